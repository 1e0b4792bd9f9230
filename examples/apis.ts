import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One example: where its document and overlay are, and the name of its client. */
export interface ExampleApi {
  /** Folder under `examples/`. */
  readonly api: string;
  readonly client: string;
  readonly input: string;
  readonly overlay: string;
  readonly output: string;
}

const folder = fileURLToPath(new URL(".", import.meta.url));

function example(api: string, client: string, input = join(folder, api, "openapi.yaml")): ExampleApi {
  return {
    api,
    client,
    input,
    overlay: join(folder, api, "rate-limit.overlay.yaml"),
    output: join(folder, api, "sdk"),
  };
}

/** The five APIs of the seeds, and one real document that nobody here wrote. */
export const exampleApis: readonly ExampleApi[] = [
  example("smenso", "Smenso"),
  example("onestack", "OneStack"),
  example("smartlead", "SmartLead"),
  example("sematryx", "Sematryx"),
  example("suiteop", "SuiteOp"),
  example(
    "figma",
    "Figma",
    createRequire(import.meta.url).resolve("@figma/rest-api-spec/openapi/openapi.yaml"),
  ),
];
