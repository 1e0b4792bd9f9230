import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadDocument } from "../../generator/document/load-document.js";
import { diagnosticsOf, head, writeFiles } from "./fixture.js";

const suite = resolve(process.env.RATESMITH_SPECS ?? "../shared/specs", "suites/overlay");
const versions = ["v1.0", "v1.1"];

function filesOf(folder: string): string[] {
  const path = join(suite, folder);
  return existsSync(path) ? readdirSync(path) : [];
}

/** Has something for the targets of the passing cases to meet. */
const target = `${head}paths:\n  /foo: {get: {description: a, parameters: [], responses: {default: {description: ok}}}}\n  /bar: {get: {description: a, responses: {default: {description: ok}}}}\n`;

describe.skipIf(!existsSync(suite))("the Overlay specification's own cases", () => {
  it.each(versions.flatMap((version) => filesOf(`tests/${version}/pass`).map((name) => [version, name])))(
    "%s accepts %s",
    async (version, name) => {
      const cwd = writeFiles({ "api.yaml": target });

      const document = await loadDocument("api.yaml", {
        cwd,
        overlays: [join(suite, "tests", version, "pass", name)],
      });

      expect(document.version).toBe("3.1");
    },
  );

  it.each(versions.flatMap((version) => filesOf(`tests/${version}/fail`).map((name) => [version, name])))(
    "%s rejects %s",
    async (version, name) => {
      const cwd = writeFiles({ "api.yaml": target });
      const overlay = join(suite, "tests", version, "fail", name);

      const diagnostics = await diagnosticsOf(loadDocument("api.yaml", { cwd, overlays: [overlay] }));

      expect(diagnostics.every(({ file, line }) => file === overlay && line !== undefined)).toBe(true);
    },
  );

  it.each(filesOf("compliant-sets").filter((name) => name !== "README.md"))("applies %s", async (name) => {
    const folder = join(suite, "compliant-sets", name);

    const document = await loadDocument(join(folder, "openapi.yaml"), {
      overlays: [join(folder, "overlay.yaml")],
    });

    const expected = parse(readFileSync(join(folder, "output.yaml"), "utf8"));
    const withoutInvented = JSON.parse(JSON.stringify(document.root), (key, value) =>
      key === "operationId" && document.inventedIds.has(value) ? undefined : value,
    );
    expect(withoutInvented).toEqual(expected);
  });
});
