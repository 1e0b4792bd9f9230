import { type Json, pointer, pointerTokens } from "../json.js";
import { childAt } from "./child-at.js";
import type { Origin, Source } from "./source.js";

/** A member that came from elsewhere; `folded`: it stands a level deeper than what it was made of. */
type Seam = Origin | "folded";

/**
 * Where the parts of a composed document came from. Only the seams are kept: a member put in from elsewhere; what
 * lies below it has the same pointer relative to it as in its own file.
 */
export class Origins {
  readonly #root: Source;
  readonly #seams = new WeakMap<object, Map<string, Seam>>();

  constructor(root: Source) {
    this.#root = root;
  }

  /** Notes that a member or item of a container came from elsewhere. */
  set(container: object, key: string | number, origin: Origin): void {
    this.#add(container, key, origin);
  }

  /** Notes that a member was made of the same node as its container. */
  fold(container: object, key: string | number): void {
    this.#add(container, key, "folded");
  }

  #add(container: object, key: string | number, seam: Seam): void {
    const seams = this.#seams.get(container) ?? new Map<string, Seam>();
    seams.set(String(key), seam);
    this.#seams.set(container, seams);
  }

  /** Gives a copy of a container the seams of the original. */
  copy(from: object, to: object): void {
    const seams = this.#seams.get(from);
    if (seams !== undefined) this.#seams.set(to, new Map(seams));
  }

  /** Replaces all seams of a container, as when its items have moved. */
  reset(container: object, seams: ReadonlyMap<string, Origin>): void {
    this.#seams.set(container, new Map(seams));
  }

  /** Where the node at a pointer of the composed document came from. */
  trace(root: Json, path: string): Origin {
    let at: Json | undefined = root;
    let origin: Origin = { source: this.#root, pointer: "" };
    for (const token of pointerTokens(path)) {
      origin = this.step(origin, at, token);
      at = childAt(at, token);
    }
    return origin;
  }

  /** Where the member of a node came from, given where the node itself did. */
  step(origin: Origin, node: Json | undefined, token: string): Origin {
    const seam = typeof node === "object" && node !== null ? this.#seams.get(node)?.get(token) : undefined;
    if (seam === "folded") return origin;
    return seam ?? { source: origin.source, pointer: origin.pointer + pointer(token) };
  }
}
