import type { Api, Response } from "../../ir/api.js";
import { successResponse } from "../../ir/build-responses.js";
import type { MockAnswer } from "../message.js";
import { answerBatch, batchesByOperation, missingPrefix } from "./batch-answer.js";
import { declaredError } from "./declared-error.js";
import { echoPath } from "./echo-path.js";
import { encodeBody, sampleValue } from "./encode-body.js";
import { answerStart, answerStatus, jobsByStatusOperation } from "./job-answer.js";
import { type JobPace, openJobBook } from "./job-book.js";
import { answerPage } from "./page-answer.js";
import type { Sampler } from "./sampler.js";
import { askedStream, streamBody } from "./stream-body.js";
import { isNotModified, validatorHeaders } from "./validators.js";
import { openVersions } from "./versions.js";
import { argumentValue, type Draft, type PlannedAnswer, type Visit } from "./visit.js";

/** Plans the answer to a request that found its operation. */
export type PlanAnswer = (visit: Visit) => PlannedAnswer;

/** What answers depend on beside the document. */
export interface AnswerSettings {
  readonly sampler: Sampler;
  readonly jobs: JobPace;
  readonly startMs: number;
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);
const bodilessStatuses = new Set([204, 205, 304]);

/** Answers from examples and schemas, with batches, jobs, pages and validators as the document declares them. */
export function answerPlanner(api: Api, { sampler, jobs: pace, startMs }: AnswerSettings): PlanAnswer {
  const batches = batchesByOperation(api);
  const jobKinds = jobsByStatusOperation(api);
  const jobs = openJobBook(pace);
  const versions = openVersions(api, startMs);

  const shape = (visit: Visit, response: Response | undefined): Draft | MockAnswer => {
    const { operation } = visit;
    const batch = batches.get(operation.id);
    const kind = jobKinds.get(operation.id);
    const { poll, pagination: policy } = operation.policy;
    const value = echoPath(sampleValue(response, sampler), operation.path, visit.pathValues);
    let draft: Draft = { value, headers: [], effects: [] };
    if (batch !== undefined) {
      const answered = answerBatch(draft, visit, batch, sampler);
      if ("status" in answered) return answered;
      draft = answered;
    }
    if (poll !== undefined) draft = answerStart(draft, visit, poll, jobs);
    if (kind !== undefined) draft = answerStatus(draft, visit, kind, jobs);
    if (policy === undefined) return draft;
    const sample = response?.schema === undefined ? undefined : sampler.json(response.schema);
    return answerPage(draft, visit, { policy, sample, schemes: api.securitySchemes });
  };

  const succeed = (visit: Visit): PlannedAnswer => {
    const { operation, request } = visit;
    const response = successResponse(operation.responses);
    const status = /^2\d\d$/.test(response?.status ?? "") ? Number(response?.status) : 200;
    const stream = askedStream(request, response);
    if (stream !== undefined) return planned({ status, ...streamBody(api.root, stream, sampler) });
    const draft = shape(visit, response);
    if ("status" in draft) return planned(draft);
    const content = bodilessStatuses.has(status)
      ? { headers: [], body: undefined }
      : encodeBody(response, draft.value, sampler);
    const isGet = operation.method === "GET" && status === 200;
    const validators = isGet
      ? validatorHeaders({ operation, response, body: content.body, version: versions.of(visit) })
      : [];
    const effects = safeMethods.has(operation.method)
      ? draft.effects
      : [...draft.effects, () => versions.written(visit)];
    if (isNotModified(request, validators))
      return planned({ status: 304, headers: validators, body: undefined }, effects);
    const headers = [...content.headers, ...validators, ...draft.headers];
    return planned({ status, headers, body: content.body }, effects);
  };

  return (visit) => {
    const error = foreseenError(visit);
    return error === undefined ? succeed(visit) : planned(declaredError(visit.operation, error, sampler));
  };
}

function planned(answer: MockAnswer, effects: readonly (() => void)[] = []): PlannedAnswer {
  return {
    ...answer,
    commit() {
      for (const effect of effects) effect();
    },
  };
}

function foreseenError({ operation, request, ...visit }: Visit) {
  if (request.fault?.kind === "status")
    return { status: request.fault.status, code: "fault", message: "This fault was asked for." };
  if (request.body.kind === "malformed")
    return { status: 400, code: "malformed_body", message: "Expected a body of JSON, got something else." };
  const key = operation.policy.batch?.key;
  const item = key === undefined ? undefined : argumentValue(key, { operation, request, ...visit });
  if (item?.startsWith(missingPrefix)) return { status: 404, code: "not_found", message: "No such item." };
  return undefined;
}
