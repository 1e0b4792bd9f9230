// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/tasks.js";
import type {
  CreateManyTasksParams,
  CreateTaskParams,
  DeleteTaskParams,
  GetTaskAsXmlParams,
  GetTaskParams,
  ListTasksParams,
  UpdateTaskParams,
} from "../resources/tasks.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { parameterWriters } from "../runtime/http/parameter-writers.js";
import { parseResponse } from "../runtime/http/parse-response.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { type JobPromise, job } from "../runtime/poll/job.js";
import { Profiles } from "../runtime/profile.js";
import { readFields } from "../runtime/rate-limit-headers/fields.js";
import { readRateLimit } from "../runtime/rate-limit-headers/read-rate-limit.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { ForeignUse } from "../runtime/throttle/foreign-use.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import { Pacer } from "../runtime/throttle/pacer.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { AcceptedTicket, Task, TaskPage, Ticket } from "../schema.js";

/**
 * List tasks, newest first.
 *
 * `GET /tasks`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 * Iterate to read every page.
 *
 * @throws {AuthenticationError} The token is missing, wrong or expired.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function listTasks(
  client: ClientHandle,
  params: ListTasksParams = {},
  options?: RequestOptions,
): PagePromise<TaskPage, Task> {
  return paginate(by(client, kit_1), descriptors.listTasks, params, options);
}

/**
 * Create one task.
 *
 * `POST /tasks`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The token is missing, wrong or expired.
 * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function createTask(
  client: ClientHandle,
  params: CreateTaskParams,
  options?: RequestOptions,
): ApiPromise<Task> {
  return by(client, kit_2).send(descriptors.createTask, params, options);
}

/**
 * Import up to 100 tasks in the background.
 *
 * Counts as one request, however many tasks it holds.
 *
 * `POST /tasks/batch`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 * Starts a job: `.untilDone()` follows it to its end.
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The token is missing, wrong or expired.
 * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 * @throws {InternalServerError} Imports are paused.
 */
export function createManyTasks(
  client: ClientHandle,
  params: CreateManyTasksParams,
  options?: RequestOptions,
): JobPromise<AcceptedTicket, Ticket["result"]> {
  return job(by(client, kit_3), descriptors.createManyTasks, params, options);
}

/**
 * Read one task.
 *
 * `GET /tasks/{taskId}`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 *
 * @throws {AuthenticationError} The token is missing, wrong or expired.
 * @throws {NotFoundError} There is no such record in the workspace.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function getTask(
  client: ClientHandle,
  params: GetTaskParams,
  options?: RequestOptions,
): ApiPromise<Task> {
  return by(client, kit_4).send(descriptors.getTask, params, options);
}

/**
 * Delete a task.
 *
 * `DELETE /tasks/{taskId}`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 *
 * @throws {NotFoundError} There is no such record in the workspace.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function deleteTask(
  client: ClientHandle,
  params: DeleteTaskParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_5).send(descriptors.deleteTask, params, options);
}

/**
 * Change some members of a task.
 *
 * `PATCH /tasks/{taskId}`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 *
 * @throws {NotFoundError} There is no such record in the workspace.
 * @throws {ConflictError} The task was changed by somebody else meanwhile.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function updateTask(
  client: ClientHandle,
  params: UpdateTaskParams,
  options?: RequestOptions,
): ApiPromise<Task> {
  return by(client, kit_2).send(descriptors.updateTask, params, options);
}

/**
 * Read one task in the XML model.
 *
 * Spends from the same limits as the JSON model.
 *
 * `GET /xml/tasks/{taskId}`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 *
 * @throws {NotFoundError} There is no such record in the workspace.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function getTaskAsXml(
  client: ClientHandle,
  params: GetTaskAsXmlParams,
  options?: RequestOptions,
): ApiPromise<string> {
  return by(client, kit_6).send(descriptors.getTaskAsXml, params, options);
}

const kit_1: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  parameterWriters,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

const kit_2: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  Surprises,
  encodeJson,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_3: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  Surprises,
  encodeJson,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
  withIdempotencyKey,
};

const kit_4: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

const kit_5: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_6: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  parseResponse,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};
