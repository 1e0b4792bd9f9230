import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDocument } from "../../generator/document/load-document.js";
import { resolvePointer } from "../../generator/json.js";
import { diagnosticsOf, head, loadFiles, places, writeFiles } from "./fixture.js";

const useOf = (ref: string) =>
  `${head}paths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        "200":\n          description: ok\n          content:\n            application/json:\n              schema:\n                $ref: ${ref}\n`;
const schemaAt = "/paths/~1a/get/responses/200/content/application~1json/schema";

describe("references to other files", () => {
  it("move a schema to components, under its file's name, and keep its place", async () => {
    const document = await loadFiles({
      "specs/api.yaml": useOf("models/Pet.yaml"),
      "specs/models/Pet.yaml": "type: object\nproperties:\n  name: {type: string}\n",
    });

    expect(resolvePointer(document.root, schemaAt)).toEqual({ $ref: "#/components/schemas/Pet" });
    expect(document.root.components).toEqual({
      schemas: { Pet: { type: "object", properties: { name: { type: "string" } } } },
    });
    expect(document.locate("/components/schemas/Pet/properties/name")).toEqual({
      file: join("specs", "models", "Pet.yaml"),
      pointer: "/properties/name",
      line: 3,
      column: 3,
    });
  });

  it("follow references from file to file, back to the root, and to themselves", async () => {
    const document = await loadFiles({
      "api.yaml": `${useOf("a.yaml#/Node")}components: {schemas: {Name: {type: string}}}\n`,
      "a.yaml":
        "Node:\n  properties:\n    next: {$ref: '#/Node'}\n    name: {$ref: 'api.yaml#/components/schemas/Name'}\n    other: {$ref: 'sub/b.json'}\n",
      "sub/b.json": '{"items":{"$ref":"../a.yaml#/Node"}}',
    });

    expect(document.root.components).toEqual({
      schemas: {
        Name: { type: "string" },
        Node: {
          properties: {
            next: { $ref: "#/components/schemas/Node" },
            name: { $ref: "#/components/schemas/Name" },
            other: { $ref: "#/components/schemas/b" },
          },
        },
        b: { items: { $ref: "#/components/schemas/Node" } },
      },
    });
  });

  it("get names that do not collide", async () => {
    const refs = ["x/Pet.yaml", "y/Pet.yaml", "z.yaml#/Pet", "y/deep/y/Pet.yaml"];
    const document = await loadFiles({
      "api.yaml": `${head}paths: {}\ncomponents:\n  schemas:\n    All:\n      anyOf: [${refs.map((ref) => `{$ref: '${ref}'}`).join(", ")}]\n`,
      "x/Pet.yaml": "{title: x}",
      "y/Pet.yaml": "{title: y}",
      "z.yaml": "Pet: {title: z}",
      "y/deep/y/Pet.yaml": "{title: deep}",
    });

    expect(resolvePointer(document.root, "/components/schemas/All/anyOf")).toEqual([
      { $ref: "#/components/schemas/Pet" },
      { $ref: "#/components/schemas/y_Pet" },
      { $ref: "#/components/schemas/z_Pet" },
      { $ref: "#/components/schemas/y_Pet_2" },
    ]);
  });

  it("let a component that only refers to a file take what is in it", async () => {
    const document = await loadFiles({
      "api.yaml": `${useOf("Pet.yaml")}components: {schemas: {Animal: {$ref: Pet.yaml}}}\n`,
      "Pet.yaml": "type: object\n",
    });

    expect(resolvePointer(document.root, schemaAt)).toEqual({ $ref: "#/components/schemas/Animal" });
    expect(document.root.components).toEqual({ schemas: { Animal: { type: "object" } } });
  });

  it("put path items, operations and whole maps in the place of their references", async () => {
    const document = await loadFiles({
      "api.yaml": `${head}paths: {$ref: 'paths.yaml#/all'}\ncomponents: {parameters: {$ref: parameters.yaml}}\n`,
      "paths.yaml":
        "all:\n  /a: {$ref: items/a.yaml, summary: Mine}\n  /b: {get: {$ref: 'items/a.yaml#/get'}, parameters: [{$ref: 'parameters.yaml#/Page'}]}\n",
      "items/a.yaml": "summary: Theirs\nget: {responses: {'404': {$ref: '../responses.yaml#/Missing'}}}\n",
      "parameters.yaml": "Page: {name: page, in: query}\n",
      "responses.yaml": "Missing: {description: none}\n",
    });

    const operation = { responses: { "404": { $ref: "#/components/responses/Missing" } } };
    expect(document.root.paths).toEqual({
      "/a": { summary: "Mine", get: { ...operation, operationId: "getA" } },
      "/b": {
        get: { ...operation, operationId: "getB" },
        parameters: [{ $ref: "#/components/parameters/Page" }],
      },
    });
    expect(document.locate("/paths/~1a/summary")).toMatchObject({ file: "paths.yaml", line: 2 });
    expect(document.locate("/paths/~1a/get/responses")).toMatchObject({
      file: join("items", "a.yaml"),
      line: 2,
    });
    expect(document.locate("/components/parameters/Page/in")).toMatchObject({ file: "parameters.yaml" });
  });

  it("rewrite a discriminator's mapping", async () => {
    const document = await loadFiles({
      "api.yaml": `${head}paths: {}\ncomponents:\n  schemas:\n    Pet:\n      discriminator: {propertyName: kind, mapping: {cat: cats.yaml#/Cat, dog: Dog}}\n    Dog: {}\n`,
      "cats.yaml": "Cat: {type: object}\n",
    });

    expect(resolvePointer(document.root, "/components/schemas/Pet/discriminator/mapping")).toEqual({
      cat: "#/components/schemas/Cat",
      dog: "Dog",
    });
  });

  it("decode percent-encoded references and find anchors", async () => {
    const document = await loadFiles({
      "api.yaml": `${useOf('"#/components/schemas/Pet%20Store"')}components:\n  schemas:\n    Pet Store: {items: {$ref: '#named'}}\n    Other: {$anchor: named}\n`,
    });

    expect(resolvePointer(document.root, schemaAt)).toEqual({ $ref: "#/components/schemas/Pet Store" });
    expect(resolvePointer(document.root, "/components/schemas/Pet Store/items")).toEqual({
      $ref: "#/components/schemas/Other",
    });
  });

  it("leave a $ref in data alone", async () => {
    const data = "{$ref: 'http://127.0.0.1:9/x'}";
    const document = await loadFiles({
      "api.yaml": `${head}x-data: ${data}\npaths: {}\ncomponents:\n  schemas:\n    Pet: {default: ${data}, enum: [${data}], const: ${data}, example: ${data}, examples: [${data}], properties: {$ref: {type: string}}}\n  examples:\n    One: {value: ${data}}\n`,
    });

    expect(document.warnings).toEqual([]);
    expect(document.root["x-data"]).toEqual({ $ref: "http://127.0.0.1:9/x" });
  });
});

