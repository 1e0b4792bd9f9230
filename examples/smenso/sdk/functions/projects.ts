// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/projects.js";
import type {
  CreateProjectParams,
  GetProjectParams,
  ListProjectsParams,
} from "../resources/projects.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
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
import { Surprises } from "../runtime/throttle/surprise.js";
import type { Project, ProjectPage } from "../schema.js";

/**
 * List projects.
 *
 * `GET /projects`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 * Iterate to read every page.
 *
 * @throws {AuthenticationError} The token is missing, wrong or expired.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function listProjects(
  client: ClientHandle,
  params: ListProjectsParams = {},
  options?: RequestOptions,
): PagePromise<ProjectPage, Project> {
  return paginate(by(client, kit_1), descriptors.listProjects, params, options);
}

/**
 * Create a project.
 *
 * `POST /projects`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {ConflictError} A project of this key exists.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function createProject(
  client: ClientHandle,
  params: CreateProjectParams,
  options?: RequestOptions,
): ApiPromise<Project> {
  return by(client, kit_2).send(descriptors.createProject, params, options);
}

/**
 * Read one project.
 *
 * `GET /projects/{projectId}`
 * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
 * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
 *
 * @throws {NotFoundError} There is no such record in the workspace.
 * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
 */
export function getProject(
  client: ClientHandle,
  params: GetProjectParams,
  options?: RequestOptions,
): ApiPromise<Project> {
  return by(client, kit_1).send(descriptors.getProject, params, options);
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
