import { isObject, type Json, type JsonObject, member, pointerTokens, resolvePointer } from "../json.js";

/**
 * Gives schemas that references find inside of others (`#/components/schemas/Pets/items`) a name of their own:
 * TypeScript cannot name what is below an optional member, nor the items of an array as openapi-typescript writes it.
 */
export class NestedSchemas {
  readonly #root: JsonObject;
  readonly #names = new Map<string, string>();

  /** @param root a copy of the document, which gets the names */
  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** The reference to write instead: the same where it has a name already, or is to no schema. */
  rename(ref: string): string {
    const known = this.#names.get(ref);
    if (known !== undefined) return known;
    const tokens = ref.startsWith("#/") ? pointerTokens(ref.slice(1)) : [];
    const target = isNested(tokens) ? resolvePointer(this.#root, ref.slice(1)) : undefined;
    const name = target === undefined ? undefined : this.#add(tokens, target);
    const renamed = name === undefined ? ref : `#/components/schemas/${name}`;
    this.#names.set(ref, renamed);
    return renamed;
  }

  #add(tokens: readonly string[], target: Json): string {
    const schemas = childObject(childObject(this.#root, "components"), "schemas");
    const words = tokens.slice(tokens[0] === "components" ? 2 : 1).join("_");
    const base = words.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+/, "");
    let name = base;
    for (let number = 2; Object.hasOwn(schemas, name); number++) name = `${base}_${number}`;
    define(schemas, name, target);
    return name;
  }
}

function isNested([first, second, ...rest]: readonly string[]): boolean {
  if (first === "components" && second === "schemas") return rest.length > 1;
  return (first === "components" || first === "paths") && rest.includes("schema");
}

function childObject(holder: JsonObject, key: string): JsonObject {
  const known = member(holder, key);
  if (isObject(known)) return known;
  const made = {};
  define(holder, key, made);
  return made;
}

/** Sets an own member of a copy, whatever its name. */
export function define(holder: object, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}
