import { describe, expect, it } from "vitest";
import { converted, ok, operation } from "./converted.js";

describe("servers", () => {
  it.each([
    ["host: a.test\nbasePath: /v1\nschemes: [http, https]", ["https://a.test/v1", "http://a.test/v1"]],
    ["host: a.test:8080\nschemes: [http]", ["http://a.test:8080"]],
    ["host: a.test\nbasePath: /", ["https://a.test"]],
    ["host: a.test\nschemes: [ws, wss, https]", ["https://a.test"]],
    ["basePath: v1", ["/v1"]],
  ])("of %j are %j", async (text, urls) => {
    expect(await converted(text, "/servers")).toEqual(urls.map((url) => ({ url })));
  });

  it("are none where neither host nor path is named", async () => {
    expect(await converted("")).not.toHaveProperty("servers");
  });

  it("of one operation have its schemes", async () => {
    const { servers } = (await operation(`{schemes: [http], ${ok}}`, "get", "host: a.test")) as never;

    expect(servers).toEqual([{ url: "http://a.test" }]);
  });

  it("without a host are those of the document's own URL", async () => {
    const text = '{"swagger":"2.0","info":{"title":"t","version":"1"},"basePath":"/v1","paths":{}}';
    const { loadDocument } = await import("../../../generator/document/load-document.js");

    const { root } = await loadDocument("https://api.test:8443/docs/swagger.json", {
      fetch: async () => new Response(text),
    });

    expect(root.servers).toEqual([{ url: "https://api.test:8443/v1" }]);
  });
});

describe("a response", () => {
  it("has its schema in each media type, its headers' types in schemas, and its examples by media type", async () => {
    const { responses } = (await operation(`{produces: [application/json, text/csv], responses: {'200': {
      description: d, schema: {type: string}, x-a: 1,
      headers: {X-Left: {type: integer, description: h}},
      examples: {text/csv: 'a,b', one: {b: 1}}}}}`)) as never;

    expect(responses).toEqual({
      "200": {
        description: "d",
        "x-a": 1,
        headers: { "X-Left": { description: "h", schema: { type: "integer" } } },
        content: {
          "application/json": { schema: { type: "string" }, examples: { one: { value: { b: 1 } } } },
          "text/csv": { schema: { type: "string" }, example: "a,b" },
        },
      },
    });
  });

  it.each([
    ["produces: [application/json],", "application/octet-stream"],
    ["produces: [application/json, application/pdf],", "application/pdf"],
    ["", "application/octet-stream"],
  ])("that is a file is binary: %j", async (produces, type) => {
    const { responses } = (await operation(
      `{${produces} responses: {'200': {description: d, schema: {type: file}}}}`,
    )) as never;

    expect(responses).toEqual({
      "200": { description: "d", content: { [type]: { schema: { type: "string", format: "binary" } } } },
    });
  });

  it("that is shared is copied where the operation produces something else", async () => {
    const root = await converted(`
produces: [application/json]
responses: {Text: {description: d, schema: {type: string}}}
paths:
  /a: {get: {responses: {'200': {$ref: '#/responses/Text'}}}}
  /b: {get: {produces: [text/plain], responses: {'200': {$ref: '#/responses/Text'}}}}`);

    expect(root).toMatchObject({
      paths: {
        "/a": { get: { responses: { "200": { $ref: "#/components/responses/Text" } } } },
        "/b": {
          get: { responses: { "200": { content: { "text/plain": { schema: { type: "string" } } } } } },
        },
      },
      components: {
        responses: { Text: { content: { "application/json": { schema: { type: "string" } } } } },
      },
    });
  });
});

