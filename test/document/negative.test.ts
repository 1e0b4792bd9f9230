import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { DiagnosticError, hasErrors } from "../../generator/diagnostic.js";
import { loadDocument } from "../../generator/document/load-document.js";

const suite = resolve(process.env.RATESMITH_SPECS ?? "../shared/specs", "suites/ogen-parser-negative");

/** Documents of the suite that are accepted, and why each is no fault of OpenAPI. */
const accepted: Readonly<Record<string, string>> = {
  "negative/parameters/x_invalid_param_name.json": "x-ogen-name is another tool's extension",
  "negative/parameters/x_unexported_param_name.json": "x-ogen-name is another tool's extension",
  "negative/servers/x_duplicate_server_name.json": "x-ogen-server-name is another tool's extension",
  "negative/servers/x_empty_server_name.json": "x-ogen-server-name is another tool's extension",
  "negative/servers/x_invalid_server_name.json": "x-ogen-server-name is another tool's extension",
  "negative/servers/x_wrong_type_server_name.json": "x-ogen-server-name is another tool's extension",
  "negative/paths/path_refs_parameter_two_times.json":
    "forbidden since OpenAPI 3.2 only, and this is 3.0.3: a warning",
  "negative/version/swagger.json": "a faultless document of Swagger 2.0, which that parser does not read",
  "remotes/api/pet-tags.yml": "a file of schemas that others refer to; its missing `paths` is a warning",
};

async function isRefused(file: string): Promise<boolean> {
  try {
    await loadDocument(join(suite, file));
    return false;
  } catch (error) {
    if (error instanceof DiagnosticError) return hasErrors(error.diagnostics);
    throw error;
  }
}

describe.skipIf(!existsSync(suite))("the suite of faulty documents", () => {
  it("is refused, but for what is no fault", async () => {
    const files = readdirSync(suite, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(json|ya?ml)$/.test(file))
      .map((file) => file.replaceAll("\\", "/"));

    const letIn: string[] = [];
    for (const file of files) if (!(await isRefused(file))) letIn.push(file);

    expect(files).toHaveLength(129);
    expect(letIn.sort()).toEqual(Object.keys(accepted).sort());
  });
});
