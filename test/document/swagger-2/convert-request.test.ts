import { describe, expect, it } from "vitest";
import { converted, ok, operation } from "./converted.js";

describe("a parameter", () => {
  it("has its type in a schema, and keeps its description and extensions beside it", async () => {
    const { parameters } = (await operation(
      `{parameters: [{name: n, in: query, description: d, type: integer, maximum: 5, default: 1, x-a: 1, x-example: 3}], ${ok}}`,
    )) as never;

    expect(parameters).toEqual([
      {
        name: "n",
        in: "query",
        description: "d",
        "x-a": 1,
        "x-example": 3,
        example: 3,
        schema: { type: "integer", maximum: 5, default: 1 },
      },
    ]);
  });

  it.each([
    ["query", "csv", { style: "form", explode: false }],
    ["query", undefined, { style: "form", explode: false }],
    ["query", "ssv", { style: "spaceDelimited", explode: false }],
    ["query", "pipes", { style: "pipeDelimited", explode: false }],
    ["query", "tsv", { style: "form", explode: false, "x-collection-format": "tsv" }],
    ["query", "multi", { style: "form", explode: true }],
    ["header", "csv", {}],
    ["header", "pipes", { "x-collection-format": "pipes" }],
    ["header", "tsv", { "x-collection-format": "tsv" }],
  ])("in %s with the collectionFormat %s has the style %j", async (place, format, style) => {
    const collection = format === undefined ? "" : `collectionFormat: ${format},`;
    const { parameters } = (await operation(
      `{parameters: [{name: n, in: ${place}, ${collection} type: array, items: {type: string}}], ${ok}}`,
    )) as never;

    expect(parameters).toEqual([
      { name: "n", in: place, ...style, schema: { type: "array", items: { type: "string" } } },
    ]);
  });

  it("that is shared stays shared", async () => {
    const root = await converted(`
parameters: {Page: {name: page, in: query, type: integer}}
paths: {/a: {parameters: [{$ref: '#/parameters/Page'}], get: {${ok}}}}`);

    expect(root).toMatchObject({
      paths: { "/a": { parameters: [{ $ref: "#/components/parameters/Page" }] } },
      components: { parameters: { Page: { name: "page", in: "query", schema: { type: "integer" } } } },
    });
  });
});

describe("a body", () => {
  const body = "{name: pet, in: body, required: true, description: d, schema: {$ref: '#/definitions/Pet'}}";
  const pet = { schema: { $ref: "#/components/schemas/Pet" } };
  const definitions = "definitions: {Pet: {type: object}}";

  it("is JSON where nothing is said", async () => {
    const { requestBody } = (await operation(`{parameters: [${body}], ${ok}}`, "post", definitions)) as never;

    expect(requestBody).toEqual({
      required: true,
      description: "d",
      content: { "application/json": pet },
    });
  });

  it.each([
    ["", ["application/xml"]],
    ["consumes: [application/json, text/xml],", ["application/json", "text/xml"]],
    ["consumes: [],", ["application/json"]],
  ])("travels as the operation says, else as the document says: %j", async (consumes, types) => {
    const { requestBody } = (await operation(
      `{${consumes} parameters: [${body}], ${ok}}`,
      "post",
      `consumes: [application/xml]\n${definitions}`,
    )) as never;

    expect((requestBody as { content: unknown }).content).toEqual(
      Object.fromEntries(types.map((type) => [type, pet])),
    );
  });

  it("of the path is that of each operation without one of its own", async () => {
    const item = await converted(
      `
paths:
  /a:
    parameters: [{name: b, in: body, schema: {type: string}}]
    put: {${ok}}
    post: {parameters: [{name: b, in: body, schema: {type: integer}}], ${ok}}`,
      "/paths/~1a",
    );

    expect(item).toMatchObject({
      put: { requestBody: { content: { "application/json": { schema: { type: "string" } } } } },
      post: { requestBody: { content: { "application/json": { schema: { type: "integer" } } } } },
    });
    expect(item).not.toHaveProperty("parameters");
  });

  it("that is shared becomes that of the operations that refer to it", async () => {
    const { requestBody } = (await operation(
      `{consumes: [text/plain], parameters: [{$ref: '#/parameters/Text'}], ${ok}}`,
      "post",
      "parameters: {Text: {name: t, in: body, schema: {type: string}}}",
    )) as never;

    expect(requestBody).toEqual({ content: { "text/plain": { schema: { type: "string" } } } });
  });
});

describe("a form", () => {
  it("is one object, its arrays written as their collectionFormat says", async () => {
    const { requestBody } = (await operation(
      `{parameters: [
        {name: a, in: formData, type: string, required: true, description: d},
        {name: b, in: formData, type: array, items: {type: string}, collectionFormat: multi},
        {name: c, in: formData, type: array, items: {type: string}}], ${ok}}`,
      "post",
    )) as never;

    expect(requestBody).toEqual({
      required: true,
      content: {
        "application/x-www-form-urlencoded": {
          schema: {
            type: "object",
            properties: {
              a: { type: "string", description: "d" },
              b: { type: "array", items: { type: "string" } },
              c: { type: "array", items: { type: "string" } },
            },
            required: ["a"],
          },
          encoding: { b: { style: "form", explode: true }, c: { style: "form", explode: false } },
        },
      },
    });
  });

  it.each([
    ["", "multipart/form-data"],
    ["consumes: [application/x-www-form-urlencoded, multipart/form-data],", "multipart/form-data"],
    ["consumes: ['multipart/vnd.acme+form-data;version=1'],", "multipart/vnd.acme+form-data;version=1"],
  ])("with a file is multipart: %j", async (consumes, type) => {
    const { requestBody } = (await operation(
      `{${consumes} parameters: [{name: f, in: formData, type: file}], ${ok}}`,
      "post",
    )) as never;

    expect((requestBody as { content: unknown }).content).toEqual({
      [type]: { schema: { type: "object", properties: { f: { type: "string", format: "binary" } } } },
    });
  });
});
