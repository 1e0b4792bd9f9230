import { literal } from "../emit.js";
import type { ImportView } from "./views.js";

interface Imported {
  readonly name: string;
  readonly isType: boolean;
}

/** The imports of one file: asking for a name adds it, and gives the name it has in this file. */
export class ImportList {
  readonly #byModule = new Map<string, Map<string, Imported>>();
  readonly #namespaces = new Map<string, string>();

  /** A value. */
  value(module: string, name: string): string {
    return this.#add(module, name, false);
  }

  /** A type. */
  type(module: string, name: string): string {
    return this.#add(module, name, true);
  }

  /** All of a module, under one name. */
  namespace(module: string, name: string): string {
    this.#namespaces.set(module, name);
    return name;
  }

  #add(module: string, name: string, isType: boolean): string {
    const names = this.#byModule.get(module) ?? new Map<string, Imported>();
    this.#byModule.set(module, names);
    const known = names.get(name);
    names.set(name, { name, isType: isType && (known?.isType ?? true) });
    return name;
  }

  /** The modules imported from. */
  modules(): string[] {
    return [...this.#byModule.keys()].sort();
  }

  /** The import statements, whole modules first, sorted by module and name, at most 100 columns wide. */
  views(): ImportView[] {
    const spaces = [...this.#namespaces].map(([module, name]) => ({
      code: `import * as ${name} from ${literal(module)};`,
    }));
    const named = this.modules().map((module) => ({
      code: statement(module, [...(this.#byModule.get(module)?.values() ?? [])]),
    }));
    return [...spaces, ...named];
  }
}

function statement(module: string, names: readonly Imported[]): string {
  const sorted = [...names].sort((one, other) => (one.name < other.name ? -1 : 1));
  const allTypes = sorted.every((one) => one.isType);
  const parts = sorted.map((one) => (one.isType && !allTypes ? `type ${one.name}` : one.name));
  const opening = allTypes ? "import type" : "import";
  const flat = `${opening} { ${parts.join(", ")} } from ${literal(module)};`;
  if (flat.length <= 100) return flat;
  return `${opening} {\n${parts.map((part) => `  ${part},\n`).join("")}} from ${literal(module)};`;
}
