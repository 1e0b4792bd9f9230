import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "../../generator/generate.js";
import type { Manifest } from "../../generator/output/manifest.js";
import { manifestFile } from "../../generator/output/manifest.js";

/** A generated SDK, loaded. */
export interface LoadedSdk {
  readonly operations: Manifest["operations"];
  /** A client; its members are the resources. */
  readonly client: (options: object) => object;
}

/**
 * Generates the SDK of a document into a folder, and imports it.
 *
 * @throws {TypeError} the SDK does not export its client
 */
export async function loadSdk(input: string, folder: string): Promise<LoadedSdk> {
  const output = join(folder, "sdk");
  await generate({ input, output });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const manifest: Manifest = JSON.parse(readFileSync(join(output, manifestFile), "utf8"));
  const exported: Readonly<Record<string, unknown>> = await import(
    /* @vite-ignore */ pathToFileURL(join(output, "index.ts")).href
  );
  const Client = exported[manifest.client];
  if (typeof Client !== "function")
    throw new TypeError(`The SDK of ${input} does not export ${manifest.client}.`);
  return { operations: manifest.operations, client: (options) => Reflect.construct(Client, [options]) };
}

/** The method that a manifest names, bound to its resource. */
export function methodOf(
  client: object,
  call: string,
): (args: object, options?: object) => PromiseLike<unknown> {
  const [resource = "", name = ""] = call.split(".");
  const owner: unknown = Reflect.get(client, resource);
  const method: unknown = typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
  if (typeof method !== "function") throw new TypeError(`The client has no method "${call}".`);
  return method.bind(owner);
}
