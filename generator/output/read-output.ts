import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Manifest, manifestFile, parseManifest } from "./manifest.js";

/** What lies in the output directory before anything is written. */
export interface ExistingOutput {
  readonly folder: string;
  readonly manifest: Manifest | undefined;
  readonly manifestText: string | undefined;
  /** Paths of all files, `/` between folders. */
  readonly paths: ReadonlySet<string>;
  /** Paths that are symbolic links: never followed, never written through. */
  readonly links: ReadonlySet<string>;
  /** Text of a file; undefined where it is missing or no regular file. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** Reads the output directory; a missing one counts as empty. */
export async function readOutput(folder: string): Promise<ExistingOutput> {
  const paths = new Set<string>();
  const links = new Set<string>();
  await listInto({ folder, below: "", paths, links });
  const read = async (path: string) => {
    if (!paths.has(path) || links.has(path)) return undefined;
    return await readFile(join(folder, ...path.split("/")), "utf8").catch(() => undefined);
  };
  const manifestText = await read(manifestFile);
  const manifest = manifestText === undefined ? undefined : parseManifest(manifestText);
  return { folder, manifest, manifestText, paths, links, read };
}

interface Listing {
  readonly folder: string;
  readonly below: string;
  readonly paths: Set<string>;
  readonly links: Set<string>;
}

async function listInto({ folder, below, paths, links }: Listing): Promise<void> {
  const entries = await readdir(join(folder, ...below.split("/").filter(Boolean)), {
    withFileTypes: true,
  }).catch(emptyIfMissing);
  for (const entry of entries) {
    if (entry.name === ".git" || entry.name === "node_modules") continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) links.add(path);
    if (entry.isDirectory()) await listInto({ folder, below: path, paths, links });
    else paths.add(path);
  }
}

function emptyIfMissing(error: unknown) {
  if ((error as { code?: string }).code === "ENOENT") return [];
  throw error;
}
