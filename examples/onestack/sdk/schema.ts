// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export interface webhooks {
    "ticket.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket changed. */
        post: operations["onTicketUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @enum {string} */
        TicketStatus: "open" | "pending" | "resolved" | "closed";
        /**
         * @example {
         *       "id": "t1",
         *       "subject": "VPN drops every hour",
         *       "status": "open",
         *       "priority": "high",
         *       "assignee": "kim",
         *       "boardId": "b1",
         *       "updatedAt": "2026-03-09T09:12:00Z"
         *     }
         */
        Ticket: {
            id: string;
            subject: string;
            status: components["schemas"]["TicketStatus"];
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            assignee: string | null;
            boardId?: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "subject": "VPN drops every hour",
         *       "priority": "high"
         *     }
         */
        NewTicket: {
            subject: string;
            /**
             * @default normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            boardId?: string | null;
        };
        /**
         * @example {
         *       "status": "resolved"
         *     }
         */
        TicketChange: {
            subject?: string;
            status?: components["schemas"]["TicketStatus"];
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            assignee?: string | null;
        };
        /**
         * @example {
         *       "tickets": [
         *         {
         *           "id": "t1",
         *           "subject": "VPN drops every hour",
         *           "status": "open",
         *           "priority": "high",
         *           "assignee": "kim",
         *           "boardId": "b1",
         *           "updatedAt": "2026-03-09T09:12:00Z"
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        TicketPage: {
            tickets: components["schemas"]["Ticket"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        TicketEvent: components["schemas"]["CommentEvent"] | components["schemas"]["StatusEvent"] | components["schemas"]["AssignmentEvent"];
        /**
         * @example {
         *       "kind": "comment",
         *       "at": "2026-03-09T10:00:00Z",
         *       "author": "kim",
         *       "text": "On my way."
         *     }
         */
        CommentEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "comment";
            /** Format: date-time */
            at: string;
            author: string;
            text: string;
        };
        StatusEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "status";
            /** Format: date-time */
            at: string;
            from: components["schemas"]["TicketStatus"];
            to: components["schemas"]["TicketStatus"];
        };
        AssignmentEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "assignment";
            /** Format: date-time */
            at: string;
            assignee: string | null;
        };
        /**
         * @example {
         *       "id": "c1",
         *       "name": "Laptop",
         *       "price": 1290,
         *       "leadTimeDays": 5
         *     }
         */
        CatalogItem: {
            id: string;
            name: string;
            price: number;
            leadTimeDays?: number | null;
        };
        /**
         * @example {
         *       "id": "b1",
         *       "name": "Service desk",
         *       "columns": [
         *         "open",
         *         "pending",
         *         "resolved"
         *       ]
         *     }
         */
        Board: {
            id: string;
            name: string;
            columns: string[];
        };
        /**
         * @example {
         *       "number": "4200",
         *       "name": "Licences",
         *       "kind": "expense"
         *     }
         */
        Account: {
            number: string;
            name: string;
            /** @enum {string} */
            kind: "asset" | "liability" | "equity" | "income" | "expense";
        };
        /**
         * @example {
         *       "id": "w1",
         *       "url": "https://hooks.example/one-stack",
         *       "events": [
         *         "ticket.updated"
         *       ]
         *     }
         */
        Webhook: {
            id: string;
            /** Format: uri */
            url: string;
            events: string[];
        };
        Error: {
            error: string;
            code: string;
        };
        /**
         * @example {
         *       "error": "Rate limit exceeded",
         *       "code": "RATE_LIMIT_EXCEEDED",
         *       "details": {
         *         "limit": 100,
         *         "window": "1m",
         *         "retryAfter": 23
         *       }
         *     }
         */
        RateLimitExceeded: {
            error: string;
            /** @constant */
            code: "RATE_LIMIT_EXCEEDED";
            details: {
                limit: number;
                window: string;
                /** @description Seconds. */
                retryAfter: number;
            };
        };
    };
    responses: {
        /** @description Nothing changed since the validator was given. Does not count against the rate limit. */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request is not understood. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "updatedAfter is no date",
                 *       "code": "INVALID_REQUEST"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "Unknown API key",
                 *       "code": "UNAUTHORIZED"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The tenant has no such record. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "Not found",
                 *       "code": "NOT_FOUND"
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
                /**
                 * @example {
                 *       "error": "Changed meanwhile",
                 *       "code": "CONFLICT"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
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
                 *       "error": "boardId names no board",
                 *       "code": "UNPROCESSABLE"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The tenant's budget for this minute is used up. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RateLimitExceeded"];
            };
        };
    };
    parameters: {
        /** @example t1 */
        TicketId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Validator for a conditional request. */
        ETag: string;
        /** @description Maximum requests allowed per window. */
        RateLimitLimit: number;
        /** @description Requests remaining in the current window. */
        RateLimitRemaining: number;
        /** @description Unix timestamp when the current window resets. */
        RateLimitReset: number;
        /** @description Seconds to wait before making another request. */
        RetryAfter: number;
    };
    pathItems: never;
}
export interface operations {
    listTickets: {
        parameters: {
            query?: {
                status?: components["schemas"]["TicketStatus"];
                updatedAfter?: string;
                /** @description Where the last page ended. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tickets. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            /** @description The ticket as it was opened. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getTicketsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "t1",
                 *         "t2",
                 *         "t3",
                 *         "t4",
                 *         "t5"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description The tickets, in no order. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tickets: components["schemas"]["Ticket"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example t1 */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example t1 */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket is gone. */
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
    updateTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example t1 */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketChange"];
            };
        };
        responses: {
            /** @description The ticket as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listTicketEvents: {
        parameters: {
            query?: {
                kinds?: ("comment" | "status" | "assignment")[];
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example t1 */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "comment",
                     *           "at": "2026-03-09T10:00:00Z",
                     *           "author": "kim",
                     *           "text": "On my way."
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["TicketEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    addTicketComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example t1 */
                id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @default false */
                    isInternal?: boolean;
                };
            };
        };
        responses: {
            /** @description The comment. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentEvent"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listServiceCatalogItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole catalog. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogItem"][];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listBoards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                /** @description The view last chosen in the browser. */
                board_view?: "kanban" | "table";
            };
        };
        requestBody?: never;
        responses: {
            /** @description All boards. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"][];
                };
            };
            304: components["responses"]["NotModified"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All accounts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
            304: components["responses"]["NotModified"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"][];
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
                /**
                 * @example {
                 *       "url": "https://hooks.example/one-stack",
                 *       "events": [
                 *         "ticket.updated"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uri */
                    url: string;
                    events: ("ticket.created" | "ticket.updated")[];
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
                webhookId: string;
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
    onTicketUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @constant */
                    event: "ticket.updated";
                    id: string;
                    /** Format: date-time */
                    updatedAt?: string;
                };
            };
        };
        responses: {
            /** @description Understood. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

export type TicketStatus = components["schemas"]["TicketStatus"];
export type Ticket = components["schemas"]["Ticket"];
export type NewTicket = components["schemas"]["NewTicket"];
export type TicketChange = components["schemas"]["TicketChange"];
export type TicketPage = components["schemas"]["TicketPage"];
export type TicketEvent = components["schemas"]["TicketEvent"];
export type CommentEvent = components["schemas"]["CommentEvent"];
export type StatusEvent = components["schemas"]["StatusEvent"];
export type AssignmentEvent = components["schemas"]["AssignmentEvent"];
export type CatalogItem = components["schemas"]["CatalogItem"];
export type Board = components["schemas"]["Board"];
export type Account = components["schemas"]["Account"];
export type Webhook = components["schemas"]["Webhook"];
export type ErrorSchema = components["schemas"]["Error"];
export type RateLimitExceeded = components["schemas"]["RateLimitExceeded"];
export type WebhookBodies = {
  "ticket.updated": NonNullable<NonNullable<webhooks["ticket.updated"]["post"]>["requestBody"]>["content"]["application/json"];
};
