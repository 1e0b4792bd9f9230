import { isObject, type Json, type JsonObject, pointer } from "../json.js";
import type { Container, Draft } from "./draft.js";
import type { Origin, Problem } from "./source.js";

/** A value to bring into the document, and where each part of it is written. */
export interface Update {
  readonly value: Json;
  /** Where the part of the value at a pointer relative to it came from. */
  readonly originOf: (pointer: string) => Origin;
}

/**
 * Merges an update into an object or array of the draft (Overlay 1.1 §4.4.3.1): objects member by member, arrays
 * by concatenation, primitives by replacement.
 * @returns an error for each pair of values that do not go together.
 */
export function mergeUpdate(draft: Draft, container: Container, update: Update): Problem[] {
  const problems: Problem[] = [];
  if (Array.isArray(container)) appendTo(draft, container, { ...update, at: "" });
  else if (isObject(update.value)) {
    new Merge(draft, update, problems).object(container, update.value, "");
  } else problems.push(incompatible("object", update.value, update.originOf("")));
  return problems;
}

/** The JSON type as Overlay distinguishes it. */
export function typeOf(value: Json | undefined): "object" | "array" | "primitive" {
  if (Array.isArray(value)) return "array";
  return isObject(value) ? "object" : "primitive";
}

/** The error of an update whose value does not fit what it meets. */
export function incompatible(expected: string, value: Json, origin: Origin): Problem {
  return {
    severity: "error",
    code: "overlay-incompatible",
    message: `Expected ${withArticle(expected)}, as in the target, but got ${withArticle(typeOf(value))}.`,
    hint: "Remove the target with an action of its own first, then add the new value to what holds it.",
    origin,
  };
}

class Merge {
  readonly #draft: Draft;
  readonly #update: Update;
  readonly #problems: Problem[];

  constructor(draft: Draft, update: Update, problems: Problem[]) {
    this.#draft = draft;
    this.#update = update;
    this.#problems = problems;
  }

  // Recursion is safe: the overlay was checked to be no deeper than 512 levels.
  object(container: JsonObject, value: JsonObject, at: string): void {
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) this.#member(container, key, { item, at: at + pointer(key) });
    }
  }

  #member(container: JsonObject, key: string, { item, at }: { item: Json; at: string }): void {
    const origin = this.#update.originOf(at);
    if (!Object.hasOwn(container, key)) {
      this.#draft.set(container, key, { value: item, origin });
      return;
    }
    const type = typeOf(container[key]);
    if (type !== typeOf(item)) {
      this.#problems.push(incompatible(type, item, origin));
      return;
    }
    const child = type === "primitive" ? undefined : this.#draft.child(container, key);
    if (child === undefined) this.#draft.set(container, key, { value: item, origin });
    else if (Array.isArray(child)) appendTo(this.#draft, child, { ...this.#update, value: item, at });
    else if (isObject(item)) this.object(child, item, at);
  }
}

/** An array is concatenated; anything else becomes one more item. */
function appendTo(draft: Draft, list: Json[], update: Update & { readonly at: string }): void {
  const { value, at, originOf } = update;
  if (!Array.isArray(value)) {
    draft.set(list, list.length, { value, origin: originOf(at) });
    return;
  }
  for (const [index, item] of value.entries()) {
    draft.set(list, list.length, { value: item, origin: originOf(at + pointer(index)) });
  }
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
