// Node's module hooks (node:module, `register` or `registerHooks`) for configuration files: TypeScript, `ratesmith`
// wherever the file lies, and a fresh module on each reading. They act on modules that carry the mark only.
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compiler } from "./compiler.js";

/** Query of the URLs of a configuration and of the files that it imports. */
export const mark = "ratesmith-config";

interface ResolveContext {
  readonly parentURL?: string | undefined;
}

interface Resolved {
  readonly url: string;
  readonly format?: string | null | undefined;
  readonly shortCircuit?: boolean | undefined;
}

interface LoadContext {
  readonly format?: string | null | undefined;
}

interface Loaded {
  readonly format: string;
  readonly source?: unknown;
  readonly shortCircuit?: boolean | undefined;
}

/** Files beside a configuration are found as TypeScript finds them: `./shared`, `./shared.js` and `./shared.ts` alike. */
export function resolve<Result>(
  specifier: string,
  context: ResolveContext,
  next: (specifier: string, context?: ResolveContext) => Result,
): Result | Resolved {
  const parent = context.parentURL ?? "";
  const run = runOf(specifier) ?? runOf(parent);
  if (run === undefined) return next(specifier, context);
  if (specifier === "ratesmith") return next(ownIndex, context);
  if (!/^(?:\.{1,2}\/|file:)/.test(specifier)) return next(specifier, context);
  const url = new URL(specifier, parent);
  url.search = "";
  const found = candidates(url.href).find((candidate) => isFile(fileURLToPath(candidate)));
  if (found === undefined || !/\.[cm]?[jt]s$/.test(found)) return next(specifier, context);
  const marked = `${found}?${mark}=${run}`;
  return isTypeScript(marked) ? { url: marked, format: "module", shortCircuit: true } : next(marked, context);
}

/** TypeScript is made JavaScript; other modules are Node's to load. */
export function load<Result>(
  url: string,
  context: LoadContext,
  next: (url: string, context?: LoadContext) => Result,
): Result | Loaded {
  if (runOf(url) === undefined || !isTypeScript(url)) return next(url, context);
  const path = fileURLToPath(url);
  return { format: "module", source: transpile(readFileSync(path, "utf8"), path), shortCircuit: true };
}

/** JavaScript of a module in TypeScript: types are dropped and not checked, which is the editor's work and tsc's. */
function transpile(text: string, fileName: string): string {
  const ts = compiler();
  const module = ts.ModuleKind.ESNext;
  const target = ts.ScriptTarget.ES2022;
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { module, target, inlineSourceMap: true },
  });
  const [first] = diagnostics;
  if (first === undefined) return outputText;
  throw new SyntaxError(`${fileName}: ${ts.flattenDiagnosticMessageText(first.messageText, " ")}`);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** This package, whether built or from its sources. */
const ownIndex = new URL("../index.js", import.meta.url).href;

function runOf(url: string): string | undefined {
  const query = url.split("?")[1] ?? "";
  return query.startsWith(`${mark}=`) ? query.slice(mark.length + 1) : undefined;
}

function isTypeScript(url: string): boolean {
  return /\.m?ts\?/.test(url);
}

function candidates(href: string): string[] {
  const swapped = href.replace(/\.(m?)js$/, ".$1ts");
  const endings = [".ts", ".mts", ".js", ".mjs", "/index.ts", "/index.js"];
  return [href, ...(swapped === href ? [] : [swapped]), ...endings.map((ending) => `${href}${ending}`)];
}
