import { createHash } from "node:crypto";
import type { ManifestOperation } from "../plan/views.js";

/** `.ratesmith.json`: what was generated, from what, and every file with its hash (design, section 4). */
export interface Manifest {
  readonly generator: { readonly name: string; readonly version: string };
  /** SHA-256 over inputs and options: equal hashes give equal files. */
  readonly inputHash: string;
  readonly client: string;
  readonly operations: readonly ManifestOperation[];
  /** SHA-256 (hex) by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** File name of the manifest. */
export const manifestFile = ".ratesmith.json";

/** SHA-256 of a text, hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The manifest as it is written. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Reads a manifest; undefined where the text is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null;
    const isManifest =
      typeof value?.inputHash === "string" && typeof value.files === "object" && value.files !== null;
    return isManifest ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
