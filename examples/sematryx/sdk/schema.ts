// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export interface components {
    schemas: {
        /** @enum {string} */
        Status: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        /**
         * @example {
         *       "objective": "x^2 + y",
         *       "variables": [
         *         {
         *           "kind": "continuous",
         *           "name": "x",
         *           "lower": -5,
         *           "upper": 5
         *         },
         *         {
         *           "kind": "integer",
         *           "name": "y",
         *           "lower": 0,
         *           "upper": 9
         *         }
         *       ]
         *     }
         */
        Problem: {
            /** @description An expression over the variables, for example `x^2 + y`. */
            objective: string;
            /**
             * @default minimize
             * @enum {string}
             */
            sense?: "minimize" | "maximize";
            variables: components["schemas"]["Variable"][];
            constraints?: string[];
            /** @description Chosen by the service where null. */
            solver?: string | null;
            timeLimitSeconds?: number;
        };
        Variable: components["schemas"]["ContinuousVariable"] | components["schemas"]["IntegerVariable"] | components["schemas"]["CategoricalVariable"];
        ContinuousVariable: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "continuous";
            name: string;
            lower: number;
            upper: number;
        };
        IntegerVariable: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "integer";
            name: string;
            lower: number;
            upper: number;
        };
        CategoricalVariable: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "categorical";
            name: string;
            choices: string[];
        };
        /**
         * @example {
         *       "id": "opt_1",
         *       "status": "queued"
         *     }
         */
        Accepted: {
            id: string;
            status: components["schemas"]["Status"];
        };
        /**
         * @example {
         *       "id": "opt_1",
         *       "status": "succeeded",
         *       "submittedAt": "2026-11-02T08:00:00Z",
         *       "progress": 1,
         *       "result": {
         *         "objective": 0,
         *         "values": {
         *           "x": 0,
         *           "y": 0
         *         },
         *         "solver": "gradient",
         *         "evaluations": 412
         *       }
         *     }
         */
        Optimization: {
            id: string;
            status: components["schemas"]["Status"];
            /** Format: date-time */
            submittedAt: string;
            progress?: number | null;
            result?: components["schemas"]["Result"];
        };
        /**
         * @example {
         *       "objective": 0,
         *       "values": {
         *         "x": 0,
         *         "y": 0
         *       },
         *       "solver": "gradient",
         *       "evaluations": 412
         *     }
         */
        Result: {
            objective: number;
            values: {
                [key: string]: number | string;
            };
            solver: string;
            evaluations: number;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "opt_1",
         *           "status": "succeeded",
         *           "submittedAt": "2026-11-02T08:00:00Z",
         *           "progress": 1
         *         }
         *       ],
         *       "next": null
         *     }
         */
        OptimizationPage: {
            data: components["schemas"]["Optimization"][];
            /**
             * Format: uri
             * @description URL of the next page, null on the last.
             */
            next: string | null;
        };
        /**
         * @example {
         *       "name": "gradient",
         *       "kinds": [
         *         "continuous"
         *       ]
         *     }
         */
        Solver: {
            name: string;
            kinds: ("continuous" | "integer" | "categorical")[];
        };
        NewTemplate: {
            name: string;
            problem: components["schemas"]["Problem"];
        };
        Template: {
            id: string;
            name: string;
            problem: components["schemas"]["Problem"];
        };
        TemplatePage: {
            data: components["schemas"]["Template"][];
            /** Format: uri */
            next: string | null;
        };
        /**
         * @example {
         *       "tier": "pro",
         *       "optimizationsUsed": 120,
         *       "optimizationsAllowed": 5000
         *     }
         */
        Usage: {
            /** @enum {string} */
            tier: "free" | "starter" | "pro" | "enterprise";
            optimizationsUsed: number;
            /** @description Null where the plan has no bound. */
            optimizationsAllowed: number | null;
        };
        Error: {
            error: string;
            message: string;
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
                 *       "error": "bad_request",
                 *       "message": "variables must not be empty"
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
                 *       "error": "unauthorized",
                 *       "message": "Unknown API key"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The subscription's optimizations for this month are used up. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "quota_exceeded",
                 *       "message": "The monthly optimizations are used up"
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
                 *       "error": "not_found",
                 *       "message": "Not found"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The constraints contradict each other. */
        Infeasible: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "infeasible",
                 *       "message": "Constraints 1 and 3 exclude each other"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The tier's rate limit is exceeded. */
        TooManyRequests: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Window": components["headers"]["RateLimitWindow"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "rate_limit_exceeded",
                 *       "message": "Too many requests"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @example opt_1 */
        OptimizationId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Maximum requests allowed in the window. */
        RateLimitLimit: number;
        /** @description Requests remaining in the current window. */
        RateLimitRemaining: number;
        /** @description Unix timestamp when the window resets. */
        RateLimitReset: number;
        /** @description Window duration in seconds. */
        RateLimitWindow: number;
    };
    pathItems: never;
}
export interface operations {
    listOptimizations: {
        parameters: {
            query?: {
                status?: components["schemas"]["Status"][];
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Window": components["headers"]["RateLimitWindow"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptimizationPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    submitOptimization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        responses: {
            /** @description The problem was accepted. */
            202: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Window": components["headers"]["RateLimitWindow"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Infeasible"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    submitManyOptimizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    problems: components["schemas"]["Problem"][];
                };
            };
        };
        responses: {
            /** @description The problems were accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: components["schemas"]["Accepted"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getOptimization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example opt_1 */
                id: components["parameters"]["OptimizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The optimization. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Window": components["headers"]["RateLimitWindow"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Optimization"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    cancelOptimization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example opt_1 */
                id: components["parameters"]["OptimizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will not go on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            /** @description It has ended already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    getOptimizationResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example opt_1 */
                id: components["parameters"]["OptimizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Result"];
                };
            };
            404: components["responses"]["NotFound"];
            /** @description It has not ended yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    listSolvers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All solvers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Solver"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    getSolver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The solver. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Solver"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description The template. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template is gone. */
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
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
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
                    secret?: string | null;
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
                    "application/json": {
                        id: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}

export type Status = components["schemas"]["Status"];
export type Problem = components["schemas"]["Problem"];
export type Variable = components["schemas"]["Variable"];
export type ContinuousVariable = components["schemas"]["ContinuousVariable"];
export type IntegerVariable = components["schemas"]["IntegerVariable"];
export type CategoricalVariable = components["schemas"]["CategoricalVariable"];
export type Accepted = components["schemas"]["Accepted"];
export type Optimization = components["schemas"]["Optimization"];
export type Result = components["schemas"]["Result"];
export type OptimizationPage = components["schemas"]["OptimizationPage"];
export type Solver = components["schemas"]["Solver"];
export type NewTemplate = components["schemas"]["NewTemplate"];
export type Template = components["schemas"]["Template"];
export type TemplatePage = components["schemas"]["TemplatePage"];
export type Usage = components["schemas"]["Usage"];
export type ErrorSchema = components["schemas"]["Error"];
