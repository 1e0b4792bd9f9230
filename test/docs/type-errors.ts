import { join } from "node:path";
import ts from "typescript";
import { packageRoot } from "../../generator/package-root.js";
import type { CodeBlock } from "./code-blocks.js";

const onestack = join(packageRoot, "examples", "onestack");

/** The type errors of blocks of TypeScript, as `page:line message`; `./sdk/index.js` is the SDK in the folder, that of One Stack else. */
export function typeErrors(blocks: readonly CodeBlock[], folder: string = onestack): string[] {
  const files = new Map(blocks.map((block, index) => [join(folder, `block-${index}.ts`), block]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2022.d.ts"],
    types: ["node"],
    typeRoots: [join(packageRoot, "node_modules", "@types")],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    moduleDetection: ts.ModuleDetectionKind.Force,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, language) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram({ rootNames: [...files.keys()], options, host });
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    const block = file === undefined ? undefined : files.get(file.fileName);
    if (file === undefined || block === undefined) return `${file?.fileName ?? ""} ${message}`;
    return `${block.page}:${block.line + 1 + file.getLineAndCharacterOfPosition(start).line} ${message}`;
  });
}
