import type { Call } from "../call.js";
import type { Context } from "../context.js";
import type { SecurityDefinition } from "../definition.js";
import type { Operation } from "../operation.js";
import { credentialSource, GivenCredentials } from "./given-credentials.js";

/** What to tell of a 401 to a call for which the client was given no credential. */
export function missingCredential(context: Context, { operation }: Call): string | undefined {
  const missing = missingOptions(context, operation);
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `"${name}"`).join(" and ");
  return `The client was not given the option ${names}.`;
}

/** Options that would satisfy the first alternative; empty where one is satisfied or none is needed. */
export function missingOptions(context: Context, { security = [] }: Pick<Operation, "security">): string[] {
  const isSatisfied = new GivenCredentials(context).select(security).length > 0;
  if (isSatisfied || security.some(({ length }) => length === 0)) return [];
  const { definition, options } = context;
  return (security[0] ?? []).flatMap((name) => {
    const scheme = Object.hasOwn(definition.security, name) ? definition.security[name] : undefined;
    if (scheme === undefined) return [];
    const feeding =
      scheme.kind === "basic" ? [scheme.usernameOption, scheme.passwordOption] : [scheme.option];
    const [first = ""] = feeding;
    return credentialSource(options, first) === undefined ? feeding : [];
  });
}

/**
 * Checks the options that feed credentials.
 *
 * @throws {ConfigurationError} one is neither a string nor a function
 */
export function checkCredentials(
  security: Readonly<Record<string, SecurityDefinition>>,
  options: object,
): void {
  for (const option of Object.values(security).flatMap(optionsOf)) credentialSource(options, option);
}

/** The options that feed a scheme. */
function optionsOf(scheme: SecurityDefinition): string[] {
  switch (scheme.kind) {
    case "basic":
      return [scheme.usernameOption, scheme.passwordOption];
    case "oauth2":
      return [
        scheme.option,
        scheme.clientIdOption,
        scheme.clientSecretOption,
        ...(scheme.refreshTokenOption === undefined ? [] : [scheme.refreshTokenOption]),
      ];
    default:
      return [scheme.option];
  }
}
