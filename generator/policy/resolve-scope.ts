import type { ScopeKey } from "../../templates/runtime/policy.js";
import { nameHint, quoted } from "../nearest-name.js";
import type { Report } from "./report.js";
import { type Setting, scalarsAt } from "./setting.js";

const plainScopes = ["credential", "global", "operation"];
const namedScopes = /^(option|header|path):(.*)$/s;

/** Names the generated clients' options already have; a limit cannot be keyed by an option of the same name. */
export const clientOptionNames: readonly string[] = [
  "apiKey",
  "token",
  "username",
  "password",
  "clientId",
  "clientSecret",
  "tier",
  "refreshToken",
  "onTokens",
  "baseUrl",
  "serverVariables",
  "codecs",
  "fetch",
  "headers",
  "timeoutMs",
  "retry",
  "throttle",
  "cache",
  "batch",
  "limiter",
  "limits",
  "limiter",
  "store",
  "middleware",
  "clock",
  "random",
  "logger",
  "onEvent",
  "allowInsecure",
];

/** What a limit is counted apart by; `[credential]` where the document does not say. */
export function resolveScope(limit: Setting, report: Report): readonly ScopeKey[] {
  const keys = scalarsAt(limit, "by").flatMap(({ value, pointer }) => {
    const problem = scopeProblem(String(value));
    if (problem !== undefined) report.error({ pointer, ...problem });
    return problem === undefined ? [String(value)] : [];
  });
  return keys.length === 0 ? ["credential"] : keys;
}

/** Names of parameters that `path:<name>` keys ask for. */
export function pathNamesOf(by: readonly ScopeKey[]): readonly string[] {
  return by.flatMap((key) => (key.startsWith("path:") ? [key.slice("path:".length)] : []));
}

type ScopeProblem = { readonly code: string; readonly message: string; readonly hint: string };

function scopeProblem(key: string): ScopeProblem | undefined {
  if (plainScopes.includes(key)) return undefined;
  const [, kind, name = ""] = namedScopes.exec(key) ?? [];
  switch (kind) {
    case "option":
      return optionProblem(name);
    case "header":
      return /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/.test(name) ? undefined : unusable(key, "a header name");
    case "path":
      return /^[^/{}\s]{1,200}$/.test(name) ? undefined : unusable(key, "the name of a path parameter");
    default:
      return {
        code: "unknown-scope",
        message: `A limit cannot be kept by ${quoted(key)}.`,
        hint: nameHint(key, [...plainScopes, "option:<name>", "header:<name>", "path:<name>"], "keys"),
      };
  }
}

function optionProblem(name: string): ScopeProblem | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name) || Object.hasOwn(Object.prototype, name))
    return unusable(`option:${name}`, "an identifier");
  if (!clientOptionNames.includes(name)) return undefined;
  return {
    code: "option-name-taken",
    message: `${quoted(`option:${name}`)} names an option that every client has for something else.`,
    hint: `Choose another name, such as "option:tenant". A limit of the credential is "credential".`,
  };
}

function unusable(key: string, wanted: string): ScopeProblem {
  return {
    code: "invalid-scope",
    message: `${quoted(key)} does not end in ${wanted}.`,
    hint: `Write ${wanted} after the colon.`,
  };
}
