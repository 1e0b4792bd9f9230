import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Tool } from "../generation/tools.js";
import { measure } from "../measured-process.js";
import type { CallSubject } from "./call-subjects.js";

/** The server's API. Ours keeps a limit that is never reached, and caches, shares and retries as it does by default. */
const document = {
  openapi: "3.1.0",
  info: { title: "Bench", version: "1" },
  "x-rate-limit": {
    version: 1,
    limits: {
      key: { by: ["global"], windows: { second: { quota: 1e9, window: "1s", algorithm: "rolling" } } },
    },
    apply: { key: 1 },
  },
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

/** What an SDK is made with, and for. */
export interface SdkPlan {
  readonly url: string;
  readonly folder: string;
  readonly node: string;
}

interface RatesmithSdk {
  readonly Bench: new (options: {
    baseUrl: string;
  }) => { readonly things: { get(args: { id: number }): Promise<unknown> } };
}

interface HeyApiSdk {
  getThing(options: { path: { id: number }; baseUrl: string }): Promise<{ data?: unknown }>;
}

/** A method of our SDK for the server; undefined where it cannot be made. */
export async function ratesmithMethod(tool: Tool, plan: SdkPlan): Promise<CallSubject["call"] | undefined> {
  const sdk = await generated<RatesmithSdk>(tool, plan, "index.ts");
  if (sdk === undefined) return undefined;
  const { things } = new sdk.Bench({ baseUrl: plan.url });
  return (id) => things.get({ id });
}

/** A method of an SDK that hey-api generates for the server; undefined where it cannot be made. */
export async function heyApiMethod(tool: Tool, plan: SdkPlan): Promise<CallSubject["call"] | undefined> {
  const sdk = await generated<HeyApiSdk>(tool, plan, "sdk.gen.ts");
  return sdk && (async (id) => (await sdk.getThing({ path: { id }, baseUrl: plan.url })).data);
}

/** Generated and bundled as an application would have it: sources run through a loader are slower than they are. */
async function generated<Sdk>(
  tool: Tool,
  { folder, node }: SdkPlan,
  entry: string,
): Promise<Sdk | undefined> {
  const own = join(folder, tool.name.replace(/\W+/g, "-"));
  await mkdir(own, { recursive: true });
  const file = join(own, "things.json");
  await writeFile(file, JSON.stringify(document));
  const run = await tool.prepare({ name: "petstore", file, operationId: "getThing" }, own);
  const { code } = await measure({ node, ...run });
  if (code !== 0) return undefined;
  const outfile = join(own, "sdk.mjs");
  await build({
    entryPoints: [join(own, "out", entry)],
    bundle: true,
    format: "esm",
    target: "es2022",
    outfile,
    logLevel: "silent",
  });
  return (await import(pathToFileURL(outfile).href)) as Sdk;
}
