import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ApiDocument } from "../../generator/document/document.js";
import type { Api, Operation } from "../../generator/ir/api.js";
import { buildApi } from "../../generator/ir/build-api.js";
import type { JsonObject } from "../../generator/json.js";
import type { ResolvedPolicy } from "../../generator/policy/resolved.js";

const noPolicy: ResolvedPolicy = {
  policy: { limits: {}, profiles: {}, apply: {} },
  operations: new Map(),
  warnings: [],
};

function apiOf(yaml: string): Api {
  const root = parse(yaml) as JsonObject;
  const document: ApiDocument = {
    root,
    file: "openapi.yaml",
    version: "3.1",
    inventedIds: new Set(),
    locate: () => ({ file: "openapi.yaml" }),
    inputHash: "",
    warnings: [],
  };
  return buildApi(document, noPolicy);
}

function operationOf(yaml: string): Operation {
  const [operation] = apiOf(yaml).operations;
  if (operation === undefined) throw new Error("The document has no operation.");
  return operation;
}

describe("what OpenAPI 3.2 brought", () => {
  it("is in the model: other methods, the whole query, the items of a sequence, cookies as they are", () => {
    const { operations } = apiOf(`
paths:
  /a:
    query:
      operationId: find
      parameters: [{ name: q, in: querystring, content: { application/json: { schema: { type: object } } } }]
      responses: { "200": { content: { text/event-stream: { itemSchema: { type: string } } } } }
    additionalOperations:
      link:
        operationId: join
        parameters: [{ name: c, in: cookie, style: cookie, schema: { type: string } }]
        requestBody: { content: { multipart/mixed: { itemSchema: { type: string } } } }`);

    const [find, join] = operations;
    expect(find).toMatchObject({
      method: "QUERY",
      pointer: "/paths/~1a/query",
      parameters: [{ in: "querystring", content: "application/json" }],
      responses: [
        { kind: "stream", itemSchema: { type: "string" }, stream: { format: "events", data: "text" } },
      ],
    });
    expect(join).toMatchObject({
      method: "link",
      pointer: "/paths/~1a/additionalOperations/link",
      parameters: [{ style: "cookie", explode: undefined }],
      body: { kind: "binary", itemSchema: { type: "string" } },
    });
  });

  it("lets no tag that is a mere mark name a resource", () => {
    const operation = operationOf(`
tags: [{ name: new, kind: badge }, { name: pets, kind: nav }]
paths: { /a: { get: { operationId: a, tags: [new, pets, other] } } }`);

    expect(operation.tags).toEqual(["pets", "other", "new"]);
  });
});
