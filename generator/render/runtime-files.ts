import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { packageRoot } from "../package-root.js";

/** One runtime module: its path below `runtime/` and its text, byte for byte as it stands in `templates/runtime`. */
export interface RuntimeFile {
  readonly path: string;
  readonly text: string;
}

/** The runtime modules that the given ones need, themselves included: the closure of their imports, sorted by path. */
export function runtimeFiles(entryModules: readonly string[]): RuntimeFile[] {
  const folder = join(packageRoot, "templates", "runtime");
  const found = new Map<string, RuntimeFile>();
  const waiting = [...entryModules];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const text = readFileSync(join(folder, ...path.split("/")), "utf8");
    found.set(path, { path, text });
    for (const specifier of importedModules(text)) waiting.push(posix.join(posix.dirname(path), specifier));
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** What a module imports and re-exports, as relative paths of TypeScript files: the runtime is ours, and formatted. */
function importedModules(text: string): string[] {
  const specifiers = text.matchAll(/^(?:import|export|\}).* from "(\.{1,2}\/[a-z0-9/.-]+)\.js";$/gm);
  return [...specifiers].map(([, path]) => `${path}.ts`);
}
