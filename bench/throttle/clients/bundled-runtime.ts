import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

type Runtime = typeof import("../../../templates/runtime/client.js");

/**
 * The runtime bundled as an application would have it, as peers come compiled from their packages: what a loader makes
 * of sources is slower than they are.
 */
export async function bundledRuntime(): Promise<Runtime> {
  const folder = await mkdtemp(join(tmpdir(), "ratesmith-bench-"));
  try {
    const outfile = join(folder, "runtime.mjs");
    await build({
      entryPoints: [fileURLToPath(new URL("../../../templates/runtime/client.ts", import.meta.url))],
      bundle: true,
      format: "esm",
      target: "es2022",
      outfile,
      logLevel: "silent",
    });
    return (await import(pathToFileURL(outfile).href)) as Runtime;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
