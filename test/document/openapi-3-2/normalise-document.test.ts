import { describe, expect, it } from "vitest";
import { diagnosticsOf, loadFiles, places } from "../fixture.js";

const head = 'openapi: 3.2.0\ninfo: {title: Shop, version: "1"}\n';
const ok = "responses: {'200': {description: Good}}";

async function errors(text: string, start = head) {
  const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": start + text }));
  return places(diagnostics.filter(({ severity }) => severity === "error"));
}

describe("an OpenAPI 3.2 document", () => {
  it("has what 3.1 has another form for in that form", async () => {
    const { root, version } = await loadFiles({
      "api.yaml": `${head}tags: [{name: a, summary: All of a, parent: b, kind: nav}, {name: b}]
security: [{'#/components/securitySchemes/Key': []}]
paths:
  /a:
    get:
      responses:
        '200':
          summary: Good
          content:
            application/json:
              examples: {one: {dataValue: {n: 1}}, two: {serializedValue: '{"n":2}'}}
            text/csv:
              examples: {one: {serializedValue: 'a,b'}}
components: {securitySchemes: {Key: {type: apiKey, name: k, in: header}}}
`,
    });

    expect(version).toBe("3.1");
    expect(root).toMatchObject({
      tags: [{ name: "a", description: "All of a" }, { name: "b" }],
      security: [{ Key: [] }],
      paths: {
        "/a": {
          get: {
            responses: {
              "200": {
                description: "Good",
                content: {
                  "application/json": { examples: { one: { value: { n: 1 } }, two: { value: { n: 2 } } } },
                  "text/csv": { examples: { one: { value: "a,b" } } },
                },
              },
            },
          },
        },
      },
    });
  });

  it("gives each operation an id, whatever its method", async () => {
    const { inventedIds, root } = await loadFiles({
      "api.yaml": `${head}paths: {/pets: {query: {${ok}}, additionalOperations: {COPY: {${ok}}}}}`,
    });

    expect([...inventedIds].sort()).toEqual(["copyPets", "queryPets"]);
    expect(root.paths).toMatchObject({
      "/pets": {
        query: { operationId: "queryPets" },
        additionalOperations: { COPY: { operationId: "copyPets" } },
      },
    });
  });

  it("may refer to media types, and to schemas in the new places", async () => {
    const { root } = await loadFiles({
      "api.yaml": `${head}paths:
  /a: {get: {responses: {'200': {description: d, content: {application/jsonl: {$ref: '#/components/mediaTypes/Lines'}}}}}}
components: {mediaTypes: {Lines: {itemSchema: {$ref: 'item.yaml'}}}}
`,
      "item.yaml": "type: object\n",
    });

    expect(root).toMatchObject({
      paths: {
        "/a": {
          get: {
            responses: {
              "200": {
                content: { "application/jsonl": { itemSchema: { $ref: "#/components/schemas/item" } } },
              },
            },
          },
        },
      },
      components: { schemas: { item: { type: "object" } } },
    });
  });

  it.each([
    ["itself", "https://a.test/api/shop.yaml#/components/schemas/A", "#/components/schemas/A"],
    ["itself, by a relative URI", "shop.yaml#/components/schemas/A", "#/components/schemas/A"],
    ["a file beside it", "https://a.test/api/b/food.yaml#/Food", "#/components/schemas/Food"],
    ["another document by its own $self", "https://b.test/c.yaml#/Drink", "#/components/schemas/Drink"],
  ])("refers by $self to %s", async (_what, ref, expected) => {
    const { root } = await loadFiles({
      "api.yaml": `${head}$self: https://a.test/api/shop.yaml
paths: {}
components: {schemas: {A: {type: string}, C: {$ref: 'c.yaml#/Cup'}, R: {type: array, items: {$ref: '${ref}'}}}}
`,
      "b/food.yaml": "Food: {type: object}\n",
      "c.yaml": "$self: https://b.test/c.yaml\nCup: {type: object}\nDrink: {type: object}\n",
    });

    expect(root).toMatchObject({ components: { schemas: { R: { items: { $ref: expected } } } } });
  });

  it.each([
    ["post", "invalid-method 3:37 /paths/~1a/additionalOperations/post"],
    ["'A B'", "invalid-method 3:37 /paths/~1a/additionalOperations/A B"],
  ])("must not have the additional method %s", async (method, place) => {
    expect(await errors(`paths: {/a: {additionalOperations: {${method}: {${ok}}}}}`)).toEqual([place]);
  });

  it.each([
    ["[{name: q, in: querystring, schema: {type: string}}]", "/paths/~1a/get/parameters/0"],
    [
      "[{name: q, in: querystring, content: {application/json: {}}}, {name: r, in: query}]",
      "/paths/~1a/get/parameters/1",
    ],
  ])("must not have the parameters %s", async (parameters, pointer) => {
    const [found, ...rest] = await errors(`paths: {/a: {get: {parameters: ${parameters}, ${ok}}}}`);

    expect(found).toMatch(new RegExp(`^invalid-parameter .* ${pointer}$`));
    expect(rest).toEqual([]);
  });
});

describe("an older document with members of 3.2", () => {
  const older = head.replace("3.2", "3.1");

  it("is refused for a parameter that is the whole query", async () => {
    const found = await errors(
      `paths: {/a: {get: {parameters: [{name: q, in: querystring, content: {application/json: {}}}], ${ok}}}}`,
      older,
    );

    expect(found.map((place) => place.split(" ")[0])).toEqual(["invalid-parameter"]);
  });

  it("is refused for another method, which means nothing there", async () => {
    const found = await errors(`paths: {/a: {query: {${ok}}}}`, older);

    expect(found.map((place) => place.split(" ")[0])).toEqual(["version-mismatch"]);
  });
});
