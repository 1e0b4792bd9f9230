import type { Api } from "../../generator/ir/api.js";
import { buildApi } from "../../generator/ir/build-api.js";
import { resolvePolicy } from "../../generator/policy/resolve-policy.js";
import { apiDocument } from "../policy/document.js";

/** The model of a document given as YAML. */
export function apiOf(text: string): Api {
  const document = apiDocument(text);
  return buildApi(document, resolvePolicy(document));
}

/** A help desk: tickets that are read in batches, exports that are jobs, an old endpoint, and webhooks. */
export const helpDesk = `
openapi: 3.1.0
info: { title: Help Desk, version: "1" }
tags: [{ name: Tickets, description: What people ask. }]
x-rate-limit:
  limits: { key: { by: [credential], windows: { sustained: { quota: 100, window: 1m, algorithm: rolling } } } }
paths:
  /tickets/{id}:
    get:
      operationId: getTicket
      tags: [Tickets]
      x-rate-limit:
        cache: { ttl: 1m, invalidatedBy: { updateTicket: same-key, purge: all } }
        batch: { operation: getTicketsBatch, key: path.id, into: /ids, maxSize: 10, out: /tickets, match: /id }
      parameters: [{ $ref: "#/components/parameters/id" }]
      responses: { "200": { $ref: "#/components/responses/Ticket" } }
    put:
      operationId: updateTicket
      tags: [Tickets]
      parameters: [{ $ref: "#/components/parameters/id" }]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } }
      responses: { "200": { $ref: "#/components/responses/Ticket" } }
  /tickets/batch:
    post:
      operationId: getTicketsBatch
      tags: [Batch]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Ids" } } } }
      responses:
        "200": { description: Them., content: { application/json: { schema: { $ref: "#/components/schemas/Tickets" } } } }
  /exports:
    post:
      operationId: createExport
      tags: [Exports]
      x-rate-limit:
        async: { poll: getExport, with: { path.id: /id }, status: /state, pending: [running], success: [done] }
      responses:
        "202": { description: Begun., content: { application/json: { schema: { $ref: "#/components/schemas/Export" } } } }
  /exports/{id}:
    get:
      operationId: getExport
      tags: [Jobs]
      parameters: [{ $ref: "#/components/parameters/id" }]
      responses:
        "200": { description: How far., content: { application/json: { schema: { $ref: "#/components/schemas/Export" } } } }
  /admin/purge:
    post:
      operationId: purge
      deprecated: true
      tags: [Admin]
      responses:
        "200": { description: Gone., content: { application/json: { schema: { $ref: "#/components/schemas/Report" } } } }
  /owners:
    get:
      operationId: listOwners
      tags: [Owners]
      responses:
        "200":
          description: All.
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Owner" } } } }
webhooks:
  ticket.updated:
    post:
      operationId: onTicketUpdated
      tags: [Tickets]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } }
      responses: { "200": { description: Heard. } }
components:
  parameters:
    id: { name: id, in: path, required: true, schema: { type: string } }
    unused: { name: unused, in: query, schema: { type: string } }
  responses:
    Ticket: { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } }
  schemas:
    Ticket: { type: object, properties: { id: { type: string }, priority: { $ref: "#/components/schemas/Priority" } } }
    Priority: { type: string }
    Ids: { type: object, properties: { ids: { type: array, items: { type: string } } } }
    Tickets: { type: object, properties: { tickets: { type: array, items: { $ref: "#/components/schemas/Ticket" } } } }
    Export: { type: object, properties: { id: { type: string }, state: { type: string } } }
    Report: { type: object, properties: { first: { $ref: "#/paths/~1owners/get/responses/200/content/application~1json/schema/items" } } }
    Event: { type: object }
    Orphan: { type: object, properties: { priority: { $ref: "#/components/schemas/Priority" } } }
    Owner: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
    Person: { allOf: [{ $ref: "#/components/schemas/Owner" }, { type: object, properties: { name: { type: string } } }] }
    Robot: { allOf: [{ $ref: "#/components/schemas/Person" }] }
`;
