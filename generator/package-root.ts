import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const manifestPath = createRequire(import.meta.url).resolve("ratesmith/package.json");

/** Folder of this package, whether it runs from its sources or built: `templates/` is below it. */
export const packageRoot: string = dirname(manifestPath);

/** Name and version, as they stand in generated manifests. */
export const generatorIdentity: { readonly name: string; readonly version: string } = readIdentity();

function readIdentity() {
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as { name: string; version: string };
  return { name: manifest.name, version: manifest.version };
}
