import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "../../generator/generate.js";
import { packageRoot } from "../../generator/package-root.js";

/** The document of what callers of real APIs need, all in one. */
export const operationsDocument = join(packageRoot, "test", "fixtures", "operations.yaml");

/** An SDK in a directory of its own. */
export interface GeneratedSdk {
  /** Directory above the SDK, which lies in `sdk`. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Generates the SDK of a document. */
export async function generateSdk(input: string = operationsDocument): Promise<GeneratedSdk> {
  const folder = mkdtempSync(join(tmpdir(), "ratesmith-operations-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await generate({ input, output: join(folder, "sdk") });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
