import { pointerTokens, resolvePointer } from "../json.js";
import { brokenReference } from "./broken-reference.js";
import { documentKind } from "./document-kind.js";
import { type ComposedDocument, describeValue, documentProblem } from "./document-problem.js";
import { findCircularReferences, type LocalReference } from "./find-circular-references.js";
import { type Path, pathPointer } from "./path.js";
import { isLocalPointer, splitReference } from "./reference-uri.js";
import type { Problem } from "./source.js";
import { structures } from "./structure.js";
import { type Node, type Reference, walk } from "./walk.js";

/**
 * Checks that every reference of a bundled document finds something (`broken-ref`), that none leads only back to
 * itself (`circular-ref`), and that what stands anywhere has the JSON type it must have there (`wrong-type`).
 */
export function checkReferences(document: ComposedDocument): Problem[] {
  const check = new ReferenceCheck(document);
  check.run();
  return check.problems;
}

class ReferenceCheck {
  readonly problems: Problem[] = [];
  readonly #document: ComposedDocument;
  readonly #visited = new Set<object>();
  readonly #local: LocalReference[] = [];
  readonly #queue: Node[] = [];

  constructor(document: ComposedDocument) {
    this.#document = document;
  }

  run(): void {
    const { root } = this.#document;
    this.#queue.push({ value: root, kind: documentKind(root), path: undefined, parent: undefined });
    const visitor = {
      reference: (reference: Reference) => this.#reference(reference),
      mismatch: (node: Node) => this.#mismatch(node),
    };
    // The queue grows by the targets that no walk has reached yet, such as schemas kept in extensions.
    for (const node of this.#queue) walk(node, visitor, this.#visited);
    for (const { reference } of findCircularReferences(this.#local)) {
      const { root, origins } = this.#document;
      this.problems.push({
        severity: "error",
        code: "circular-ref",
        message: `The $ref "${reference.ref}" leads back to itself through references alone, so it means nothing.`,
        hint: "Let one of them hold the content itself.",
        origin: origins.trace(root, siteOf(reference)),
      });
    }
  }

  #reference(reference: Reference): void {
    const { root, origins } = this.#document;
    const { ref, kind } = reference;
    const { fragment } = splitReference(ref);
    const target = isLocalPointer(ref) || ref.startsWith("#/") ? resolvePointer(root, fragment) : undefined;
    if (target !== undefined) {
      this.#local.push({ reference, target });
      const path = pathOf(fragment);
      this.#queue.push({ value: target, kind, path, parent: undefined });
      return;
    }
    const origin = origins.trace(root, siteOf(reference));
    if (reference.key === "$ref" || reference.kind !== "schema") {
      this.problems.push(brokenReference({ ref, fragment, root, origin }));
      return;
    }
    // A mapping only helps readers choose; a document with a wrong one can still be used.
    const fault = brokenReference({ ref, fragment, root, origin });
    this.problems.push({
      ...fault,
      severity: "warning",
      message: `The mapping to "${ref}" points at nothing.`,
    });
  }

  #mismatch({ value, kind, path }: Node): void {
    const { title, type } = structures[kind];
    const expected =
      type === "list" ? "an array" : type === "schema" ? "an object or a boolean" : "an object";
    this.problems.push(
      documentProblem(this.#document, {
        code: "wrong-type",
        message: `Expected ${expected} (${title}), got ${describeValue(value)}.`,
        pointer: pathPointer(path),
      }),
    );
  }
}

function siteOf({ path, key }: Reference): string {
  return pathPointer({ parent: path, token: key });
}

function pathOf(pointer: string): Path | undefined {
  return pointerTokens(pointer).reduce<Path | undefined>((parent, token) => ({ parent, token }), undefined);
}
