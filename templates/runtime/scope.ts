import type { Call } from "./call.js";
import type { Identities } from "./http/identities.js";
import { argumentName } from "./operation.js";
import { ownMember } from "./pointer.js";
import type { ScopeKey } from "./policy.js";

/** What scope values are read from, beside the call. */
export interface ScopeSource {
  readonly options: object;
  readonly identities: Identities;
}

/**
 * The value a limit is kept apart by for a call: the credential's id, an option, a header, a path argument.
 * `""` where there is none, so that all such calls share one budget: a client that was not told its tenant serves one.
 */
export function scopeValue(key: ScopeKey, call: Call, { options, identities }: ScopeSource): string {
  const colon = key.indexOf(":");
  const name = key.slice(colon + 1);
  switch (colon < 0 ? key : key.slice(0, colon)) {
    case "credential":
      return call.credential.id;
    case "operation":
      return call.operation.id;
    case "option":
      return textOf(ownMember(options, name));
    case "header": {
      const value = call.headers.get(name) ?? "";
      return value !== "" && maySecret.test(name) ? identities.localIdOf(value) : value;
    }
    case "path":
      return textOf(ownMember(call.args, argumentName(call.operation, "path", name)));
    default:
      return "";
  }
}

/** Header names whose values must not stand in a key in clear. */
const maySecret = /auth|cookie|token|secret|key|session/i;

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
