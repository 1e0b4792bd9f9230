import { ConfigurationError } from "../errors.js";
import { ownMember } from "../pointer.js";
import type { OperationPlan } from "./operation-plan.js";

/**
 * Checks that no argument is missing.
 *
 * @throws {ConfigurationError} names every argument that is
 */
export function checkRequired({ label, required }: OperationPlan, args: object): void {
  const missing = required.filter((name) => isMissing(name, ownMember(args, name)));
  if (missing.length > 0)
    throw new ConfigurationError(
      `${label} needs ${missing.map((name) => `"${name}"`).join(", ")}, which the arguments do not give.`,
    );
}

/** `null` says "no parameter", but is a body in JSON. */
function isMissing(name: string, value: unknown): boolean {
  return value === undefined || (value === null && name !== "body");
}
