import { isObject, type Json, type JsonObject, member, pointer, resolvePointer } from "../json.js";
import { componentName, placeName } from "./component-name.js";
import { documentKind } from "./document-kind.js";
import type { Origins } from "./origins.js";
import type { ResolvedReference, Target } from "./resolve-references.js";
import { setMember } from "./set-member.js";
import type { Source } from "./source.js";
import { type ComponentSection, structures } from "./structure.js";

interface HoistOptions {
  readonly root: Source;
  /** The value of `root`, changed in place. */
  readonly document: JsonObject;
  readonly references: readonly ResolvedReference[];
  readonly origins: Origins;
}

/**
 * Whether a pointer leads to a component of a section, or to what holds all of them. In Swagger 2.0 every place does:
 * what stands elsewhere moves when the document is converted, and references follow it then.
 */
export function isComponentPointer(
  target: string,
  { document, section }: { readonly document: Json; readonly section: ComponentSection },
): boolean {
  if (documentKind(document) === "swaggerDocument") return true;
  const map = pointer("components", section);
  if (map === target || map.startsWith(`${target}/`)) return true;
  return target.startsWith(`${map}/`) && !target.includes("/", map.length + 1);
}

/** Puts what references find elsewhere under `components`, and makes each reference point there. */
export function hoistReferences(options: HoistOptions): void {
  new Hoister(options).run(options.references);
}

class Hoister {
  readonly #root: Source;
  readonly #document: JsonObject;
  readonly #origins: Origins;
  /** Names of the values that stand under `components`, by section. */
  readonly #names = new Map<ComponentSection, Map<unknown, string>>();

  constructor({ root, document, origins }: HoistOptions) {
    this.#root = root;
    this.#document = document;
    this.#origins = origins;
  }

  run(references: HoistOptions["references"]): void {
    const rewrites: (() => void)[] = [];
    const components = references.filter(({ reference }) => structures[reference.kind].section !== undefined);
    const others = components.filter((resolved) => !this.#adopt(resolved));
    for (const { reference, target } of others) {
      const section = structures[reference.kind].section ?? "schemas";
      const isThere =
        target.source === this.#root &&
        isComponentPointer(target.pointer, { document: this.#document, section });
      const ref = isThere ? `#${target.pointer}` : this.#refTo(target, section);
      rewrites.push(() => setMember(reference.holder, reference.key, ref));
    }
    for (const rewrite of rewrites) rewrite();
  }

  /** A component that is nothing but a reference to another file takes the place of what it names. */
  #adopt({ reference, target }: ResolvedReference): boolean {
    const { holder, parent, path, kind } = reference;
    const { section } = structures[kind];
    if (section === undefined || target.source === this.#root || Object.keys(holder).length > 1) return false;
    if (parent === undefined || path === undefined || parent !== this.#section(section)) return false;
    const names = this.#namesOf(section);
    if (names.has(target.value)) return false;
    names.set(target.value, String(path.token));
    setMember(parent, path.token, target.value);
    this.#origins.set(parent, path.token, target);
    return true;
  }

  #refTo(target: Target, section: ComponentSection): string {
    const names = this.#namesOf(section);
    const known = names.get(target.value);
    const name = known ?? this.#place(target, section);
    return `#${pointer(...this.#way(section), name)}`;
  }

  #place(target: Target, section: ComponentSection): string {
    const map = this.#section(section) ?? this.#createSection(section);
    const isTaken = (candidate: string) => Object.hasOwn(map, candidate);
    const name = target.source === this.#root ? placeName(target, isTaken) : componentName(target, isTaken);
    setMember(map, name, target.value);
    this.#origins.set(map, name, target);
    this.#namesOf(section).set(target.value, name);
    return name;
  }

  #namesOf(section: ComponentSection): Map<unknown, string> {
    const known = this.#names.get(section);
    if (known !== undefined) return known;
    const entries = Object.entries(this.#section(section) ?? {}).filter(([, value]) => isObject(value));
    const names = new Map<unknown, string>(entries.map(([name, value]) => [value, name]));
    this.#names.set(section, names);
    return names;
  }

  /** Swagger 2.0 has its sections at the root, and calls that of the schemas `definitions`. */
  #way(section: ComponentSection): readonly string[] {
    if (documentKind(this.#document) === "document") return ["components", section];
    return [section === "schemas" ? "definitions" : section];
  }

  #section(section: ComponentSection): JsonObject | undefined {
    const map = resolvePointer(this.#document, pointer(...this.#way(section)));
    return isObject(map) ? map : undefined;
  }

  #createSection(section: ComponentSection): JsonObject {
    let at = this.#document;
    for (const token of this.#way(section)) {
      const known = member(at, token);
      const next = isObject(known) ? known : {};
      if (next !== known) setMember(at, token, next);
      at = next;
    }
    return at;
  }
}
