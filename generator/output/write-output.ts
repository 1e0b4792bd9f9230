import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Comparison } from "./compare-output.js";
import { manifestFile } from "./manifest.js";

interface WriteSource {
  readonly folder: string;
  readonly wanted: ReadonlyMap<string, string>;
  readonly comparison: Comparison;
}

/**
 * Writes what is missing or changed and removes what is left over. New texts are first written beside their places
 * and then renamed, the manifest last: a run that dies leaves whole files, and the next run mends the rest.
 */
export async function writeOutput({ folder, wanted, comparison }: WriteSource): Promise<void> {
  const paths = [...comparison.missing, ...comparison.changed].sort(manifestLast);
  const target = (path: string) => join(folder, ...path.split("/"));
  const temporary = (path: string) => `${target(path)}.ratesmith-new`;
  try {
    for (const path of paths) {
      await mkdir(dirname(target(path)), { recursive: true });
      await writeFile(temporary(path), wanted.get(path) ?? "", { flag: "w" });
    }
    for (const path of comparison.leftOver) await rm(target(path), { force: true });
    for (const path of paths) await rename(temporary(path), target(path));
  } finally {
    for (const path of paths) await rm(temporary(path), { force: true });
  }
  for (const path of comparison.leftOver) await removeEmptyFolders(folder, path);
}

function manifestLast(one: string, other: string): number {
  return Number(one === manifestFile) - Number(other === manifestFile);
}

async function removeEmptyFolders(folder: string, path: string): Promise<void> {
  const parts = path.split("/").slice(0, -1);
  for (let depth = parts.length; depth > 0; depth--) {
    const removed = await rmdir(join(folder, ...parts.slice(0, depth))).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
