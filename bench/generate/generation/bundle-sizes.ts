import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Row } from "../row.js";
import type { Subject } from "../subjects.js";
import type { Tool } from "./tools.js";

/** Bytes a browser loads for one operation and for all, minified and compressed. */
export async function bundleSizes(tool: Tool, subject: Subject, folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const share of ["one", "all"] as const) {
    const text = tool.isTypesOnly ? undefined : tool.entry?.(share, subject.operationId);
    if (text === undefined) continue;
    const value = await bundledBytes(text, folder);
    const metric = share === "one" ? "bundleOne" : "bundleAll";
    if (value !== undefined)
      rows.push({ metric, subject: subject.name, tool: tool.name, value, unit: "bytes" });
  }
  return rows;
}

async function bundledBytes(entry: string, folder: string): Promise<number | undefined> {
  const entryPoint = join(folder, "entry.ts");
  await writeFile(entryPoint, entry);
  try {
    const { outputFiles } = await build({
      entryPoints: [entryPoint],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      platform: "browser",
      write: false,
      logLevel: "silent",
    });
    return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
  } catch {
    // The operation goes by another name there, or its code does not parse.
    return undefined;
  }
}
