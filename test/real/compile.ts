import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { packageRoot } from "../../generator/package-root.js";

/** Where generated code is to run. */
export type Platform = "browser" | "node";

/** Flags that callers may have set, beyond `strict`. */
export const strictestFlags: ts.CompilerOptions = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
};

const platforms: Readonly<Record<Platform, ts.CompilerOptions>> = {
  browser: { lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"], types: [] },
  node: { lib: ["lib.es2022.d.ts"], types: ["node"] },
};

/** The first type errors of an SDK, as `path:line message`, under `strict` for one platform. */
export function typeErrors(folder: string, platform: Platform, flags: ts.CompilerOptions = {}): string[] {
  const program = ts.createProgram({
    rootNames: sources(folder),
    options: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      typeRoots: [join(packageRoot, "node_modules", "@types")],
      ...platforms[platform],
      ...flags,
    },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .slice(0, 20)
    .map((diagnostic) => describe(diagnostic, folder));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, path));
}

function describe({ file, start = 0, messageText }: ts.Diagnostic, folder: string): string {
  const message = ts.flattenDiagnosticMessageText(messageText, " ");
  if (file === undefined) return message;
  return `${relative(folder, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1} ${message}`;
}
