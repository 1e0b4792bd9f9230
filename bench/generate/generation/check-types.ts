import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure } from "../measured-process.js";

/** What the compiler makes of an SDK. */
export interface TypeCheck {
  readonly errors: number;
  readonly cpuS: number;
}

const compiler = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

const options = {
  target: "ES2022",
  module: "ESNext",
  moduleResolution: "Bundler",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

/** Checks `<folder>/out` with `tsc --strict`. */
export async function checkTypes(folder: string, node: string): Promise<TypeCheck> {
  const project = join(folder, "tsconfig.json");
  await writeFile(project, JSON.stringify({ compilerOptions: options, include: ["out/**/*.ts"] }));
  const { output, cpuS } = await measure({
    node,
    args: [compiler, "-p", project, "--pretty", "false"],
    cwd: folder,
  });
  return {
    errors: output.split("\n").filter((line) => /: error TS\d+:|^error TS\d+:/.test(line)).length,
    cpuS,
  };
}
