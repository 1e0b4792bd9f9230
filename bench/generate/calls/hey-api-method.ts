import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Tool } from "../generation/tools.js";
import { measure } from "../measured-process.js";
import type { CallSubject } from "./call-subjects.js";

const document = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: {
    "/things/{id}": {
      get: {
        operationId: "getThing",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        responses: {
          "200": { description: "One", content: { "application/json": { schema: { type: "object" } } } },
        },
      },
    },
  },
};

interface GeneratedSdk {
  getThing(options: { path: { id: number }; baseUrl: string }): Promise<{ data?: unknown }>;
}

/** A method of an SDK that hey-api generates for the server; undefined where it cannot be made. */
export async function heyApiMethod(
  tool: Tool,
  { url, folder, node }: { readonly url: string; readonly folder: string; readonly node: string },
): Promise<CallSubject["call"] | undefined> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "things.json");
  await writeFile(file, JSON.stringify(document));
  const run = await tool.prepare({ name: "petstore", file, operationId: "getThing" }, folder);
  const { code } = await measure({ node, ...run });
  if (code !== 0) return undefined;
  const outfile = join(folder, "sdk.mjs");
  await build({
    entryPoints: [join(folder, "out", "sdk.gen.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    outfile,
    logLevel: "silent",
  });
  const { getThing } = (await import(pathToFileURL(outfile).href)) as GeneratedSdk;
  return async (id) => (await getThing({ path: { id }, baseUrl: url })).data;
}