describe("a schema", () => {
  it("has its discriminator as an object, and may be null as OpenAPI 3.0 says it", async () => {
    const schemas = await converted(
      `definitions:
  Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string, x-nullable: true}}}
  Home: {type: object, properties: {pet: {$ref: '#/definitions/Pet', x-nullable: true}}}`,
      "/components/schemas",
    );

    expect(schemas).toMatchObject({
      Pet: { discriminator: { propertyName: "kind" }, properties: { kind: { nullable: true } } },
      Home: { properties: { pet: { allOf: [{ $ref: "#/components/schemas/Pet" }], nullable: true } } },
    });
  });

  it("whose name OpenAPI 3 does not allow gets one that it does, and references follow", async () => {
    const schemas = await converted(
      "definitions: {'List«Pet»': {type: object}, B: {$ref: '#/definitions/List«Pet»'}}",
      "/components/schemas",
    );

    expect(schemas).toEqual({
      List_Pet_: { type: "object" },
      B: { $ref: "#/components/schemas/List_Pet_" },
    });
  });

  it("that only an extension holds becomes a component", async () => {
    const root = await converted(
      "x-models: {A: {properties: {b: {$ref: '#/definitions/B'}}}}\ndefinitions: {B: {type: string}, C: {$ref: '#/x-models/A'}}",
    );

    expect(root).toMatchObject({
      components: {
        schemas: {
          C: { $ref: "#/components/schemas/A" },
          A: { properties: { b: { $ref: "#/components/schemas/B" } } },
        },
      },
    });
  });
});

describe("a reference into", () => {
  it.each([
    ["a property", "#/definitions/A/properties/b", "#/components/schemas/A/properties/b"],
    [
      "a response",
      "#/paths/~1a/post/responses/200/schema/items",
      "#/paths/~1a/post/responses/200/content/application~1json/schema/items",
    ],
    [
      "a body",
      "#/paths/~1a/post/parameters/1/schema",
      "#/paths/~1a/post/requestBody/content/application~1json/schema",
    ],
    [
      "a parameter's items",
      "#/paths/~1a/post/parameters/0/items",
      "#/paths/~1a/post/parameters/0/schema/items",
    ],
  ])("%s leads where that went", async (_what, ref, expected) => {
    const found = await converted(
      `
definitions: {A: {type: object, properties: {b: {type: string}}}, R: {type: array, items: {$ref: '${ref}'}}}
paths:
  /a:
    post:
      parameters:
        - {name: q, in: query, type: array, items: {type: string}}
        - {name: b, in: body, schema: {type: object}}
      responses: {'200': {description: d, schema: {type: array, items: {type: integer}}}}`,
      "/components/schemas/R/items/$ref",
    );

    expect(found).toBe(expected);
  });
});

describe("a security scheme", () => {
  it.each([
    ["{type: basic, description: d}", { type: "http", scheme: "basic", description: "d" }],
    ["{type: apiKey, name: X-Key, in: header}", { type: "apiKey", name: "X-Key", in: "header" }],
    [
      "{type: oauth2, flow: accessCode, authorizationUrl: 'https://a.test', tokenUrl: 'https://b.test', scopes: {r: Read}}",
      {
        type: "oauth2",
        flows: {
          authorizationCode: {
            authorizationUrl: "https://a.test",
            tokenUrl: "https://b.test",
            scopes: { r: "Read" },
          },
        },
      },
    ],
    [
      "{type: oauth2, flow: application, tokenUrl: 'https://b.test', x-a: 1}",
      { type: "oauth2", "x-a": 1, flows: { clientCredentials: { tokenUrl: "https://b.test", scopes: {} } } },
    ],
  ])("%s becomes %j", async (text, expected) => {
    expect(await converted(`securityDefinitions: {S: ${text}}`, "/components/securitySchemes/S")).toEqual(
      expected,
    );
  });
});

describe("the rest", () => {
  it("stays: extensions, tags, security, and members named like those of every object", async () => {
    const root = await converted(
      "x-rate-limit: {version: 1}\ntags: [{name: t}]\nsecurity: [{S: []}]\ndefinitions: {__proto__: {type: object, properties: {constructor: {type: string}}}}\nsecurityDefinitions: {S: {type: basic}}",
    );

    expect(root).toMatchObject({
      openapi: "3.0.4",
      "x-rate-limit": { version: 1 },
      tags: [{ name: "t" }],
      security: [{ S: [] }],
      components: { schemas: { component: { properties: { constructor: { type: "string" } } } } },
    });
    expect(root).not.toHaveProperty("swagger");
  });
});
