import type { Json, JsonObject } from "../../generator/json.js";
import { answering, api, canary, type HostileDocument, object, payloads } from "./payloads.js";

/** Documents of one limit and two operations, with what the extension says of them. */
function limited(root: Json, operation: Json = {}): JsonObject {
  const thing = {
    type: "object",
    properties: { id: { type: "string" }, items: { type: "array", items: {} } },
  };
  const list = { in: "query", name: "cursor", schema: { type: "string" } };
  return api({
    "x-rate-limit": root,
    paths: {
      "/things/{id}": {
        get: {
          operationId: "getThing",
          parameters: [{ in: "path", name: "id", required: true, schema: { type: "string" } }, list],
          responses: answering(thing),
          "x-rate-limit": operation,
        },
      },
      "/things": { post: { operationId: "getThings", responses: answering(thing) } },
    },
  });
}

const window = (more: JsonObject): JsonObject => ({
  limits: { key: { windows: { main: { quota: 10, window: "1m", ...more } } } },
});

const deep = (levels: number): Json => {
  let value: Json = 1;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
};

const batch: JsonObject = { key: "path.id", into: "/ids", out: "/items", match: "/id" };
const poll: JsonObject = { with: { "path.id": "/id" }, status: "/id", success: ["done"] };
const pages: JsonObject = { style: "cursor", request: "query.cursor", next: "/id", items: "/items" };

const cases: readonly (readonly [name: string, document: JsonObject, refused?: string])[] = [
  ["a limit of a dangerous name", limited({ limits: object([["__proto__", { limit: 1, window: "1m" }]]) })],
  [
    "limits whose names are code",
    limited({ limits: object(payloads.map((name) => [name, { limit: 1, window: "1m" }])) }),
  ],
  ["a quota that is code", limited(window({ quota: `1;${canary}` }))],
  ...[0, -1, 1e308, 1.5].map((quota) => [`a quota of ${quota}`, limited(window({ quota }))] as const),
  ...["PT0S", `PT1S'${canary}`, "", "1000d", -5, `\${${canary}}`].map(
    (length) => [`a window of ${length}`, limited(window({ window: length }))] as const,
  ),
  ["a scope that is code", limited({ limits: { key: { by: [`\${${canary}}`], limit: 1, window: "1m" } } })],
  ["a batch that names itself", limited({}, { batch: { ...batch, operation: "getThing", maxSize: 2 } })],
  [
    "a batch by an operation that is missing",
    limited({}, { batch: { ...batch, operation: "none", maxSize: 2 } }),
  ],
  ["a batch of none", limited({}, { batch: { ...batch, operation: "getThings", maxSize: 0 } })],
  ["a poll of itself", limited({}, { async: { ...poll, poll: "getThing" } })],
  ["a poll by code", limited({}, { async: { ...poll, poll: `x';${canary}` } })],
  ["a pointer into a prototype", limited({}, { pagination: { ...pages, next: "/__proto__/x" } })],
  ["a pointer that is code", limited({}, { pagination: { ...pages, items: `/items';${canary}` } })],
  ["a header that is code", limited({ headers: { limit: `X';${canary}\r\nY: 1`, remaining: "X-R" } })],
  ["a policy of 400 levels", limited(deep(400))],
  ["a policy of 1,000 levels", limited(deep(1_000)), "too-deep"],
];

/** Abuses of `x-rate-limit`, every one of which is refused. */
export const rateLimitDocuments: readonly HostileDocument[] = cases.map(([name, document, refused = ""]) => ({
  row: 33,
  name,
  document,
  refused,
}));
