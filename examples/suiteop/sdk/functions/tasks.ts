// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/tasks.js";
import type {
  AddTaskPhotoParams,
  AddTaskPhotoResult,
  AssignTaskParams,
  CreateTaskParams,
  DeleteTaskParams,
  GetTaskParams,
  ListTasksParams,
  ListTasksResult,
  UpdateTaskParams,
} from "../resources/tasks.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { encodeMultipart } from "../runtime/http/encode-multipart.js";
import { followingCall } from "../runtime/http/following-call.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { parameterWriters } from "../runtime/http/parameter-writers.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Profiles } from "../runtime/profile.js";
import { readFields } from "../runtime/rate-limit-headers/fields.js";
import { readRateLimit } from "../runtime/rate-limit-headers/read-rate-limit.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { ForeignUse } from "../runtime/throttle/foreign-use.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import { Pacer } from "../runtime/throttle/pacer.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import type { Task, TaskEnvelope } from "../schema.js";

/**
 * List tasks.
 *
 * The `Link` header names the next page (RFC 8288).
 *
 * `GET /tasks`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 * Iterate to read every page.
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The key is missing or wrong. Carries no rate limit headers.
 * @throws {RateLimitError} The key's limit is used up.
 * @throws {InternalServerError} The fault is the server's.
 */
export function listTasks(
  client: ClientHandle,
  params: ListTasksParams = {},
  options?: RequestOptions,
): PagePromise<ListTasksResult, Task> {
  return paginate(by(client, kit_1), descriptors.listTasks, params, options);
}

/**
 * Create a task.
 *
 * `POST /tasks`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The key is missing or wrong. Carries no rate limit headers.
 * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
 * @throws {RateLimitError} The key's limit is used up.
 * @throws {InternalServerError} The fault is the server's.
 */
export function createTask(
  client: ClientHandle,
  params: CreateTaskParams,
  options?: RequestOptions,
): ApiPromise<TaskEnvelope> {
  return by(client, kit_2).send(descriptors.createTask, params, options);
}

/**
 * Read one task.
 *
 * `GET /tasks/{id}`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 *
 * @throws {AuthenticationError} The key is missing or wrong. Carries no rate limit headers.
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's limit is used up.
 * @throws {InternalServerError} The fault is the server's.
 */
export function getTask(
  client: ClientHandle,
  params: GetTaskParams,
  options?: RequestOptions,
): ApiPromise<TaskEnvelope> {
  return by(client, kit_3).send(descriptors.getTask, params, options);
}

/**
 * Delete a task.
 *
 * `DELETE /tasks/{id}`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's limit is used up.
 */
export function deleteTask(
  client: ClientHandle,
  params: DeleteTaskParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_4).send(descriptors.deleteTask, params, options);
}

/**
 * Change some members of a task.
 *
 * `PATCH /tasks/{id}`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {ConflictError} The record was changed by somebody else meanwhile.
 * @throws {RateLimitError} The key's limit is used up.
 */
export function updateTask(
  client: ClientHandle,
  params: UpdateTaskParams,
  options?: RequestOptions,
): ApiPromise<TaskEnvelope> {
  return by(client, kit_2).send(descriptors.updateTask, params, options);
}

/**
 * Give a task to somebody.
 *
 * `PUT /tasks/{id}/assignee`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
 * @throws {RateLimitError} The key's limit is used up.
 */
export function assignTask(
  client: ClientHandle,
  params: AssignTaskParams,
  options?: RequestOptions,
): ApiPromise<TaskEnvelope> {
  return by(client, kit_2).send(descriptors.assignTask, params, options);
}

/**
 * Add a photo to a task.
 *
 * `POST /tasks/{id}/photos`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's limit is used up.
 */
export function addTaskPhoto(
  client: ClientHandle,
  params: AddTaskPhotoParams,
  options?: RequestOptions,
): ApiPromise<AddTaskPhotoResult> {
  return by(client, kit_5).send(descriptors.addTaskPhoto, params, options);
}

const kit_1: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  followingCall,
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
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

const kit_4: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_5: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  encodeMultipart,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};
