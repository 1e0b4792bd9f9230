// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { NewProject, Problem, Project, ProjectPage } from "../schema.js";

/** Arguments of `GET /projects`. */
export interface ListProjectsParams {
  page?: number | undefined;
  pageSize?: number | undefined;
}

/** Arguments of `POST /projects`. */
export interface CreateProjectParams {
  body: NewProject;
}

/** Arguments of `GET /projects/{projectId}`. */
export interface GetProjectParams {
  projectId: string;
}

/** Errors that `GET /projects` documents. */
export type ListProjectsError = ErrorOf<401 | 429, Problem>;

/** Errors that `POST /projects` documents. */
export type CreateProjectError = ErrorOf<400 | 409 | 429, Problem>;

/** Errors that `GET /projects/{projectId}` documents. */
export type GetProjectError = ErrorOf<404 | 429, Problem>;

/** Projects, which tasks belong to. */
export class Projects extends Resource {
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
  list(
    params: ListProjectsParams = {},
    options?: RequestOptions,
  ): PagePromise<ProjectPage, Project> {
    return paginate(this.client, listProjects, params, options);
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
  create(params: CreateProjectParams, options?: RequestOptions): ApiPromise<Project> {
    return this.client.send(createProject, params, options);
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
  get(params: GetProjectParams, options?: RequestOptions): ApiPromise<Project> {
    return this.client.send(getProject, params, options);
  }
}

export const listProjects: Operation<ProjectPage> = {
  id: "listProjects",
  method: "GET",
  path: "/projects",
  parameters: [{ name: "page", in: "query" }, { name: "pageSize", in: "query" }],
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
  pagination: {
    style: "page",
    request: { in: "query", name: "page" },
    items: "/data",
    pageSize: { in: "query", name: "pageSize" },
    maxPageSize: 100,
  },
};

export const createProject: Operation<Project> = {
  id: "createProject",
  method: "POST",
  path: "/projects",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

export const getProject: Operation<Project> = {
  id: "getProject",
  method: "GET",
  path: "/projects/{projectId}",
  parameters: [{ name: "projectId", in: "path", required: true }],
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const projectsOperations: readonly Operation[] = [
  listProjects,
  createProject,
  getProject,
];
