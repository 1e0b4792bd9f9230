import { describe, expect, it } from "vitest";
import { diagnosticsOf, head, loadFiles, places } from "./fixture.js";

function schemas(text: string): string {
  return `${head}paths: {}\ncomponents:\n  schemas:\n${text}`;
}

describe("a local reference", () => {
  it("that points at nothing is reported where it stands, with the name that was meant", async () => {
    const text = schemas(
      "    Pet: {type: object}\n    Dog:\n      properties:\n        pet: {$ref: '#/components/schemas/Pets'}\n",
    );

    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": text }));

    expect(diagnostics).toEqual([
      {
        severity: "error",
        code: "broken-ref",
        message: 'The $ref "#/components/schemas/Pets" points at nothing.',
        hint: 'Did you mean "#/components/schemas/Pet"?',
        file: "api.yaml",
        line: 9,
        column: 15,
        pointer: "/components/schemas/Dog/properties/pet/$ref",
      },
    ]);
  });

  it.each(["#/components/schemas/__proto__", "#/components/schemas/constructor/prototype", "#/__proto__"])(
    "to %s finds no prototype",
    async (ref) => {
      const diagnostics = await diagnosticsOf(
        loadFiles({ "api.yaml": schemas(`    A: {$ref: '${ref}'}\n`) }),
      );

      expect(diagnostics[0]?.code).toBe("broken-ref");
    },
  );

  it("may point into paths, nested schemas and extensions, whose content is then checked too", async () => {
    const text = `${head}x-shared: {Pet: {properties: {tag: {$ref: '#/x-shared/Tog'}}}, Tag: {}}
paths: {/a: {get: {responses: {'200': {description: ok, content: {a/b: {schema: {type: string}}}}}}}}
components:
  schemas:
    A: {$ref: '#/x-shared/Pet'}
    B: {$ref: '#/paths/~1a/get/responses/200/content/a~1b/schema'}
    C: {$ref: '#/components/schemas/D/properties/x'}
    D: {properties: {x: {$ref: '#/components/schemas/D'}}}
`;

    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": text }));

    expect(places(diagnostics)).toEqual(["broken-ref 3:37 /x-shared/Pet/properties/tag/$ref"]);
  });

  it.each([
    ["itself", "    A: {$ref: '#/components/schemas/A'}\n", 1],
    ["a circle", "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n", 1],
    ["itself by allOf", "    A: {allOf: [{$ref: '#/components/schemas/A'}]}\n", 1],
    ["itself by a property", "    A: {properties: {a: {$ref: '#/components/schemas/A'}}}\n", 0],
    [
      "its parent, which lists it in oneOf",
      "    A: {oneOf: [{$ref: '#/components/schemas/B'}]}\n    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n",
      0,
    ],
  ])("to %s", async (_, text, count) => {
    const loading = loadFiles({ "api.yaml": schemas(text) });
    const found = count === 0 ? (await loading).warnings : await diagnosticsOf(loading);

    expect(found.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => "circular-ref"));
  });

  it("through a chain of 5,000 is followed", async () => {
    const chain = Array.from(
      { length: 5000 },
      (_, n) => `    S${n}: {$ref: '#/components/schemas/S${n + 1}'}\n`,
    );

    const document = await loadFiles({ "api.yaml": schemas(`${chain.join("")}    S5000: {}\n`) });

    expect(document.warnings).toEqual([]);
  });

  it("in a discriminator's mapping that points at nothing is a warning", async () => {
    const text = schemas(
      "    A: {discriminator: {propertyName: k, mapping: {a: '#/components/schemas/B', c: A}}}\n",
    );

    const { warnings } = await loadFiles({ "api.yaml": text });

    expect(places(warnings)).toEqual(["broken-ref 6:52 /components/schemas/A/discriminator/mapping/a"]);
  });
});
