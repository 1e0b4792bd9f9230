import { runInNewContext } from "node:vm";
import { JSONPathEnvironment, type JSONValue } from "json-p3";
import type { Json } from "../json.js";
import { maxDepth } from "./limit-nesting.js";

/** The way to a selected node: member names and indexes. */
export type Location = readonly (string | number)[];

/** A JSONPath query (RFC 9535), or why it is none. */
export type CompiledPath =
  | { readonly ok: true; readonly select: (root: Json) => Selection }
  | { readonly ok: false; readonly message: string };

/** The nodes a query selects, each once, in its order. */
export type Selection =
  | { readonly ok: true; readonly locations: readonly Location[] }
  | { readonly ok: false; readonly message: string };

/**
 * Compiles a JSONPath query (RFC 9535). Selecting gives up after `timeoutMs`.
 * @param options.timeoutMs @default 10 000
 */
export function compileJsonPath(query: string, options: { readonly timeoutMs?: number } = {}): CompiledPath {
  const { timeoutMs = 10_000 } = options;
  const environment = new JSONPathEnvironment({ maxRecursionDepth: 2 * maxDepth });
  try {
    const compiled = environment.compile(query);
    const run = (root: Json) => compiled.query(root as JSONValue).locations();
    return { ok: true, select: (root) => select(() => run(root), timeoutMs) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function select(run: () => Location[], timeoutMs: number): Selection {
  try {
    // A pattern in `match()` or `search()` can backtrack without end; only a script's timeout stops a regular expression.
    const found = runInNewContext("run()", { run }, { timeout: timeoutMs }) as Location[];
    const unique = new Map(found.map((location) => [JSON.stringify(location), location]));
    return { ok: true, locations: [...unique.values()] };
  } catch (error) {
    if (isTimeout(error)) return { ok: false, message: `it took longer than ${timeoutMs} ms` };
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** The error of a timeout belongs to the script's own context, so it is no instance of this one's `Error`. */
function isTimeout(error: unknown): boolean {
  const isObject = typeof error === "object" && error !== null;
  return isObject && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
