// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export interface components {
    schemas: {
        /** @enum {string} */
        TaskStatus: "open" | "in_progress" | "done" | "archived";
        /**
         * @example {
         *       "id": "task_1",
         *       "title": "Order desks",
         *       "status": "open",
         *       "priority": 3,
         *       "projectId": "proj_7",
         *       "dueDate": "2026-12-01",
         *       "customFields": [
         *         {
         *           "kind": "text",
         *           "name": "cost centre",
         *           "value": "4711"
         *         }
         *       ],
         *       "createdAt": "2026-11-02T08:15:00Z"
         *     }
         */
        Task: {
            id: string;
            title: string;
            status: components["schemas"]["TaskStatus"];
            priority: number;
            projectId: string | null;
            /** Format: date */
            dueDate: string | null;
            customFields: components["schemas"]["CustomField"][];
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @example {
         *       "title": "Order desks",
         *       "projectId": "proj_7"
         *     }
         */
        NewTask: {
            title: string;
            /** @default 3 */
            priority?: number;
            projectId?: string | null;
            /** Format: date */
            dueDate?: string | null;
            customFields?: components["schemas"]["CustomField"][];
        };
        /**
         * @example {
         *       "status": "done"
         *     }
         */
        TaskChange: {
            title?: string;
            status?: components["schemas"]["TaskStatus"];
            priority?: number;
            /** Format: date */
            dueDate?: string | null;
        };
        /** @description A member the workspace added to its tasks. */
        CustomField: components["schemas"]["TextField"] | components["schemas"]["NumberField"] | components["schemas"]["ChoiceField"];
        TextField: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "text";
            name: string;
            value: string;
        };
        NumberField: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "number";
            name: string;
            value: number;
            unit?: string | null;
        };
        ChoiceField: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "choice";
            name: string;
            value: string[];
        };
        TaskPage: {
            data: components["schemas"]["Task"][];
            page: number;
            pageCount: number;
        };
        /**
         * @example {
         *       "id": "proj_7",
         *       "key": "OFFICE",
         *       "name": "New office",
         *       "isArchived": false,
         *       "budget": 12000
         *     }
         */
        Project: {
            id: string;
            key: string;
            name: string;
            isArchived: boolean;
            /** @description In the workspace's currency. */
            budget?: number | null;
        };
        /**
         * @example {
         *       "key": "OFFICE",
         *       "name": "New office"
         *     }
         */
        NewProject: {
            key: string;
            name: string;
            budget?: number | null;
        };
        ProjectPage: {
            data: components["schemas"]["Project"][];
            page: number;
            pageCount: number;
        };
        /**
         * @example {
         *       "ticketId": "ticket_1",
         *       "status": "queued"
         *     }
         */
        AcceptedTicket: {
            ticketId: string;
            status: components["schemas"]["TicketStatus"];
        };
        /** @enum {string} */
        TicketStatus: "queued" | "running" | "completed" | "failed";
        /**
         * @example {
         *       "ticketId": "ticket_1",
         *       "status": "completed",
         *       "result": {
         *         "created": 20,
         *         "skipped": 0,
         *         "taskIds": [
         *           "task_1",
         *           "task_2"
         *         ]
         *       },
         *       "error": null
         *     }
         */
        Ticket: {
            ticketId: string;
            status: components["schemas"]["TicketStatus"];
            result?: components["schemas"]["ImportResult"];
            error?: string | null;
        };
        ImportResult: {
            created: number;
            skipped: number;
            taskIds: string[];
        };
        /**
         * @example {
         *       "id": "Europe/Berlin",
         *       "name": "Central European Time",
         *       "utcOffsetMinutes": 60
         *     }
         */
        TimeZone: {
            id: string;
            name: string;
            utcOffsetMinutes: number;
        };
        /**
         * @example {
         *       "id": "flavor_2",
         *       "name": "Procurement",
         *       "appliesTo": "task"
         *     }
         */
        Flavor: {
            id: string;
            name: string;
            /** @enum {string} */
            appliesTo: "task" | "project";
        };
        TaskReport: {
            /** Format: date-time */
            generatedAt: string;
            rows: components["schemas"]["Task"][];
        };
        TimeReport: {
            /** Format: date-time */
            generatedAt: string;
            rows: {
                taskId: string;
                minutes: number;
                /** Format: date */
                day: string;
            }[];
        };
        Problem: {
            code: string;
            message: string;
            field?: string | null;
        };
    };
    responses: {
        /** @description The request is not understood. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "bad_request",
                 *       "message": "title must not be empty",
                 *       "field": "title"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "unauthorized",
                 *       "message": "The API token is not valid.",
                 *       "field": null
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such record in the workspace. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "not_found",
                 *       "message": "No record has this id.",
                 *       "field": null
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is understood and cannot be carried out. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "invalid",
                 *       "message": "projectId names no project.",
                 *       "field": "projectId"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A rate limit of the token or of the workspace is used up. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "rate_limited",
                 *       "message": "Too many requests.",
                 *       "field": null
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Imports are paused. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "unavailable",
                 *       "message": "Imports are paused for maintenance.",
                 *       "field": null
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @example task_1 */
        TaskId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Requests allowed in the current window. */
        RateLimitLimit: number;
        /** @description Requests left in the current window. */
        RateLimitRemaining: number;
        /** @description Unix time at which the window resets. */
        RateLimitReset: number;
        /** @description Seconds to wait before the next request. */
        RetryAfter: number;
    };
    pathItems: never;
}
export interface operations {
    listTasks: {
        parameters: {
            query?: {
                /** @description Page to read, from 1. */
                page?: number;
                pageSize?: number;
                /** @description Conditions, all of which must hold. */
                filter?: {
                    status?: components["schemas"]["TaskStatus"];
                    projectId?: string;
                    /** Format: date */
                    dueBefore?: string;
                };
                /**
                 * @description Names of the members to answer with. All where left out.
                 * @example [
                 *       "id",
                 *       "title",
                 *       "status"
                 *     ]
                 */
                fields?: ("id" | "title" | "status" | "priority" | "projectId" | "dueDate")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tasks. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description The task as it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createManyTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"][];
            };
        };
        responses: {
            /** @description The import was accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedTicket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskChange"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            404: components["responses"]["NotFound"];
            /** @description The task was changed by somebody else meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    getTaskAsXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <task id="task_1"><title>Order desks</title><status>open</status></task> */
                    "application/xml": string;
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description The project as it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A project of this key exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listTimeZones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All time zones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeZone"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    listFlavors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All flavors. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flavor"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    extractTasks: {
        parameters: {
            query?: {
                changedSince?: string;
                projectIds?: string[];
            };
            header?: {
                /** @description IANA name; dates are answered in this zone. */
                "X-Time-Zone"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row a task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskReport"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    extractTimeEntries: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row an entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeReport"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
}

export type TaskStatus = components["schemas"]["TaskStatus"];
export type Task = components["schemas"]["Task"];
export type NewTask = components["schemas"]["NewTask"];
export type TaskChange = components["schemas"]["TaskChange"];
export type CustomField = components["schemas"]["CustomField"];
export type TextField = components["schemas"]["TextField"];
export type NumberField = components["schemas"]["NumberField"];
export type ChoiceField = components["schemas"]["ChoiceField"];
export type TaskPage = components["schemas"]["TaskPage"];
export type Project = components["schemas"]["Project"];
export type NewProject = components["schemas"]["NewProject"];
export type ProjectPage = components["schemas"]["ProjectPage"];
export type AcceptedTicket = components["schemas"]["AcceptedTicket"];
export type TicketStatus = components["schemas"]["TicketStatus"];
export type Ticket = components["schemas"]["Ticket"];
export type ImportResult = components["schemas"]["ImportResult"];
export type TimeZone = components["schemas"]["TimeZone"];
export type Flavor = components["schemas"]["Flavor"];
export type TaskReport = components["schemas"]["TaskReport"];
export type TimeReport = components["schemas"]["TimeReport"];
export type Problem = components["schemas"]["Problem"];
