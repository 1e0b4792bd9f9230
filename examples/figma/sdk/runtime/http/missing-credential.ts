import type { Call } from "../call.js";
import type { ClientContext } from "../client-context.js";

/** What to tell of a 401 to a call for which the client was given no credential. */
export function missingCredential({ credentials }: ClientContext, { operation }: Call): string | undefined {
  const missing = credentials.missingOptions(operation);
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `"${name}"`).join(" and ");
  return `The client was not given the option ${names}.`;
}
