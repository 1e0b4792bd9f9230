import { describe, expect, it } from "vitest";
import { diagnosticsOf, loadFiles, places } from "../fixture.js";

const head = 'swagger: "2.0"\ninfo: {title: Shop, version: "1"}\n';

describe("a place in a Swagger 2.0 document", () => {
  const text = `${head}paths:
  /a:
    post:
      parameters:
        - {name: q, in: query, type: array, items: {type: string}}
        - name: b
          in: body
          schema: {type: object, discriminator: kind}
        - {$ref: '#/parameters/Page'}
      responses:
        '200':
          description: d
          schema: {type: array, items: {type: string}}
parameters:
  Page: {name: page, in: query, type: integer}
definitions:
  Pet: {type: object, properties: {home: {$ref: '#/definitions/Home', x-nullable: true}}}
  Home: {type: string}
`;

  it.each([
    ["/paths/~1a/post/parameters/0/schema/items", "/paths/~1a/post/parameters/0/items"],
    ["/paths/~1a/post/parameters/1", "/paths/~1a/post/parameters/2"],
    ["/paths/~1a/post/requestBody", "/paths/~1a/post/parameters/1"],
    [
      "/paths/~1a/post/requestBody/content/application~1json/schema/discriminator/propertyName",
      "/paths/~1a/post/parameters/1/schema/discriminator",
    ],
    [
      "/paths/~1a/post/responses/200/content/application~1json/schema/items",
      "/paths/~1a/post/responses/200/schema/items",
    ],
    ["/components/parameters/Page/schema/type", "/parameters/Page/type"],
    ["/components/schemas/Pet/properties/home/allOf/0/$ref", "/definitions/Pet/properties/home/$ref"],
  ])("of %s is that of %s", async (pointer, original) => {
    const document = await loadFiles({ "api.yaml": text });

    expect(document.locate(pointer)).toMatchObject({ file: "api.yaml", pointer: original });
    expect(document.locate(pointer).line).toBeGreaterThan(3);
  });

  it("of what an overlay put in is in the overlay, whose targets are of the document as it was written", async () => {
    const overlay = `overlay: 1.0.0
info: {title: o, version: "1"}
actions:
  - target: $.definitions.Pet
    update: {properties: {name: {type: string}}}
`;
    const document = await loadFiles({ "api.yaml": text, "o.yaml": overlay }, { overlays: ["o.yaml"] });

    expect(document.root).toMatchObject({
      components: { schemas: { Pet: { properties: { name: { type: "string" } } } } },
    });
    expect(document.locate("/components/schemas/Pet/properties/name")).toMatchObject({
      file: "o.yaml",
      line: 5,
    });
  });

  it("of what another file holds is in that file", async () => {
    const document = await loadFiles({
      "api.yaml": `${head}paths: {/a: {get: {responses: {'200': {description: d, schema: {$ref: 'pet.yaml#/Pet'}}}}}}`,
      "pet.yaml": "Pet: {type: object, properties: {f: {$ref: '#/Food'}}}\nFood: {type: string}\n",
    });

    expect(document.root).toMatchObject({
      components: {
        schemas: {
          Pet: { properties: { f: { $ref: "#/components/schemas/Food" } } },
          Food: { type: "string" },
        },
      },
    });
    expect(document.locate("/components/schemas/Food")).toMatchObject({ file: "pet.yaml", line: 2 });
  });
});

describe("a fault of a Swagger 2.0 document", () => {
  async function faults(text: string) {
    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": head + text }));
    return places(diagnostics.filter(({ severity }) => severity === "error"));
  }

  it.each([
    ["{name: b, in: cookie, type: string}", "invalid-parameter 7:19 /paths/~1a/post/parameters/0/in"],
    ["{in: query, type: string}", "invalid-parameter 7:9 /paths/~1a/post/parameters/0/name"],
    ["{name: b, in: query, type: date}", "invalid-type 7:30 /paths/~1a/post/parameters/0/type"],
    ["{name: b, in: query, type: file}", "invalid-type 7:30 /paths/~1a/post/parameters/0/type"],
    ["{name: b, in: query, type: array}", "missing-member 7:9 /paths/~1a/post/parameters/0"],
    ["{name: b, in: body}", "invalid-parameter 7:9 /paths/~1a/post/parameters/0"],
    [
      "{name: b, in: header, type: array, items: {type: string}, collectionFormat: multi}",
      "invalid-collection-format 7:67 /paths/~1a/post/parameters/0/collectionFormat",
    ],
    ["{$ref: '#/parameters/No'}", "broken-ref 7:10 /paths/~1a/post/parameters/0/$ref"],
    ["text", "wrong-type 7:9 /paths/~1a/post/parameters/0"],
  ])("in the parameter %s is told once, where it was written", async (parameter, place) => {
    const found = await faults(`paths:
  /a:
    post:
      parameters:
      - ${parameter}
      responses: {'200': {description: d}}
`);

    expect(found).toHaveLength(1);
    expect(found[0]?.replace(/ \d+:\d+ /, " ")).toBe(place.replace(/ \d+:\d+ /, " "));
  });

  it.each([
    ["two bodies", "{name: a, in: body, schema: {}}, {name: b, in: body, schema: {}}", "duplicate-body"],
    [
      "a body and a form",
      "{name: a, in: body, schema: {}}, {name: b, in: formData, type: string}",
      "body-and-form",
    ],
    [
      "one field twice",
      "{name: a, in: formData, type: string}, {name: a, in: formData, type: string}",
      "duplicate-parameter",
    ],
  ])("such as %s ends the run", async (_what, parameters, code) => {
    const found = await faults(
      `paths: {/a: {post: {parameters: [${parameters}], responses: {'200': {description: d}}}}}\n`,
    );

    expect(found.map((place) => place.split(" ")[0])).toEqual([code]);
  });

  it("that does no harm is a warning", async () => {
    const { warnings } = await loadFiles({
      "api.yaml": `swagger: 2.0
info: {title: t, version: "1"}
paths:
  /a:
    post:
      parameters: [{name: f, in: formData, type: file}, {name: o, in: query, type: object}]
      responses: {'200': {description: d, schema: {oneOf: [{type: string}]}}}
`,
    });

    expect(warnings.map(({ code }) => code)).toEqual([
      "wrong-type",
      "missing-consumes",
      "invalid-type",
      "unknown-keyword",
    ]);
  });

  it("whose media types would fill the memory is found before they do", async () => {
    const types = Array.from({ length: 500 }, (_, index) => `a/b${index}`);
    const responses = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`x${index}`, { description: "d", schema: {} }]),
    );
    const document = {
      swagger: "2.0",
      info: { title: "t", version: "1" },
      produces: types,
      paths: {},
      responses,
    };

    const diagnostics = await diagnosticsOf(loadFiles({ "api.json": JSON.stringify(document) }));

    expect(diagnostics.map(({ code }) => code)).toEqual(["too-many-nodes"]);
  });
});
