import { manifestFile, sha256 } from "./manifest.js";
import type { ExistingOutput } from "./read-output.js";

/** How the output directory differs from what is to be there. */
export interface Comparison {
  readonly missing: readonly string[];
  /** Files whose text differs from the new one. */
  readonly changed: readonly string[];
  /** Files that an earlier run wrote and that are no longer wanted. */
  readonly leftOver: readonly string[];
  /** Of `changed` and `leftOver`: those a person edited since we wrote them. */
  readonly edited: readonly string[];
  /** Files in the way that we never wrote, and links. */
  readonly foreign: readonly string[];
}

/** Compares the wanted files (the manifest among them) with what is there. */
export async function compareOutput(
  wanted: ReadonlyMap<string, string>,
  existing: ExistingOutput,
): Promise<Comparison> {
  const known = new Map(Object.entries(existing.manifest?.files ?? {}));
  const missing: string[] = [];
  const changed: string[] = [];
  const edited: string[] = [];
  const foreign: string[] = [];
  for (const [path, text] of wanted) {
    if (existing.links.has(path) || hasLinkAbove(path, existing)) {
      foreign.push(path);
      continue;
    }
    const found = await existing.read(path);
    if (found === undefined) {
      missing.push(path);
    } else if (found !== text) {
      changed.push(path);
      if (path === manifestFile) continue;
      const written = known.get(path);
      if (written === undefined) foreign.push(path);
      else if (written !== sha256(found)) edited.push(path);
    }
  }
  const leftOver = [...known.keys()].filter(
    (path) => !wanted.has(path) && existing.paths.has(path) && isInside(path),
  );
  for (const path of leftOver) {
    const found = await existing.read(path);
    if (found === undefined || known.get(path) !== sha256(found)) edited.push(path);
  }
  return { missing, changed, leftOver, edited, foreign };
}

/** Whether nothing is missing, changed or left over. */
export function isUpToDate(comparison: Comparison): boolean {
  const { missing, changed, leftOver, foreign } = comparison;
  return missing.length + changed.length + leftOver.length + foreign.length === 0;
}

function hasLinkAbove(path: string, existing: ExistingOutput): boolean {
  const folders = path.split("/").slice(0, -1);
  return folders.some((_, index) => existing.links.has(folders.slice(0, index + 1).join("/")));
}

/** A manifest is input too: a path in it that leads out of the directory is not ours to remove. */
function isInside(path: string): boolean {
  return !path.startsWith("/") && !path.split(/[\\/]/).includes("..") && !/^[A-Za-z]:/.test(path);
}
