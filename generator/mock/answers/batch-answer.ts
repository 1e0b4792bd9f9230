import type { BatchPolicy } from "../../../templates/runtime/policy.js";
import type { Api, Operation } from "../../ir/api.js";
import { successResponse } from "../../ir/build-responses.js";
import { asArray, isObject, type Json, resolvePointer } from "../../json.js";
import { jsonBody, type MockAnswer, problem } from "../message.js";
import { sampleValue } from "./encode-body.js";
import { likeSample, place } from "./place.js";
import type { Sampler } from "./sampler.js";
import type { Draft, Visit } from "./visit.js";

/** A read of single items and how they are read together. */
export interface Batch {
  readonly policy: BatchPolicy;
  readonly single: Operation;
}

/** Keys that begin so name items that do not exist. */
export const missingPrefix = "missing";

/** The batches of an API by the operation that answers them. */
export function batchesByOperation(api: Api): ReadonlyMap<string, Batch> {
  return new Map(
    api.operations.flatMap((single) => {
      const policy = single.policy.batch;
      return policy === undefined ? [] : [[policy.operation, { policy, single }] as const];
    }),
  );
}

/** Answers a batch request: one item for each key that is asked for and exists, or an error where they are too many. */
export function answerBatch(draft: Draft, visit: Visit, batch: Batch, sampler: Sampler): Draft | MockAnswer {
  const { policy, single } = batch;
  const keys = requestedKeys(policy, visit);
  if (keys.length > policy.maxSize)
    return problem(
      400,
      "batch_too_large",
      `Expected at most ${policy.maxSize} items in one request, got ${keys.length}.`,
    );
  const offered = draft.value === undefined ? undefined : resolvePointer(draft.value, policy.out);
  const template =
    asArray(offered).find(isObject) ?? sampleValue(successResponse(single.responses), sampler) ?? {};
  const sampleKey = resolvePointer(template, policy.match);
  const items = keys
    .filter((key) => !String(key).startsWith(missingPrefix))
    .map((key) => {
      const own = typeof key === "string" ? likeSample(sampleKey, key) : key;
      return place(template, policy.match, own) ?? null;
    });
  return { ...draft, value: place(draft.value, policy.out, items) };
}

function requestedKeys({ into }: BatchPolicy, visit: Visit): readonly Json[] {
  if (typeof into === "string") {
    const body = jsonBody(visit.request);
    const keys = body === undefined ? undefined : resolvePointer(body, into);
    return Array.isArray(keys) ? keys : keys === undefined || keys === null ? [] : [keys];
  }
  const values =
    into.in === "query"
      ? [...visit.request.query.getAll(into.name), ...visit.request.query.getAll(`${into.name}[]`)]
      : [
          into.in === "path"
            ? visit.pathValues.get(into.name)
            : visit.request.headers.get(into.name.toLowerCase()),
        ];
  return values.flatMap((value) => value?.split(",") ?? []).filter((key) => key !== "");
}
