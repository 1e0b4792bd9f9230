import { formatManifest, sha256 } from "./manifest.js";
import type { ExistingOutput } from "./read-output.js";

/**
 * Whether the directory holds what these inputs gave before, every file as it was written. Only hashes are compared:
 * equal input hashes give equal files.
 */
export async function isCurrent(
  { manifest, manifestText, read }: ExistingOutput,
  inputHash: string,
): Promise<boolean> {
  if (manifest === undefined || manifest.inputHash !== inputHash) return false;
  if (formatManifest(manifest) !== manifestText) return false;
  const files = Object.entries(manifest.files);
  const same = await Promise.all(
    files.map(async ([path, hash]) => {
      const text = await read(path);
      return text !== undefined && sha256(text) === hash;
    }),
  );
  return files.length > 0 && same.every(Boolean);
}
