import { SdkError } from "../errors.js";
import { argumentName, type Operation, usedOperation } from "../operation.js";
import { readPointer } from "../pointer.js";
import type { PollPolicy } from "../policy.js";

/** Where a job stands. */
export type JobPhase = "pending" | "success" | "failure" | "unknown";

/**
 * Arguments of the status request, taken from the answer that started the job.
 *
 * @throws {SdkError} that answer lacks one of them
 */
export function statusArguments(
  operation: Operation,
  policy: PollPolicy,
  started: unknown,
): Readonly<Record<string, unknown>> {
  const target = usedOperation(operation, policy.operation);
  return Object.fromEntries(
    policy.with.map(({ argument, from }) => {
      const value = readPointer(started, from);
      if (value === undefined || value === null)
        throw new SdkError(
          `${operation.method} ${operation.path}: expected a value at "${from}" of the answer that started the job, ` +
            `got ${value === null ? "null" : "nothing"}; the status request "${target.id}" needs it as ` +
            `"${argument.name}". Check "async.with" of x-rate-limit.`,
        );
      return [argumentName(target, argument.in, argument.name), value];
    }),
  );
}

/** The status in an answer, as text; `"undefined"` where it has none. */
export function statusText(policy: PollPolicy, answer: unknown): string {
  const status = readPointer(answer, policy.status);
  return typeof status === "object" && status !== null ? JSON.stringify(status) : String(status);
}

/** What a status means by the policy. */
export function jobPhase(policy: PollPolicy, status: string): JobPhase {
  if (policy.success.includes(status)) return "success";
  if (policy.failure.includes(status)) return "failure";
  return policy.pending.includes(status) ? "pending" : "unknown";
}
