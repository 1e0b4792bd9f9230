import type { Diagnostic } from "../diagnostic.js";
import { type Json, member, pointer as pointerOf, pointerTokens } from "../json.js";
import { indexAnchors } from "./anchors.js";
import { brokenReference } from "./broken-reference.js";
import { childAt } from "./child-at.js";
import { documentKind } from "./document-kind.js";
import { SelfUris } from "./openapi-3-2/self-uris.js";
import { pathPointer } from "./path.js";
import { type ReferenceBounds, ReferenceLocator } from "./reference-location.js";
import { splitReference } from "./reference-uri.js";
import { type Origin, type Problem, type Source, toDiagnostic } from "./source.js";
import type { SourcePool } from "./source-pool.js";
import type { Kind } from "./structure.js";
import { type Reference, walk } from "./walk.js";

/** A node of some file that a reference points at. */
export interface Target extends Origin {
  readonly value: Json;
}

/** A reference, the file it stands in, and what it points at. */
export interface ResolvedReference {
  readonly reference: Reference;
  readonly source: Source;
  /** The pointer of the object that holds the reference, in its file. */
  readonly pointer: string;
  readonly target: Target;
}

/** Every reference that can be reached from the root document, and the faults of those that lead nowhere. */
export interface Resolution {
  readonly references: readonly ResolvedReference[];
  readonly errors: readonly Diagnostic[];
}

/** Follows all references from the root document, reading the files they name. Changes nothing. */
export async function resolveReferences(
  root: Source,
  pool: SourcePool,
  bounds: ReferenceBounds,
): Promise<Resolution> {
  const resolver = new Resolver(pool, bounds);
  await resolver.follow({ source: root, pointer: "", value: root.value }, documentKind(root.value));
  const faults = pool.faults.flatMap(({ diagnostics }) => diagnostics);
  return { references: resolver.references, errors: [...resolver.problems.map(toDiagnostic), ...faults] };
}

/** More `$ref`s than this on the way to one target are a cycle. */
const maxHops = 100;

class Resolver {
  readonly references: ResolvedReference[] = [];
  readonly problems: Problem[] = [];
  readonly #anchors = new Map<Source, ReadonlyMap<string, string>>();
  readonly #visited = new Set<object>();
  readonly #selves = new SelfUris();
  readonly #pool: SourcePool;
  readonly #locator: ReferenceLocator;

  constructor(pool: SourcePool, bounds: ReferenceBounds) {
    this.#pool = pool;
    this.#locator = new ReferenceLocator(bounds);
  }

  async follow(start: Target, kind: Kind): Promise<void> {
    const queue: { readonly target: Target; readonly kind: Kind }[] = [{ target: start, kind }];
    this.#selves.add(start.source);
    // The queue grows while it is read.
    for (const { target, kind } of queue) {
      for (const reference of this.#referencesIn(target, kind)) {
        const { source } = target;
        const pointer = target.pointer + pathPointer(reference.path);
        const origin = { source, pointer: pointer + pointerOf(reference.key) };
        const found = await this.#resolve(reference.ref, origin, maxHops);
        if (found === undefined) continue;
        this.references.push({ reference, source, pointer, target: found });
        queue.push({ target: found, kind: reference.kind });
      }
    }
  }

  #referencesIn({ value }: Target, kind: Kind): Reference[] {
    const found: Reference[] = [];
    const visitor = { reference: (reference: Reference) => found.push(reference) };
    walk({ value, kind, path: undefined, parent: undefined }, visitor, this.#visited);
    return found;
  }

  /** `origin` is the reference's own place, for messages and as the base of its URI. */
  async #resolve(ref: string, origin: Origin, hops: number): Promise<Target | undefined> {
    if (hops === 0) return this.#fail(circular(ref, origin));
    const { uri, fragment } = splitReference(ref);
    const { source: own } = origin;
    const byId = uri === "" ? undefined : this.#anchor(own, uri);
    if (byId !== undefined && fragment === "") return this.#at(own, byId, ref, origin, hops);
    const source = uri === "" ? own : (this.#selves.find(uri, own) ?? (await this.#open(uri, origin)));
    if (source === undefined) return undefined;
    if (fragment === "" || fragment.startsWith("/")) return this.#at(source, fragment, ref, origin, hops);
    const anchor = this.#anchor(source, fragment);
    if (anchor !== undefined) return this.#at(source, anchor, ref, origin, hops);
    return this.#fail(brokenReference({ ref, fragment, root: source.value, origin }));
  }

  async #open(uri: string, origin: Origin): Promise<Source | undefined> {
    const relative = this.#selves.relative(uri, origin.source);
    const opened = await this.#pool.openReference(relative, origin.source.location, this.#locator);
    if (opened.ok) {
      this.#selves.add(opened.source);
      return opened.source;
    }
    if (opened.refused === undefined) return undefined;
    const { code, message, hint } = opened.refused;
    return this.#fail({ severity: "error", code, message, hint, origin });
  }

  /** Follows a pointer; where it passes through another reference, on from what that one points at. */
  async #at(
    source: Source,
    pointer: string,
    ref: string,
    origin: Origin,
    hops: number,
  ): Promise<Target | undefined> {
    let at: Json | undefined = source.value;
    const tokens = pointerTokens(pointer);
    for (const [index, token] of tokens.entries()) {
      const next: Json | undefined = childAt(at, token);
      const passed: Json | undefined = member(at, "$ref");
      if (next === undefined && typeof passed === "string") {
        const place = { source, pointer: pointerOf(...tokens.slice(0, index), "$ref") };
        const through = await this.#resolve(passed, place, hops - 1);
        if (through === undefined) return undefined;
        const rest = pointerOf(...tokens.slice(index));
        return this.#at(through.source, through.pointer + rest, ref, origin, hops - 1);
      }
      if (next === undefined) {
        return this.#fail(brokenReference({ ref, fragment: pointer, root: source.value, origin }));
      }
      at = next;
    }
    return { source, pointer, value: at };
  }

  #anchor(source: Source, name: string): string | undefined {
    const index = this.#anchors.get(source) ?? indexAnchors(source.value);
    this.#anchors.set(source, index);
    return index.get(name);
  }

  #fail(problem: Problem): undefined {
    this.problems.push(problem);
  }
}

function circular(ref: string, origin: Origin): Problem {
  const message = `The $ref "${ref}" leads only to other references, in a circle.`;
  return { severity: "error", code: "circular-ref", message, origin };
}
