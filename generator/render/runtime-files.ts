import { join, posix, relative, sep } from "node:path";
import { Project } from "ts-morph";
import { packageRoot } from "../package-root.js";

/** One runtime module: its path below `runtime/` and its text, byte for byte as it stands in `templates/runtime`. */
export interface RuntimeFile {
  readonly path: string;
  readonly text: string;
}

/** The runtime modules that the given ones need, themselves included: the closure of their imports, sorted by path. */
export function runtimeFiles(entryModules: readonly string[]): RuntimeFile[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
  const folder = join(packageRoot, "templates", "runtime");
  const found = new Map<string, RuntimeFile>();
  const waiting = [...entryModules];
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (found.has(module)) continue;
    const file = project.addSourceFileAtPath(join(folder, module));
    found.set(module, {
      path: relative(folder, file.getFilePath()).split(sep).join("/"),
      text: file.getFullText(),
    });
    const declarations = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
    for (const declaration of declarations) {
      const specifier = declaration.getModuleSpecifierValue();
      if (specifier === undefined) continue;
      waiting.push(posix.join(posix.dirname(module), specifier.replace(/\.js$/, ".ts")));
    }
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}
