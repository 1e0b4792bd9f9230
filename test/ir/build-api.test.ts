import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ApiDocument } from "../../generator/document/document.js";
import type { Api, Operation } from "../../generator/ir/api.js";
import { buildApi } from "../../generator/ir/build-api.js";
import { successResponse } from "../../generator/ir/build-responses.js";
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

describe("parameters", () => {
  it("of path item and operation merge, the operation's winning, references followed, path ones first", () => {
    const operation = operationOf(`
paths:
  /a/{id}:
    parameters:
      - { name: q, in: query, description: shared, schema: { type: string } }
      - { $ref: "#/components/parameters/id" }
    get:
      operationId: getA
      parameters: [{ name: q, in: query, description: own, required: true }]
components: { parameters: { id: { name: id, in: path, required: true, schema: { type: string } } } }`);

    expect(
      operation.parameters.map(({ name, in: place, description }) => [name, place, description]),
    ).toEqual([
      ["id", "path", undefined],
      ["q", "query", "own"],
    ]);
  });

  it("of one name in several places are prefixed with their place, later ones only, and never take `body`", () => {
    const operation = operationOf(`
paths:
  /a/{id}:
    get:
      operationId: getA
      parameters:
        - { name: id, in: header }
        - { name: id, in: query }
        - { name: body, in: query }
        - { name: id, in: path, required: true }`);

    expect(operation.parameters.map((one) => `${one.in}.${one.name} as ${one.argument}`)).toEqual([
      "path.id as id",
      "query.id as queryId",
      "query.body as queryBody",
      "header.id as headerId",
    ]);
  });

  it("leave out what the document must not declare, and declare path parameters it forgot", () => {
    const operation = operationOf(`
paths:
  /a/{b}:
    get:
      operationId: getA
      parameters:
        - { name: Accept, in: header }
        - { name: content-type, in: header }
        - { name: x, in: nowhere }
        - { name: gone, in: path, required: true }
        - { in: query }`);

    expect(operation.parameters.map((one) => [one.name, one.isRequired])).toEqual([["b", true]]);
  });

  it("carry style and explode only where they are not the default of the place", () => {
    const operation = operationOf(`
paths:
  /a:
    get:
      operationId: getA
      parameters:
        - { name: a, in: query, style: form, explode: true }
        - { name: b, in: query, style: pipeDelimited, explode: false }
        - { name: c, in: query, style: form, explode: false }
        - { name: d, in: query, style: deepObject, explode: true }
        - { name: e, in: query, content: { application/json: { schema: { type: object } } } }`);

    expect(operation.parameters.map(({ style, explode, content }) => [style, explode, content])).toEqual([
      [undefined, undefined, undefined],
      ["pipeDelimited", undefined, undefined],
      [undefined, false, undefined],
      ["deepObject", undefined, undefined],
      [undefined, undefined, "application/json"],
    ]);
  });
});

describe("the request body", () => {
  it.each([
    [["application/json"], "json"],
    [["application/vnd.api+json; charset=utf-8"], "json"],
    [["text/plain", "application/json"], "json"],
    [["multipart/form-data", "application/x-www-form-urlencoded"], "form"],
    [["multipart/form-data"], "multipart"],
    [["application/octet-stream"], "binary"],
    [["application/xml"], "text"],
    [["*/*"], "json"],
  ])("in %j is sent as %s", (mediaTypes, kind) => {
    const content = mediaTypes
      .map((type) => `${JSON.stringify(type)}: { schema: { type: string } }`)
      .join(", ");
    const operation = operationOf(
      `paths: { /a: { post: { operationId: a, requestBody: { content: { ${content} } } } } }`,
    );

    expect(operation.body?.kind).toBe(kind);
  });

  it("is none where there is no content", () => {
    expect(
      operationOf("paths: { /a: { post: { operationId: a, requestBody: { content: {} } } } }").body,
    ).toBeUndefined();
  });

  it("is left out of methods whose body means nothing and cannot be sent", () => {
    const body = "requestBody: { content: { application/json: {} } }";

    const bodies = ["get", "head", "delete"].map(
      (method) => operationOf(`paths: { /a: { ${method}: { operationId: a, ${body} } } }`).body?.kind,
    );

    expect(bodies).toEqual([undefined, undefined, "json"]);
  });
});

describe("the response a call resolves to", () => {
  it.each([
    ["{ '201': { content: { application/json: {} } }, '200': { description: none } }", "201"],
    ["{ '204': { description: none } }", "204"],
    ["{ 2XX: { content: { text/plain: {} } }, default: { description: error } }", "2XX"],
    ["{ default: { content: { application/json: {} } } }", "default"],
    ["{ '404': { description: none }, x-note: { description: none } }", undefined],
  ])("of %s is %s", (responses, status) => {
    const { responses: built } = operationOf(
      `paths: { /a: { get: { operationId: a, responses: ${responses} } } }`,
    );

    expect(successResponse(built)?.status).toBe(status);
  });
});

describe("servers and security", () => {
  it("replace variables by their defaults and know each scheme", () => {
    const api = apiOf(`
info: { title: T, version: 2 }
servers: [{ url: "https://{region}.example.com/{base}", variables: { region: { default: eu }, base: { enum: [v1, v2] } } }]
security: [{ key: [] }, {}]
paths: { /a: { get: { operationId: a }, post: { operationId: b, security: [], servers: [{ url: "https://other.example.com" }] } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: http, scheme: Bearer }
    login: { type: http, scheme: basic }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: /token, scopes: {} } } }
    odd: { type: mutualTLS }`);

    expect(api.servers[0]?.url).toBe("https://eu.example.com/v1");
    expect(api.securitySchemes.map(({ kind }) => kind)).toEqual([
      "apiKey",
      "bearer",
      "basic",
      "oauth2",
      "other",
    ]);
    expect(api.operations.map(({ security, server }) => ({ security, server }))).toEqual([
      { security: [["key"], []], server: undefined },
      { security: [], server: "https://other.example.com" },
    ]);
  });
});

describe("a document of odd shapes", () => {
  it("gives a model without what is no operation", () => {
    const api = apiOf(`
paths:
  /a: null
  x-note: { get: { operationId: not } }
  /b: { get: { operationId: b, tags: [1, "", ok], parameters: null, responses: null }, summary: s }`);

    expect(api.operations.map(({ id, tags, summary }) => ({ id, tags, summary }))).toEqual([
      { id: "b", tags: ["ok"], summary: "s" },
    ]);
  });
});
