import type { ArgumentName, PollPolicy } from "../../../templates/runtime/policy.js";
import type { Api, Operation } from "../../ir/api.js";
import { resolvePointer } from "../../json.js";
import type { JobBook } from "./job-book.js";
import { place } from "./place.js";
import { argumentValue, type Draft, type Visit } from "./visit.js";

/** A kind of job: how it is followed, and what starts it. */
export interface JobKind {
  readonly policy: PollPolicy;
  readonly starter: Operation;
}

/** Jobs whose id begins so end in failure. */
const failingPrefix = "fail";

/** The kinds of jobs of an API by the operation that tells their status. */
export function jobsByStatusOperation(api: Api): ReadonlyMap<string, JobKind> {
  return new Map(
    api.operations.flatMap((starter) => {
      const policy = starter.policy.poll;
      return policy === undefined ? [] : [[policy.operation, { policy, starter }] as const];
    }),
  );
}

/** Starts a job: its id stands where the status request will take it from. Path arguments of both operations are repeated. */
export function answerStart(draft: Draft, visit: Visit, policy: PollPolicy, jobs: JobBook): Draft {
  const number = jobs.nextNumber;
  const named = `${visit.request.fault?.kind === "job-fails" ? failingPrefix : "job"}-${number}`;
  let value = draft.value;
  let id = named;
  for (const { argument, from } of policy.with) {
    const shared = sharedPathValue(argument, visit);
    const isNumber = value !== undefined && typeof resolvePointer(value, from) === "number";
    if (shared === undefined && isNumber) id = String(number);
    value = place(value, from, shared ?? (isNumber ? number : named));
  }
  return { ...draft, value, effects: [...draft.effects, () => jobs.start(id, visit.nowMs)] };
}

/** Tells how far a job is. */
export function answerStatus(draft: Draft, visit: Visit, { policy, starter }: JobKind, jobs: JobBook): Draft {
  const own = policy.with.find(({ argument }) => !isPathParameter(starter, argument)) ?? policy.with[0];
  const id = own === undefined ? "" : (argumentValue(own.argument, visit) ?? "");
  const ended = id.startsWith(failingPrefix) ? (policy.failure[0] ?? policy.success[0]) : policy.success[0];
  const status = jobs.isDone(id, visit.nowMs) ? ended : policy.pending[0];
  return {
    ...draft,
    value: status === undefined ? draft.value : place(draft.value, policy.status, status),
    effects: [...draft.effects, () => jobs.poll(id, visit.nowMs)],
  };
}

function sharedPathValue(argument: ArgumentName, visit: Visit): string | undefined {
  return isPathParameter(visit.operation, argument) ? visit.pathValues.get(argument.name) : undefined;
}

function isPathParameter(operation: Operation, argument: ArgumentName): boolean {
  return argument.in === "path" && operation.path.includes(`{${argument.name}}`);
}
