import { type Json, pointer, pointerTokens } from "../json.js";
import { childAt } from "./child-at.js";
import type { Origin, Source } from "./source.js";

/**
 * Where the parts of a composed document came from. Only the seams are kept: a member put in from elsewhere; what
 * lies below it has the same pointer relative to it as in its own file.
 */
export class Origins {
  readonly #root: Source;
  readonly #seams = new WeakMap<object, Map<string, Origin>>();

  constructor(root: Source) {
    this.#root = root;
  }

  /** Notes that a member or item of a container came from elsewhere. */
  set(container: object, key: string | number, origin: Origin): void {
    const seams = this.#seams.get(container) ?? new Map<string, Origin>();
    seams.set(String(key), origin);
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
      const seam: Origin | undefined =
        typeof at === "object" && at !== null ? this.#seams.get(at)?.get(token) : undefined;
      origin = seam ?? { source: origin.source, pointer: origin.pointer + pointer(token) };
      at = childAt(at, token);
    }
    return origin;
  }
}
