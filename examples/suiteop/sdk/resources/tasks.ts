// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type {
  Assignee,
  ErrorSchema,
  NewTask,
  Task,
  TaskChange,
  TaskEnvelope,
  TaskStatus,
  operations,
} from "../schema.js";

/** Arguments of `GET /tasks`. */
export interface ListTasksParams {
  status?: TaskStatus | undefined;
  propertyIds?: string[] | undefined;
  /** Bounds of the due date. */
  due?: NonNullable<operations["listTasks"]["parameters"]["query"]>["due"] | undefined;
  perPage?: number | undefined;
}

/** Arguments of `POST /tasks`. */
export interface CreateTaskParams {
  /** The same key creates the task once. */
  "Idempotency-Key"?: string | undefined;
  body: NewTask;
}

/** Arguments of `GET /tasks/{id}`. */
export interface GetTaskParams {
  id: string;
}

/** Arguments of `DELETE /tasks/{id}`. */
export interface DeleteTaskParams {
  id: string;
}

/** Arguments of `PATCH /tasks/{id}`. */
export interface UpdateTaskParams {
  id: string;
  body: TaskChange;
}

/** Arguments of `PUT /tasks/{id}/assignee`. */
export interface AssignTaskParams {
  id: string;
  body: Assignee;
}

/** Arguments of `POST /tasks/{id}/photos`. */
export interface AddTaskPhotoParams {
  id: string;
  body: FormData | NonNullable<operations["addTaskPhoto"]["requestBody"]>["content"]["multipart/form-data"];
}

/** What `GET /tasks` answers. */
export type ListTasksResult = operations["listTasks"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /tasks` documents. */
export type ListTasksError = ErrorOf<400 | 401 | 429 | 500, ErrorSchema>;

/** Errors that `POST /tasks` documents. */
export type CreateTaskError = ErrorOf<400 | 401 | 422 | 429 | 500, ErrorSchema>;

/** Errors that `GET /tasks/{id}` documents. */
export type GetTaskError = ErrorOf<401 | 404 | 429 | 500, ErrorSchema>;

/** Errors that `DELETE /tasks/{id}` documents. */
export type DeleteTaskError = ErrorOf<404 | 429, ErrorSchema>;

/** Errors that `PATCH /tasks/{id}` documents. */
export type UpdateTaskError = ErrorOf<404 | 409 | 429, ErrorSchema>;

/** Errors that `PUT /tasks/{id}/assignee` documents. */
export type AssignTaskError = ErrorOf<404 | 422 | 429, ErrorSchema>;

/** What `POST /tasks/{id}/photos` answers. */
export type AddTaskPhotoResult = operations["addTaskPhoto"]["responses"][201]["content"]["application/json"];

/** Errors that `POST /tasks/{id}/photos` documents. */
export type AddTaskPhotoError = ErrorOf<404 | 429, ErrorSchema>;

/** What is to be done at a property. */
export class Tasks extends Resource {
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
  list(params: ListTasksParams = {}, options?: RequestOptions): PagePromise<ListTasksResult, Task> {
    return paginate(this.client, listTasks, params, options);
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
  create(params: CreateTaskParams, options?: RequestOptions): ApiPromise<TaskEnvelope> {
    return this.client.send(createTask, params, options);
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
  get(params: GetTaskParams, options?: RequestOptions): ApiPromise<TaskEnvelope> {
    return this.client.send(getTask, params, options);
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
  delete(params: DeleteTaskParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(deleteTask, params, options);
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
  update(params: UpdateTaskParams, options?: RequestOptions): ApiPromise<TaskEnvelope> {
    return this.client.send(updateTask, params, options);
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
  assign(params: AssignTaskParams, options?: RequestOptions): ApiPromise<TaskEnvelope> {
    return this.client.send(assignTask, params, options);
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
  addPhoto(params: AddTaskPhotoParams, options?: RequestOptions): ApiPromise<AddTaskPhotoResult> {
    return this.client.send(addTaskPhoto, params, options);
  }
}

export const listTasks: Operation<ListTasksResult> = {
  id: "listTasks",
  method: "GET",
  path: "/tasks",
  parameters: [
    { name: "status", in: "query" },
    { name: "propertyIds", in: "query", style: "spaceDelimited" },
    { name: "due", in: "query", style: "deepObject" },
    { name: "perPage", in: "query" },
  ],
  security: [["secretKey"]],
  spends: { key: 1 },
  pagination: { style: "link", items: "/data", pageSize: { in: "query", name: "perPage" }, maxPageSize: 100 },
};

export const createTask: Operation<TaskEnvelope> = {
  id: "createTask",
  method: "POST",
  path: "/tasks",
  parameters: [{ name: "Idempotency-Key", in: "header" }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["secretKey"]],
  idempotencyHeader: "Idempotency-Key",
  spends: { key: 1 },
};

export const getTask: Operation<TaskEnvelope> = {
  id: "getTask",
  method: "GET",
  path: "/tasks/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  security: [["secretKey"]],
  spends: { key: 1 },
};

export const deleteTask: Operation<void> = {
  id: "deleteTask",
  method: "DELETE",
  path: "/tasks/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  response: "none",
  security: [["secretKey"]],
  spends: { key: 1 },
};

export const updateTask: Operation<TaskEnvelope> = {
  id: "updateTask",
  method: "PATCH",
  path: "/tasks/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["secretKey"]],
  spends: { key: 1 },
};

export const assignTask: Operation<TaskEnvelope> = {
  id: "assignTask",
  method: "PUT",
  path: "/tasks/{id}/assignee",
  parameters: [{ name: "id", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["secretKey"]],
  spends: { key: 1 },
};

export const addTaskPhoto: Operation<AddTaskPhotoResult> = {
  id: "addTaskPhoto",
  method: "POST",
  path: "/tasks/{id}/photos",
  parameters: [{ name: "id", in: "path", required: true }],
  body: { kind: "multipart", contentType: "multipart/form-data", required: true },
  security: [["secretKey"]],
  spends: { key: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const tasksOperations: readonly Operation[] = [
  listTasks,
  createTask,
  getTask,
  deleteTask,
  updateTask,
  assignTask,
  addTaskPhoto,
];
