// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export interface components {
    schemas: {
        /** @enum {string} */
        CampaignStatus: "DRAFTED" | "ACTIVE" | "PAUSED" | "STOPPED" | "COMPLETED";
        /**
         * @example {
         *       "id": 1001,
         *       "name": "Autumn outreach",
         *       "status": "ACTIVE",
         *       "createdAt": "2026-09-01T07:00:00Z",
         *       "parentCampaignId": null
         *     }
         */
        Campaign: {
            id: number;
            name: string;
            status: components["schemas"]["CampaignStatus"];
            /** Format: date-time */
            createdAt: string;
            parentCampaignId?: number | null;
        };
        /**
         * @example {
         *       "name": "Autumn outreach"
         *     }
         */
        NewCampaign: {
            name: string;
            clientId?: number | null;
        };
        /**
         * @example {
         *       "campaignId": 1001,
         *       "sent": 420,
         *       "opened": 260,
         *       "replied": 31,
         *       "bounced": 4
         *     }
         */
        Analytics: {
            campaignId: number;
            sent: number;
            opened: number;
            replied: number;
            bounced: number;
        };
        Step: components["schemas"]["EmailStep"] | components["schemas"]["WaitStep"];
        EmailStep: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "email";
            /** @description Null answers in the same thread. */
            subject: string | null;
            body: string;
        };
        WaitStep: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wait";
            days: number;
        };
        /**
         * @example {
         *       "id": 501,
         *       "email": "ada@example.com",
         *       "firstName": "Ada",
         *       "category": "Interested"
         *     }
         */
        Lead: {
            id: number;
            /** Format: email */
            email: string;
            firstName: string | null;
            category: string | null;
        };
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "firstName": "Ada"
         *     }
         */
        NewLead: {
            /** Format: email */
            email: string;
            firstName?: string | null;
            customFields?: {
                [key: string]: string;
            };
        };
        LeadPage: {
            totalLeads: number;
            data: components["schemas"]["Lead"][];
        };
        /**
         * @example {
         *       "uploaded": 1,
         *       "duplicates": 0,
         *       "invalid": []
         *     }
         */
        LeadUpload: {
            uploaded: number;
            duplicates: number;
            invalid: string[];
        };
        /**
         * @example {
         *       "id": 9,
         *       "address": "sales@example.com",
         *       "dailyLimit": 50
         *     }
         */
        EmailAccount: {
            id: number;
            /** Format: email */
            address: string;
            dailyLimit: number;
        };
        /**
         * @example {
         *       "id": 3,
         *       "url": "https://hooks.example/smartlead",
         *       "events": [
         *         "EMAIL_REPLY"
         *       ]
         *     }
         */
        Webhook: {
            id: number;
            /** Format: uri */
            url: string;
            events: string[];
        };
        Error: {
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
                 *       "message": "name is required"
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
                 *       "message": "API key required."
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
                 *       "message": "Not found."
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
                 *       "message": "A stopped campaign cannot be started."
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key's requests for this minute are used up. */
        TooManyRequests: {
            headers: {
                /** @description Seconds to wait. May be missing. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Rate limit exceeded."
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @example 1001 */
        CampaignId: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    listCampaigns: {
        parameters: {
            query?: {
                status?: components["schemas"]["CampaignStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All campaigns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCampaign"];
            };
        };
        responses: {
            /** @description The campaign, as a draft. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1001 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1001 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign is gone. */
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
    updateCampaignStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1001 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "START" | "PAUSED" | "STOPPED";
                };
            };
        };
        responses: {
            /** @description The campaign as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getCampaignAnalytics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1001 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers up to now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analytics"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listCampaignSequences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1001 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "kind": "email",
                     *         "subject": "Quick question",
                     *         "body": "Hello"
                     *       },
                     *       {
                     *         "kind": "wait",
                     *         "days": 3
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Step"][];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listLeads: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                filter?: {
                    category?: string;
                    replied?: boolean;
                };
            };
            header?: never;
            path: {
                /** @example 1001 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of leads. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadPage"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    addManyLeads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1001 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "leads": [
                 *         {
                 *           "email": "ada@example.com",
                 *           "firstName": "Ada"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    leads: components["schemas"]["NewLead"][];
                };
            };
        };
        responses: {
            /** @description What was taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadUpload"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 501 */
                leadId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lead. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 501 */
                leadId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLead"];
            };
        };
        responses: {
            /** @description The lead as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listEmailAccounts: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of mailboxes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailAccount"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1001 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    events: ("EMAIL_SENT" | "EMAIL_OPEN" | "EMAIL_REPLY")[];
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
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}

export type CampaignStatus = components["schemas"]["CampaignStatus"];
export type Campaign = components["schemas"]["Campaign"];
export type NewCampaign = components["schemas"]["NewCampaign"];
export type Analytics = components["schemas"]["Analytics"];
export type Step = components["schemas"]["Step"];
export type EmailStep = components["schemas"]["EmailStep"];
export type WaitStep = components["schemas"]["WaitStep"];
export type Lead = components["schemas"]["Lead"];
export type NewLead = components["schemas"]["NewLead"];
export type LeadPage = components["schemas"]["LeadPage"];
export type LeadUpload = components["schemas"]["LeadUpload"];
export type EmailAccount = components["schemas"]["EmailAccount"];
export type Webhook = components["schemas"]["Webhook"];
export type ErrorSchema = components["schemas"]["Error"];
