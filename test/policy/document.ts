import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { type Diagnostic, DiagnosticError, type Place } from "../../generator/diagnostic.js";
import type { ApiDocument } from "../../generator/document/document.js";
import { type JsonObject, pointerTokens } from "../../generator/json.js";
import { resolvePolicy } from "../../generator/policy/resolve-policy.js";
import type { OperationPolicy, ResolvedPolicy } from "../../generator/policy/resolved.js";

/** A document held in memory, as the loader would give it for `api.yaml`. */
export function apiDocument(text: string): ApiDocument {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines });
  const locate = (pointer: string): Place => {
    let node: unknown = parsed.contents;
    let offset = 0;
    for (const token of pointerTokens(pointer)) {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === token)
        : undefined;
      const next: unknown =
        pair !== undefined ? pair.value : isSeq(node) ? node.items[Number(token)] : undefined;
      const place: unknown = pair !== undefined ? pair.key : next;
      if (place === undefined) break;
      offset = rangeStart(place) ?? offset;
      node = next;
    }
    const { line, col } = lines.linePos(offset);
    return { file: "api.yaml", line, column: col, pointer };
  };
  return {
    root: parsed.toJS() as JsonObject,
    file: "api.yaml",
    version: "3.1",
    inventedIds: new Set(),
    locate,
    inputHash: "0".repeat(64),
    warnings: [],
  };
}

/** The policy of a document given as YAML. */
export function policyOf(text: string): ResolvedPolicy {
  return resolvePolicy(apiDocument(text));
}

/** The policy of one operation. */
export function operationOf(policy: ResolvedPolicy, id: string): OperationPolicy {
  const found = policy.operations.get(id);
  if (found === undefined) throw new Error(`No operation ${id}.`);
  return found;
}

/** Everything that is wrong with a document given as YAML: errors, or else warnings. */
export function problemsOf(text: string): readonly Diagnostic[] {
  try {
    return policyOf(text).warnings;
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
}

/** Where a test puts `x-rate-limit`, as YAML flow or indented block text. */
export interface TestLevels {
  readonly document?: string;
  readonly tag?: string;
  readonly path?: string;
  readonly operation?: string;
  /** The operation that `operation` is meant for. @default "getTicket" */
  readonly at?: string;
}

/**
 * A ticket API with `x-rate-limit` at the document, the tag of getTicket and updateTicket, a path item and an operation.
 * Its operations: getTicket, updateTicket, listTickets, createTicket, getTicketsBatch, importTickets, getJob.
 */
export function ticketApi({ document, tag, path, operation, at = "getTicket" }: TestLevels): string {
  const before = (text: string, start: RegExp, level: string | undefined): string =>
    level === undefined ? text : text.replace(start, (found) => `${found}x-rate-limit: ${level}`);
  const withOperation = before(
    tickets,
    new RegExp(`operationId: ${at}\\n {6}`),
    operation?.concat("\n      "),
  );
  const withPath = before(withOperation, /\/tickets\/\{id\}:\n {4}/, path?.concat("\n    "));
  const withTag = before(withPath, /name: tickets, /, tag?.concat(", "));
  return before(withTag, /^info.*\n/m, document?.concat("\n"));
}

const tickets = `openapi: 3.1.0
info: { title: Tickets, version: "1" }
tags: [{ name: tickets, description: All of them }]
paths:
  /tickets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getTicket
      tags: [tickets]
      responses: { "200": { $ref: "#/components/responses/Ticket" } }
    put:
      operationId: updateTicket
      tags: [tickets]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } }
      responses: { "204": { description: Done } }
  /tickets:
    get:
      operationId: listTickets
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: limit, in: query, schema: { type: integer } }
      responses: { "200": { $ref: "#/components/responses/Page" } }
    post:
      operationId: createTicket
      parameters: [{ name: idempotency-key, in: header, schema: { type: string } }]
      responses: { "201": { $ref: "#/components/responses/Ticket" } }
  /tickets/batch:
    post:
      operationId: getTicketsBatch
      parameters: [{ name: ids, in: query, schema: { type: string } }]
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { ids: { type: array, items: { type: string } } } }
      responses: { "200": { $ref: "#/components/responses/Page" } }
  /imports:
    post:
      operationId: importTickets
      responses:
        "202":
          description: Started
          content:
            application/json: { schema: { type: object, properties: { id: { type: string } } } }
  /jobs/{id}:
    get:
      operationId: getJob
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: Job
          content:
            application/json:
              schema:
                type: object
                properties:
                  status: { type: string, enum: [queued, running, done, failed] }
                  result: { type: object }
components:
  responses:
    Ticket:
      description: A ticket
      content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } }
    Page:
      description: Tickets
      content: { application/json: { schema: { $ref: "#/components/schemas/Page" } } }
  schemas:
    Ticket:
      allOf:
        - type: object
          properties: { id: { type: string }, owner: { $ref: "#/components/schemas/Owner" } }
        - description: More to come
    Owner: { type: object, properties: { name: { type: string } } }
    Page:
      type: object
      properties:
        next_cursor: { type: [string, "null"] }
        tickets: { type: array, items: { $ref: "#/components/schemas/Ticket" } }
`;

function rangeStart(node: unknown): number | undefined {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
}
