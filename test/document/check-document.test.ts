import { describe, expect, it } from "vitest";
import { diagnosticsOf, head, loadFiles, places } from "./fixture.js";

async function refused(text: string) {
  return places(await diagnosticsOf(loadFiles({ "api.yaml": text })));
}

async function warnings(text: string) {
  return places((await loadFiles({ "api.yaml": text })).warnings);
}

describe("a document that is none", () => {
  it.each([
    ["", "not-openapi 1:1"],
    ["just text", "not-openapi 1:1"],
    ["- 1\n- 2\n", "not-openapi 1:1"],
    ["name: package\n", "not-openapi 1:1"],
    ["overlay: 1.0.0\n", "not-openapi 1:1"],
    ["# a comment\nopenapi: 3.1\ninfo: {}\n", "not-openapi 2:1 /openapi"],
    ["openapi: three\n", "not-openapi 1:1 /openapi"],
    ['swagger: "1.2"\n', "unsupported-version 1:1 /swagger"],
    ["swagger: two\n", "not-openapi 1:1 /swagger"],
    ["info: {}\nopenapi: 3.3.0\n", "unsupported-version 2:1 /openapi"],
    ["openapi: 4.0.0\n", "unsupported-version 1:1 /openapi"],
  ])("%j gives %s", async (text, place) => {
    expect(await refused(text)).toEqual([place]);
  });
});

describe("a fault of structure", () => {
  it("is reported together with all others, in their order", async () => {
    const text = `openapi: 3.0.3
info: []
paths:
  pets: {}
  /a/{b: {}
  /c:
    get: null
    parameters:
      - {name: 1, in: body, schema: {}}
      - {$ref: '#/components/parameters/Page'}
      - {$ref: '#/components/parameters/Page'}
    post: {operationId: 1, requestBody: [], responses: {'200': text}}
components:
  schemas: {Pet: null, Dog: {properties: {name: text}, items: 1}}
  parameters: {Page: {name: page, in: query, schema: {}}}
`;

    expect(await refused(text)).toEqual([
      "wrong-type 2:1 /info",
      "invalid-path 4:3 /paths/pets",
      "invalid-path-template 5:3 /paths/~1a~1{b",
      "wrong-type 7:5 /paths/~1c/get",
      "invalid-parameter 9:10 /paths/~1c/parameters/0/name",
      "invalid-parameter 9:19 /paths/~1c/parameters/0/in",
      "duplicate-parameter 11:9 /paths/~1c/parameters/2",
      "wrong-type 12:12 /paths/~1c/post/operationId",
      "wrong-type 12:28 /paths/~1c/post/requestBody",
      "wrong-type 12:57 /paths/~1c/post/responses/200",
      "wrong-type 14:13 /components/schemas/Pet",
      "wrong-type 14:43 /components/schemas/Dog/properties/name",
      "wrong-type 14:56 /components/schemas/Dog/items",
    ]);
  });

  it("says what was expected, what was got and what to do", async () => {
    const text = `${head}paths: {/a: {get: {responses: {'200': [ok]}}}}\n`;

    const [diagnostic] = await diagnosticsOf(loadFiles({ "api.yaml": text }));

    expect(diagnostic?.message).toBe("Expected an object (Response Object), got an array.");
  });

  it("is a missing paths object where there is nothing else either", async () => {
    expect(await refused(head)).toEqual(["missing-member 1:1"]);
    expect(await warnings(`${head}components: {schemas: {}}\n`)).toEqual([]);
  });

  it("is two operations with one id, and names both places", async () => {
    const text = `${head}paths:\n  /a:\n    get:\n      operationId: list\n      responses: {default: {description: ok}}\n  /b:\n    get:\n      operationId: list\n      responses: {default: {description: ok}}\n`;

    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": text }));

    expect(places(diagnostics)).toEqual(["duplicate-operation-id 10:7 /paths/~1b/get/operationId"]);
    expect(diagnostics[0]?.message).toBe(
      'GET /b has the operationId "list", which GET /a has already (api.yaml:6).',
    );
  });
});

describe("what does no harm", () => {
  it("is a warning", async () => {
    const text = `openapi: 3.0.3
info: {title: Shop, version: 1.0}
paths:
  /a/{id}/{no}:
    parameters: [{name: id, in: path, schema: {}}]
    get: {}
  /b:
    get:
      parameters: [{name: other, in: path, schema: {}}, {name: "", in: query}]
`;

    expect(await warnings(text)).toEqual([
      "wrong-type 2:21 /info/version",
      "undeclared-path-parameter 6:5 /paths/~1a~1{id}~1{no}/get",
      "missing-responses 6:5 /paths/~1a~1{id}~1{no}/get",
      "unused-path-parameter 8:5 /paths/~1b/get",
      "missing-responses 8:5 /paths/~1b/get",
      "nameless-parameter 9:57 /paths/~1b/get/parameters/1",
      "untyped-parameter 9:57 /paths/~1b/get/parameters/1",
    ]);
  });

  it("is made good for the stages after this one", async () => {
    const document = await loadFiles({
      "api.yaml":
        'openapi: 3.1.0\npaths: {/a: {get: {parameters: [{name: "", in: query}, {name: q, in: query}]}}}\n',
    });

    expect(document.root.info).toEqual({ title: "API", version: "0.0.0" });
    expect(document.root.paths).toEqual({
      "/a": { get: { operationId: "getA", parameters: [{ name: "q", in: "query" }] } },
    });
  });

  it("is a key with nothing after it, where the value may be left out", async () => {
    const text = `${head}paths: {/a: {get: {parameters: , responses: }}}\ncomponents:\n  schemas:\n`;

    expect(await warnings(text)).toEqual([]);
  });
});
