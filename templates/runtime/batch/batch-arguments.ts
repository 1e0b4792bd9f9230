import { argumentName } from "../operation.js";
import { pointerTokens } from "../pointer.js";
import type { BatchPlan, ItemKey } from "./batch-plan.js";

/** The arguments of the batch request: the shared ones, and the keys where the policy wants them. */
export function batchArguments(
  { policy, target, sharedArgs }: Pick<BatchPlan, "policy" | "target" | "sharedArgs">,
  keys: readonly ItemKey[],
): Readonly<Record<string, unknown>> {
  const { into } = policy;
  const name = typeof into === "string" ? "body" : argumentName(target, into.in, into.name);
  return { ...sharedArgs, [name]: typeof into === "string" ? nest(keys, into) : keys };
}

/** A value within fresh objects, such that the pointer leads to it. */
function nest(value: unknown, pointer: string): unknown {
  // `fromEntries` defines members, so that a token "__proto__" is a member like any other.
  return pointerTokens(pointer).reduceRight<unknown>(
    (inner, token) => Object.fromEntries([[token, inner]]),
    value,
  );
}
