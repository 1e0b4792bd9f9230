// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export interface components {
    schemas: {
        /** @enum {string} */
        TaskStatus: "open" | "in_progress" | "completed" | "cancelled";
        /**
         * @example {
         *       "id": "task_1",
         *       "title": "Turnover clean",
         *       "status": "open",
         *       "propertyId": "prop_4",
         *       "assignee": {
         *         "kind": "staff",
         *         "staffId": "staff_9"
         *       },
         *       "dueAt": "2026-11-20T11:00:00Z"
         *     }
         */
        Task: {
            id: string;
            title: string;
            status: components["schemas"]["TaskStatus"];
            propertyId: string;
            assignee: components["schemas"]["Assignee"] | null;
            /** Format: date-time */
            dueAt: string | null;
        };
        TaskEnvelope: {
            data: components["schemas"]["Task"];
            meta: components["schemas"]["Meta"];
        };
        /**
         * @example {
         *       "title": "Turnover clean",
         *       "propertyId": "prop_4"
         *     }
         */
        NewTask: {
            title: string;
            propertyId: string;
            /** Format: date-time */
            dueAt?: string | null;
        };
        /**
         * @example {
         *       "status": "completed"
         *     }
         */
        TaskChange: {
            title?: string;
            status?: components["schemas"]["TaskStatus"];
            /** Format: date-time */
            dueAt?: string | null;
        };
        Assignee: components["schemas"]["StaffAssignee"] | components["schemas"]["VendorAssignee"];
        /**
         * @example {
         *       "kind": "staff",
         *       "staffId": "staff_9"
         *     }
         */
        StaffAssignee: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "staff";
            staffId: string;
        };
        VendorAssignee: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "vendor";
            vendorId: string;
            phone?: string | null;
        };
        /**
         * @example {
         *       "id": "prop_4",
         *       "name": "Harbour Loft",
         *       "timeZone": "America/New_York"
         *     }
         */
        Property: {
            id: string;
            name: string;
            timeZone: string;
        };
        /**
         * @example {
         *       "id": "res_2",
         *       "propertyId": "prop_4",
         *       "arrivesOn": "2026-11-20",
         *       "leavesOn": "2026-11-24",
         *       "guestName": null
         *     }
         */
        Reservation: {
            id: string;
            propertyId: string;
            /** Format: date */
            arrivesOn: string;
            /** Format: date */
            leavesOn: string;
            guestName?: string | null;
        };
        /**
         * @example {
         *       "id": "wh_1",
         *       "url": "https://hooks.example/suiteop",
         *       "events": [
         *         "task.updated"
         *       ]
         *     }
         */
        Webhook: {
            id: string;
            /** Format: uri */
            url: string;
            events: string[];
        };
        /**
         * @example {
         *       "requestId": "req_01j8"
         *     }
         */
        Meta: {
            requestId: string;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "invalid_request_error",
         *         "code": "invalid",
         *         "message": "title must not be empty."
         *       },
         *       "meta": {
         *         "requestId": "req_01j8"
         *       }
         *     }
         */
        Error: {
            error: {
                type: string;
                code: string;
                message: string;
            };
            meta: components["schemas"]["Meta"];
        };
    };
    responses: {
        /** @description The request is not understood. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is missing or wrong. Carries no rate limit headers. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "authentication_error",
                 *         "code": "invalid_api_key",
                 *         "message": "No such API key."
                 *       },
                 *       "meta": {
                 *         "requestId": "req_01j8"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such record. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request_error",
                 *         "code": "not_found",
                 *         "message": "No such record."
                 *       },
                 *       "meta": {
                 *         "requestId": "req_01j8"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The record was changed by somebody else meanwhile. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is understood and cannot be carried out. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key's limit is used up. */
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
                 *       "error": {
                 *         "type": "rate_limit_error",
                 *         "code": "rate_limit_exceeded",
                 *         "message": "Rate limit exceeded. Retry after 14 seconds."
                 *       },
                 *       "meta": {
                 *         "requestId": "req_01j8"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The fault is the server's. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @example task_1 */
        Id: string;
    };
    requestBodies: never;
    headers: {
        /** @description URL of the next page, with rel="next". */
        Link: string;
        /** @description Total requests allowed in the current window. */
        RateLimitLimit: number;
        /** @description Requests remaining in the current window. */
        RateLimitRemaining: number;
        /** @description Unix timestamp (seconds) when the window resets. */
        RateLimitReset: number;
        /** @description Seconds. Do not retry before this time elapses. */
        RetryAfter: number;
    };
    pathItems: never;
}
export interface operations {
    listTasks: {
        parameters: {
            query?: {
                status?: components["schemas"]["TaskStatus"];
                propertyIds?: string[];
                /** @description Bounds of the due date. */
                due?: {
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    to?: string;
                };
                perPage?: number;
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
                    Link: components["headers"]["Link"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key creates the task once. */
                "Idempotency-Key"?: string;
            };
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
                    "application/json": components["schemas"]["TaskEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                id: components["parameters"]["Id"];
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
                    "application/json": components["schemas"]["TaskEnvelope"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                id: components["parameters"]["Id"];
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
                id: components["parameters"]["Id"];
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
                    "application/json": components["schemas"]["TaskEnvelope"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    assignTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignee"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskEnvelope"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    addTaskPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    photo: string;
                    caption?: string;
                };
            };
        };
        responses: {
            /** @description The photo. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listProperties: {
        parameters: {
            query?: {
                perPage?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of properties. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Property"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The property. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Property"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listReservations: {
        parameters: {
            query?: {
                arrivingOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of reservations. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Reservation"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    events: ("task.created" | "task.updated" | "task.deleted")[];
                };
            };
        };
        responses: {
            /** @description The webhook. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example task_1 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook is gone. */
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
}

export type TaskStatus = components["schemas"]["TaskStatus"];
export type Task = components["schemas"]["Task"];
export type TaskEnvelope = components["schemas"]["TaskEnvelope"];
export type NewTask = components["schemas"]["NewTask"];
export type TaskChange = components["schemas"]["TaskChange"];
export type Assignee = components["schemas"]["Assignee"];
export type StaffAssignee = components["schemas"]["StaffAssignee"];
export type VendorAssignee = components["schemas"]["VendorAssignee"];
export type Property = components["schemas"]["Property"];
export type Reservation = components["schemas"]["Reservation"];
export type Webhook = components["schemas"]["Webhook"];
export type Meta = components["schemas"]["Meta"];
export type ErrorSchema = components["schemas"]["Error"];
