import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a browser would load. */
export interface Bundle {
  /** Minified and compressed. */
  readonly bytes: number;
  /** Runtime modules of which anything is in it, below `runtime/`. */
  readonly modules: readonly string[];
}

/** Bundles what a module exports, as an application would that uses nothing else of it. */
export async function bundle(folder: string, entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    write: false,
    metafile: true,
    outfile: "out.js",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const modules = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/\/runtime\/(.*)\.ts$/.exec(path)?.[1] ?? []) : [],
  );
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return { bytes: gzipSync(contents, { level: 9 }).length, modules: modules.sort() };
}
