import {
  asArray,
  decodeFragment,
  entries,
  isObject,
  type Json,
  type JsonObject,
  member,
  pointer,
  pointerTokens,
  resolvePointer,
} from "../json.js";
import { methods } from "../path-item.js";

/** What the visited parts of a document refer to, directly or through others. */
export class ReachableParts {
  readonly #root: JsonObject;
  readonly #components = new Set<string>();
  readonly #seen = new Set<object>();
  readonly #inheritors: ReadonlyMap<string, readonly string[]>;
  /** JSON pointers of the operations that hold something referred to. */
  readonly operations = new Set<string>();
  /** JSON pointers of the path items that do outside of their operations. */
  readonly items = new Set<string>();

  constructor(root: JsonObject) {
    this.#root = root;
    this.#inheritors = findInheritors(root);
  }

  /** Follows every reference below the value. */
  visit(value: Json | undefined): void {
    const stack: Json[] = value === undefined ? [] : [value];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (typeof at !== "object" || at === null || this.#seen.has(at)) continue;
      this.#seen.add(at);
      if (isObject(at)) {
        stack.push(...this.#referredBy(at));
        for (const [, item] of entries(at)) stack.push(item);
      } else for (const item of asArray(at)) stack.push(item);
    }
  }

  /** Counts a component as referred to. */
  visitComponent(section: string, name: string): void {
    for (const component of this.#component(section, name)) this.visit(component);
  }

  hasComponent(section: string, name: string): boolean {
    return this.#components.has(pointer(section, name));
  }

  #referredBy(object: JsonObject): Json[] {
    const { $ref, discriminator } = object;
    const mapped = entries(member(discriminator, "mapping")).map(([, target]) => target);
    const named = [...mapped, member(discriminator, "defaultMapping")].filter(
      (name) => typeof name === "string",
    );
    return [
      ...(typeof $ref === "string" ? this.#target($ref) : []),
      ...named.flatMap((name) =>
        name.startsWith("#") ? this.#target(name) : this.#component("schemas", name),
      ),
    ];
  }

  #target(ref: string): Json[] {
    if (!ref.startsWith("#/")) return [];
    const fragment = decodeFragment(ref.slice(1));
    const [first, section = "", name = "", ...rest] = pointerTokens(fragment);
    if (first === "components") return this.#component(section, name);
    if (first === "paths" || first === "webhooks") this.#notePlace([first, section, name, ...rest]);
    const found = resolvePointer(this.#root, fragment);
    return found === undefined ? [] : [found];
  }

  #notePlace([section = "", path = "", method = "", name = ""]: readonly string[]): void {
    const isFixed = methods.some((known) => known === method);
    if (isFixed) this.operations.add(pointer(section, path, method));
    else if (method === "additionalOperations") this.operations.add(pointer(section, path, method, name));
    else this.items.add(pointer(section, path));
  }

  /** A component that was not referred to before, with the schemas that may stand for it. */
  #component(section: string, name: string): Json[] {
    const found: Json[] = [];
    const waiting = [{ name, isHeir: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const component = member(member(member(this.#root, "components"), section), next.name);
      const key = pointer(section, next.name);
      if (component === undefined || this.#components.has(key)) continue;
      this.#components.add(key);
      found.push(component);
      const isOpen = section === "schemas" && member(component, "discriminator") !== undefined;
      const heirs = isOpen || next.isHeir ? (this.#inheritors.get(next.name) ?? []) : [];
      for (const heir of heirs) waiting.push({ name: heir, isHeir: true });
    }
    return found;
  }
}

/** The schemas that extend others by `allOf`: where the other has a discriminator, its values may be any of them. */
function findInheritors(root: JsonObject): Map<string, string[]> {
  const inheritors = new Map<string, string[]>();
  for (const [name, schema] of entries(member(member(root, "components"), "schemas"))) {
    for (const part of asArray(member(schema, "allOf"))) {
      const ref = member(part, "$ref");
      const [parent] = typeof ref === "string" ? (/[^/]+$/.exec(decodeFragment(ref)) ?? []) : [];
      if (parent !== undefined) inheritors.set(parent, [...(inheritors.get(parent) ?? []), name]);
    }
  }
  return inheritors;
}
