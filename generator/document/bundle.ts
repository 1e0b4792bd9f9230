import { isObject, type Json } from "../json.js";
import { documentKind } from "./document-kind.js";
import { hoistReferences, isComponentPointer } from "./hoist-references.js";
import { inlineReferences } from "./inline-references.js";
import type { Origins } from "./origins.js";
import { isLocalPointer } from "./reference-uri.js";
import type { ResolvedReference } from "./resolve-references.js";
import type { Problem, Source } from "./source.js";
import { structures } from "./structure.js";
import { type Reference, walk } from "./walk.js";

/** Whether a document has references that `bundle` must rewrite or replace. */
export function needsBundling(root: Json): boolean {
  let isNeeded = false;
  const reference = ({ ref, kind }: Reference) => {
    const { section } = structures[kind];
    if (
      !isLocalPointer(ref) ||
      section === undefined ||
      !isComponentPointer(ref.slice(1), { document: root, section })
    ) {
      isNeeded = true;
    }
  };
  walk({ value: root, kind: documentKind(root), path: undefined, parent: undefined }, { reference });
  return isNeeded;
}

/**
 * Makes every resolved reference one to a component of the root document, in place: what other files or other places
 * hold is put under `components` by a readable name; what has no place there (path items, operations, whole maps)
 * replaces its reference.
 * @returns the references that cannot be replaced, because they lead only to themselves.
 */
export function bundle(root: Source, references: readonly ResolvedReference[], origins: Origins): Problem[] {
  const problems = inlineReferences(references, origins);
  if (isObject(root.value)) hoistReferences({ root, document: root.value, references, origins });
  return problems;
}
