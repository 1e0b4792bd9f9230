import type { ServerTemplate } from "../definition.js";
import { ConfigurationError } from "../errors.js";
import { ownMember } from "../pointer.js";
import { didYouMean } from "./nearest-name.js";

type Servers = Readonly<Record<string, ServerTemplate>>;
type Values = Readonly<Record<string, string | undefined>>;

/**
 * A server's URL with the caller's values in place of the defaults. A value cannot lead to another host than the
 * template allows: beside letters, digits and `-._~` it may hold what the default holds, and `/` in the path.
 *
 * @throws {ConfigurationError} a value is not among those allowed
 */
export function withServerVariables(url: string, servers: Servers, given: Values): string {
  const server = Object.hasOwn(servers, url) ? servers[url] : undefined;
  if (server === undefined) return url;
  const authority = /^(?:[a-z][a-z0-9+.-]*:|\{[^{}]+\}:)?\/\/[^/]*/i.exec(server.template)?.[0].length ?? 0;
  return server.template.replace(/\{([^{}]+)\}/g, (whole, name: string, at: number) => {
    const variable = Object.hasOwn(server.variables, name) ? server.variables[name] : undefined;
    if (variable === undefined) return whole;
    const value = ownMember(given, name) ?? variable.default;
    checkValue(name, value, { ...variable, isInPath: at >= authority });
    return value;
  });
}

/**
 * Checks the names of the caller's values.
 *
 * @throws {ConfigurationError} no server has such a variable
 */
export function checkServerVariables(servers: Servers, given: Values): void {
  const known = [...new Set(Object.values(servers).flatMap(({ variables }) => Object.keys(variables)))];
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw new ConfigurationError(
      `Option "serverVariables" names "${name}", which no server of the document has.${didYouMean(name, known)}`,
    );
  }
}

interface Variable {
  readonly default: string;
  readonly values?: readonly string[];
  readonly isInPath: boolean;
}

function checkValue(name: string, value: unknown, variable: Variable): asserts value is string {
  const where = `Option "serverVariables.${name}"`;
  const { values, default: fallback, isInPath } = variable;
  if (typeof value !== "string")
    throw new ConfigurationError(`${where} must be a string, got ${typeof value}.`);
  if (value === fallback || values?.includes(value) === true) return;
  if (values !== undefined) {
    const allowed = values.map((each) => JSON.stringify(each)).join(", ");
    throw new ConfigurationError(
      `${where} must be one of ${allowed}, got ${JSON.stringify(value.slice(0, 100))}.`,
    );
  }
  const isAllowed = (character: string) =>
    /[\w.~-]/.test(character) || fallback.includes(character) || (isInPath && character === "/");
  const isPlain = value !== "" && [...value].every(isAllowed) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value);
  if (!isPlain)
    throw new ConfigurationError(
      `${where} must be letters, digits and -._~${isInPath ? "/" : ""} (as in ${JSON.stringify(fallback)}), got ${JSON.stringify(value.slice(0, 100))}. Use the option "baseUrl" for another server.`,
    );
}
