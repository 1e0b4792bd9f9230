import { createHash } from "node:crypto";
import { relative, sep } from "node:path";
import ts from "typescript";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** At most so many errors are told of one SDK. */
const maxErrors = 20;

/**
 * Checks one SDK after another under `strict`. Files that are the same in all of them (the libraries, the runtime) are
 * parsed once, and a set of runtime files that was found without errors is not checked again. SDKs must lie in the
 * same folder one after the other.
 */
export class TypeChecker {
  readonly #folder: string;
  readonly #host = ts.createCompilerHost(options);
  readonly #parsed = new Map<string, ts.SourceFile>();
  readonly #soundRuntimes = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#host.getSourceFile = (name, target) => this.#parse(name, target);
  }

  /** The errors of the SDK made of these files, as `path:line message`. */
  errors(files: readonly string[]): string[] {
    const rootNames = files.filter((file) => file.endsWith(".ts"));
    const program = ts.createProgram({ rootNames, options, host: this.#host });
    const own = program.getSourceFiles().filter(({ fileName }) => rootNames.includes(fileName));
    const isRuntime = ({ fileName }: ts.SourceFile) => this.#path(fileName).startsWith("runtime/");
    const runtime = hashOf(own.filter(isRuntime));
    const checked = own.filter((file) => !this.#soundRuntimes.has(runtime) || !isRuntime(file));
    const found = [
      ...program.getOptionsDiagnostics(),
      ...checked.flatMap((file) => diagnosticsOf(program, file)),
    ];
    if (found.every(({ file }) => file === undefined || !isRuntime(file))) this.#soundRuntimes.add(runtime);
    return found.slice(0, maxErrors).map((diagnostic) => this.#describe(diagnostic));
  }

  #parse(name: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
    const isShared = !name.startsWith(this.#folder) || this.#path(name).startsWith("runtime/");
    const known = isShared ? this.#parsed.get(name) : undefined;
    const isLibrary = !name.startsWith(this.#folder);
    if (known !== undefined && isLibrary) return known;
    const text = this.#host.readFile(name);
    if (text === undefined) return undefined;
    if (known?.text === text) return known;
    const parsed = ts.createSourceFile(name, text, target);
    if (isShared) this.#parsed.set(name, parsed);
    return parsed;
  }

  #path(name: string): string {
    return relative(this.#folder, name).split(sep).join("/");
  }

  #describe({ file, start = 0, messageText }: ts.Diagnostic): string {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    if (file === undefined) return message;
    return `${this.#path(file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1} ${message}`;
  }
}

function diagnosticsOf(program: ts.Program, file: ts.SourceFile): readonly ts.Diagnostic[] {
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}

function hashOf(files: readonly ts.SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { fileName, text } of files) hash.update(`${fileName}\0${text}\0`);
  return hash.digest("hex");
}
