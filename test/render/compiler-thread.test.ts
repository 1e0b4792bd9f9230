import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/json.js";
import { packageRoot } from "../../generator/package-root.js";
import type { CompilerThread as Thread } from "../../generator/render/compiler-thread.js";
import { renderSchemaTypes } from "../../generator/render/schema-types.js";

const built = join(packageRoot, "dist", "generator", "render", "compiler-thread.js");
const { CompilerThread } = (await import(pathToFileURL(built).href)) as {
  CompilerThread: new () => Thread;
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

describe("The thread with the compiler", () => {
  it("gives what printing at once gives, and leaves the document as it was", async () => {
    const thread = new CompilerThread();
    const copy = structuredClone(root);

    const text = await thread.renderTypes(copy);
    await thread.stop();

    expect(copy).toEqual(root);
    expect(text).toBe(renderSchemaTypes(structuredClone(root)));
    expect(text).toContain("Photo: Blob;");
    expect(text).not.toContain("\u202e");
  });

  it("fails where the printing fails", async () => {
    const thread = new CompilerThread();

    const text = thread.renderTypes({
      openapi: "3.1.0",
      components: { schemas: { A: { allOf: 3 } } },
      paths: { "/a": 5 },
    });

    await expect(text).rejects.toThrow();
    await thread.stop();
  });

  it("checks the syntax of files, after what it was asked before", async () => {
    const thread = new CompilerThread();

    const text = thread.renderTypes(structuredClone(root));
    const right = thread.checkSyntax(new Map([["a.ts", "export const a = [1];"]]));
    const wrong = thread.checkSyntax(new Map([["b.ts", "export const b = ;"]]));

    await expect(text).resolves.toContain("Photo: Blob;");
    await expect(right).resolves.toBeUndefined();
    await expect(wrong).rejects.toThrow(/^b\.ts:1 does not parse/);
    await thread.stop();
  });
});