describe("a reference that must not be followed", () => {
  it.each([
    ["http://127.0.0.1:9/x.yaml", "remote-ref"],
    ["//127.0.0.1:9/x.yaml", "remote-ref"],
    ["http://user:secret@127.0.0.1:9/x.yaml", "remote-ref"],
    ["file:///etc/hostname", "unsupported-ref"],
    ["data:application/json,{}", "unsupported-ref"],
    ["javascript:1", "unsupported-ref"],
    ["../secret.yaml", "ref-outside-root"],
    ["/etc/hostname", "ref-outside-root"],
    ["%2e%2e/secret.yaml", "ref-outside-root"],
    ["link.yaml", "ref-outside-root"],
    ["none.yaml", "broken-ref"],
    ["sub", "broken-ref"],
    ["ok.yaml#/none", "broken-ref"],
    ["ok.yaml#none", "broken-ref"],
  ])("%s gives %s at its place", async (ref, code) => {
    const cwd = writeFiles({
      "root/api.yaml": useOf(`'${ref}'`),
      "root/ok.yaml": "a: 1\n",
      "root/sub/x.yaml": "a: 1\n",
      "secret.yaml": "type: string\n",
    });
    symlinkSync(join(cwd, "secret.yaml"), join(cwd, "root", "link.yaml"));

    const diagnostics = await diagnosticsOf(loadDocument(join("root", "api.yaml"), { cwd }));

    expect(places(diagnostics)).toEqual([`${code} 13:17 ${schemaAt}/$ref`]);
    expect(JSON.stringify(diagnostics)).not.toContain("user:secret");
  });

  it("is reported with the syntax faults of the files that were read", async () => {
    const diagnostics = await diagnosticsOf(
      loadFiles({
        "api.yaml": `${useOf("bad.yaml")}components: {schemas: {X: {$ref: 'none.yaml'}}}\n`,
        "bad.yaml": "a: 1\na: 2\n",
      }),
    );

    expect(diagnostics).toMatchObject([
      { code: "broken-ref", file: "api.yaml", line: 14 },
      { code: "duplicate-key", file: "bad.yaml", line: 2 },
    ]);
  });

  it("is fetched from a host that is allowed, and no further", async () => {
    const asked: string[] = [];
    const answers: Readonly<Record<string, Response>> = {
      "https://models.example/Pet.yaml": new Response(
        "properties: {tag: {$ref: Tag.yaml}, far: {$ref: far.yaml}}",
      ),
      "https://models.example/Tag.yaml": new Response("type: string"),
      "https://models.example/far.yaml": new Response(null, {
        status: 302,
        headers: { location: "https://elsewhere.example/x.yaml" },
      }),
    };
    const fetch = async (input: string | URL | Request) => {
      asked.push(String(input));
      return answers[String(input)] ?? new Response(null, { status: 404 });
    };

    const files = { "api.yaml": useOf("https://models.example/Pet.yaml") };
    const diagnostics = await diagnosticsOf(loadFiles(files, { fetch, allowHosts: ["models.example"] }));

    expect(asked).toEqual(Object.keys(answers));
    expect(diagnostics).toMatchObject([{ code: "remote-ref", file: "https://models.example/far.yaml" }]);
  });

  it("is a circle of inclusions", async () => {
    const files = {
      "api.yaml": `${head}paths:\n  /a: {$ref: '#/paths/~1b'}\n  /b: {$ref: '#/paths/~1a'}\n`,
    };

    const diagnostics = await diagnosticsOf(loadFiles(files));

    expect(places(diagnostics)).toContain("circular-ref 4:8 /paths/~1a/$ref");
  });

  it("is a map that includes itself", async () => {
    const files = {
      "api.yaml": `${head}paths: {}\ncomponents:\n  schemas:\n    A:\n      properties:\n        b: {properties: {$ref: '#/components/schemas/A/properties'}}\n`,
    };

    const diagnostics = await diagnosticsOf(loadFiles(files));

    expect(diagnostics[0]?.code).toBe("contains-itself");
  });
});
