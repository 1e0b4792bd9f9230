// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { type JobPromise, job } from "../runtime/poll/job.js";
import { Resource } from "../runtime/resource.js";
import type {
  AcceptedTicket,
  NewTask,
  Problem,
  Task,
  TaskChange,
  TaskPage,
  Ticket,
  operations,
} from "../schema.js";
import { getTicket } from "./tickets.js";

/** Arguments of `GET /tasks`. */
export interface ListTasksParams {
  /** Page to read, from 1. */
  page?: number | undefined;
  pageSize?: number | undefined;
  /** Conditions, all of which must hold. */
  filter?: NonNullable<operations["listTasks"]["parameters"]["query"]>["filter"] | undefined;
  /** Names of the members to answer with. All where left out. */
  fields?: NonNullable<operations["listTasks"]["parameters"]["query"]>["fields"] | undefined;
}

/** Arguments of `POST /tasks`. */
export interface CreateTaskParams {
  body: NewTask;
}

/** Arguments of `POST /tasks/batch`. */
export interface CreateManyTasksParams {
  body: NewTask[];
}

/** Arguments of `GET /tasks/{taskId}`. */
export interface GetTaskParams {
  taskId: string;
}

/** Arguments of `DELETE /tasks/{taskId}`. */
export interface DeleteTaskParams {
  taskId: string;
}

/** Arguments of `PATCH /tasks/{taskId}`. */
export interface UpdateTaskParams {
  taskId: string;
  body: TaskChange;
}

/** Arguments of `GET /xml/tasks/{taskId}`. */
export interface GetTaskAsXmlParams {
  taskId: string;
}

/** Errors that `GET /tasks` documents. */
export type ListTasksError = ErrorOf<401 | 429, Problem>;

/** Errors that `POST /tasks` documents. */
export type CreateTaskError = ErrorOf<400 | 401 | 422 | 429, Problem>;

/** Errors that `POST /tasks/batch` documents. */
export type CreateManyTasksError = ErrorOf<400 | 401 | 422 | 429 | 503, Problem>;

/** Errors that `GET /tasks/{taskId}` documents. */
export type GetTaskError = ErrorOf<401 | 404 | 429, Problem>;

/** Errors that `DELETE /tasks/{taskId}` documents. */
export type DeleteTaskError = ErrorOf<404 | 429, Problem>;

/** Errors that `PATCH /tasks/{taskId}` documents. */
export type UpdateTaskError = ErrorOf<404 | 409 | 429, Problem>;

/** Errors that `GET /xml/tasks/{taskId}` documents. */
export type GetTaskAsXmlError = ErrorOf<404 | 429, Problem>;

/** Tasks, one by one and in batches. */
export class Tasks extends Resource {
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
  list(params: ListTasksParams = {}, options?: RequestOptions): PagePromise<TaskPage, Task> {
    return paginate(this.client, listTasks, params, options);
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
  create(params: CreateTaskParams, options?: RequestOptions): ApiPromise<Task> {
    return this.client.send(createTask, params, options);
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
  createMany(
    params: CreateManyTasksParams,
    options?: RequestOptions,
  ): JobPromise<AcceptedTicket, Ticket["result"]> {
    return job(this.client, createManyTasks, params, options);
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
  get(params: GetTaskParams, options?: RequestOptions): ApiPromise<Task> {
    return this.client.send(getTask, params, options);
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
  delete(params: DeleteTaskParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(deleteTask, params, options);
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
  update(params: UpdateTaskParams, options?: RequestOptions): ApiPromise<Task> {
    return this.client.send(updateTask, params, options);
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
  getAsXml(params: GetTaskAsXmlParams, options?: RequestOptions): ApiPromise<string> {
    return this.client.send(getTaskAsXml, params, options);
  }
}

export const listTasks: Operation<TaskPage> = {
  id: "listTasks",
  method: "GET",
  path: "/tasks",
  parameters: [
    { name: "page", in: "query" },
    { name: "pageSize", in: "query" },
    { name: "filter", in: "query", style: "deepObject" },
    { name: "fields", in: "query", style: "pipeDelimited" },
  ],
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

export const createTask: Operation<Task> = {
  id: "createTask",
  method: "POST",
  path: "/tasks",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

export const createManyTasks: Operation<AcceptedTicket> = {
  id: "createManyTasks",
  method: "POST",
  path: "/tasks/batch",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
  poll: {
    operation: "getTicket",
    with: [{ argument: { in: "path", name: "ticketId" }, from: "/ticketId" }],
    status: "/status",
    pending: ["queued", "running"],
    success: ["completed"],
    failure: ["failed"],
    result: "/result",
    intervalMs: 1000,
    factor: 2,
    maxMs: 30000,
    timeoutMs: 900000,
  },
  uses: () => [getTicket],
};

export const getTask: Operation<Task> = {
  id: "getTask",
  method: "GET",
  path: "/tasks/{taskId}",
  parameters: [{ name: "taskId", in: "path", required: true }],
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

export const deleteTask: Operation<void> = {
  id: "deleteTask",
  method: "DELETE",
  path: "/tasks/{taskId}",
  parameters: [{ name: "taskId", in: "path", required: true }],
  response: "none",
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

export const updateTask: Operation<Task> = {
  id: "updateTask",
  method: "PATCH",
  path: "/tasks/{taskId}",
  parameters: [{ name: "taskId", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

export const getTaskAsXml: Operation<string> = {
  id: "getTaskAsXml",
  method: "GET",
  path: "/xml/tasks/{taskId}",
  parameters: [{ name: "taskId", in: "path", required: true }],
  response: "text",
  accept: "application/xml",
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const tasksOperations: readonly Operation[] = [
  listTasks,
  createTask,
  createManyTasks,
  getTask,
  deleteTask,
  updateTask,
  getTaskAsXml,
];
