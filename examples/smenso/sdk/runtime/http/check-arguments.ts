import { ConfigurationError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { ownMember } from "../pointer.js";
import { checkRequired } from "./check-required.js";
import { didYouMean } from "./nearest-name.js";
import type { OperationPlan } from "./operation-plan.js";

/**
 * Checks an arguments object and the options with it: no name unknown, none missing, durations no less than 0.
 *
 * @throws {ConfigurationError} names every argument that is missing, or the unknown one and what it may have meant
 */
export function checkArguments(plan: OperationPlan, args: unknown, options: RequestOptions = {}): void {
  if (typeof args !== "object" || args === null || Array.isArray(args))
    throw new ConfigurationError(
      `The arguments of ${plan.label} must be one object, got ${Array.isArray(args) ? "an array" : typeof args}.`,
    );
  for (const name of Object.keys(args)) {
    if (!plan.names.has(name) && ownMember(args, name) !== undefined) throw unknownArgument(plan, name);
  }
  checkRequired(plan, args);
  checkDuration(plan, "timeoutMs", options.timeoutMs);
  checkDuration(plan, "idleTimeoutMs", options.idleTimeoutMs);
}

function unknownArgument(plan: OperationPlan, name: string): ConfigurationError {
  const known = [...plan.names];
  const taken =
    known.length === 0 ? "It takes none." : `It takes ${known.map((each) => `"${each}"`).join(", ")}.`;
  return new ConfigurationError(
    `${plan.label} has no argument "${name}".${didYouMean(name, known)} ${taken}`,
  );
}

function checkDuration({ label }: OperationPlan, name: string, value: number | undefined): void {
  if (value !== undefined && !(value >= 0))
    throw new ConfigurationError(
      `Request option "${name}" of ${label} must be a number of milliseconds, 0 or more, got ${value}.`,
    );
}
