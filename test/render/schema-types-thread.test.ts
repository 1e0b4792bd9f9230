import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/json.js";
import { packageRoot } from "../../generator/package-root.js";
import { renderSchemaTypes } from "../../generator/render/schema-types.js";
import type { SchemaTypesThread as Thread } from "../../generator/render/schema-types-thread.js";

const built = join(packageRoot, "dist", "generator", "render", "schema-types-thread.js");
const { SchemaTypesThread } = (await import(pathToFileURL(built).href)) as {
  SchemaTypesThread: new () => Thread;
};

const root: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Zoo", version: "1" },
  paths: {},
  components: {
    schemas: {
      Animal: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
      Photo: { type: "string", format: "binary", description: "An image\u202eof it" },
    },
  },
};

describe("The thread that prints types", () => {
  it("gives what printing at once gives, and leaves the document as it was", async () => {
    const thread = new SchemaTypesThread();
    const copy = structuredClone(root);

    const text = await thread.render(copy);
    await thread.stop();

    expect(copy).toEqual(root);
    expect(text).toBe(renderSchemaTypes(structuredClone(root)));
    expect(text).toContain("Photo: Blob;");
    expect(text).not.toContain("\u202e");
  });

  it("fails where the printing fails", async () => {
    const thread = new SchemaTypesThread();

    const text = thread.render({
      openapi: "3.1.0",
      components: { schemas: { A: { allOf: 3 } } },
      paths: { "/a": 5 },
    });

    await expect(text).rejects.toThrow();
    await thread.stop();
  });
});
