import { createHash, type Hash } from "node:crypto";
import { readFile } from "node:fs/promises";

/**
 * What `ApiDocument.inputHash` would be, from the bytes alone: for a document of one local file and local overlays.
 * Another hash, or undefined, for any other: then the document has to be read to know.
 */
export async function hashInputs(input: string, overlays: readonly string[]): Promise<string | undefined> {
  if ([input, ...overlays].some((path) => path === "-" || /^https?:/i.test(path))) return undefined;
  const hash = createHash("sha256");
  for (const path of [input, ...overlays]) {
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return undefined;
    addInput(hash, bytes);
  }
  return hash.digest("hex");
}

/** Adds one input to the hash: its length keeps two inputs from reading as two others that join to the same bytes. */
export function addInput(hash: Hash, bytes: Uint8Array): void {
  hash.update(`${bytes.length}:`).update(bytes);
}
