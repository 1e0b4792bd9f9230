import { ConfigurationError } from "../errors.js";
import { ownMember } from "../pointer.js";
import { didYouMean } from "./nearest-name.js";
import type { OperationPlan } from "./operation-plan.js";

/**
 * Checks the names in an arguments object: none unknown, none missing.
 *
 * @throws {ConfigurationError} names every argument that is missing, or the unknown one and what it may have meant
 */
export function checkArguments(
  plan: OperationPlan,
  args: unknown,
): asserts args is Readonly<Record<string, unknown>> {
  if (typeof args !== "object" || args === null || Array.isArray(args))
    throw new ConfigurationError(
      `The arguments of ${plan.label} must be one object, got ${Array.isArray(args) ? "an array" : typeof args}.`,
    );
  for (const name of Object.keys(args)) {
    if (!plan.names.has(name) && ownMember(args, name) !== undefined) throw unknownArgument(plan, name);
  }
  const missing = plan.required.filter((name) => isMissing(name, ownMember(args, name)));
  if (missing.length > 0)
    throw new ConfigurationError(
      `${plan.label} needs ${missing.map((name) => `"${name}"`).join(", ")}, which the arguments do not give.`,
    );
}

/** `null` says "no parameter", but is a body in JSON. */
function isMissing(name: string, value: unknown): boolean {
  return value === undefined || (value === null && name !== "body");
}

function unknownArgument(plan: OperationPlan, name: string): ConfigurationError {
  const known = [...plan.names];
  const taken =
    known.length === 0 ? "It takes none." : `It takes ${known.map((each) => `"${each}"`).join(", ")}.`;
  return new ConfigurationError(
    `${plan.label} has no argument "${name}".${didYouMean(name, known)} ${taken}`,
  );
}
