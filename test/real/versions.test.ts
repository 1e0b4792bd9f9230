import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DiagnosticError } from "../../generator/diagnostic.js";
import { generate } from "../../generator/generate.js";
import { packageRoot } from "../../generator/package-root.js";
import { typeErrors } from "./compile.js";

const specs = resolve(packageRoot, process.env.RATESMITH_SPECS ?? "../shared/specs");
const suites = ["hey-api/2.0.x", "oai-learn-examples", "readme-oas-examples/2.0", "ogen/positive"];
const folders = [...suites.map((name) => join(specs, "suites", name)), join(specs, "real")];
if (!existsSync(specs)) console.warn(`Skipped, not found: ${specs}`);

/** Documents that are refused, and why. */
const refused = new Map([
  ["hey-api/2.0.x/full.yaml", "optional-path-parameter"],
  ["hey-api/2.0.x/invalid/operationId-unique.yaml", "duplicate-operation-id"],
  ["oai-learn-examples/v2.0/json/petstore-separate/spec/swagger.json", "ref-outside-root"],
  ["oai-learn-examples/v2.0/yaml/petstore-separate/spec/swagger.yaml", "ref-outside-root"],
]);

/** The documents below the folders that begin as one of the version does. */
function documentsOf(version: RegExp): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.(json|ya?ml)$/.test(path) && !path.includes("digitalocean"))
    .filter((path) => version.test(readFileSync(path, "utf8").slice(0, 5_000)))
    .sort();
}

async function outcome(input: string, output: string): Promise<string> {
  try {
    const { status } = await generate({ input, output });
    return status;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics.find(({ severity }) => severity === "error")?.code ?? "";
  }
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ratesmith-versions-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

describe.skipIf(!existsSync(specs))("every document at hand", () => {
  it.each([
    ["Swagger 2.0", /^\s*["']?swagger["']?\s*:\s*["']?2\.0/m],
    ["OpenAPI 3.2", /^\s*["']?openapi["']?\s*:\s*["']?3\.2/m],
  ])(
    "of %s gives an SDK without a type error, save those with a fault",
    { timeout: 900_000 },
    async (name, version) => {
      const documents = documentsOf(version);

      const outcomes = new Map<string, string>();
      for (const [index, path] of documents.entries()) {
        const known = path.replaceAll("\\", "/").split("/suites/")[1] ?? path;
        outcomes.set(known, await outcome(path, join(folder, name.replace(" ", "-"), String(index))));
      }

      expect(documents.length).toBeGreaterThan(2);
      for (const [path, found] of outcomes)
        expect.soft(`${path}: ${found}`).toBe(`${path}: ${refused.get(path) ?? "written"}`);
      expect(typeErrors(join(folder, name.replace(" ", "-")), "node")).toEqual([]);
    },
  );
});
