import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files to try, and how many were passed over because they describe no API. */
export interface FoundDocuments {
  readonly documents: readonly string[];
  readonly skipped: number;
}

/**
 * Finds the API descriptions under folders: `.yaml`, `.yml` and `.json` files with a member `openapi` or `swagger` at
 * their root. A file that is named itself is always one.
 */
export function findDocuments(paths: readonly string[]): FoundDocuments {
  const documents: string[] = [];
  let skipped = 0;
  for (const path of paths) {
    if (!statSync(path).isDirectory()) documents.push(path);
    else {
      const files = filesBelow(path);
      const found = files.filter((file) => describesApi(readFileSync(file, "utf8")));
      documents.push(...found);
      skipped += files.length - found.length;
    }
  }
  return { documents: [...new Set(documents)], skipped };
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name) ? [path] : [];
  });
}

/** A text that does not parse is still one where the member seems to be there: that is for the generator to say. */
function describesApi(text: string): boolean {
  if (!/^\s*\{/.test(text)) return /^["']?(openapi|swagger)["']?\s*:/m.test(text);
  if (!/["']?(openapi|swagger)["']?\s*:/.test(text)) return false;
  try {
    const root = JSON.parse(text) as object;
    return Object.hasOwn(root, "openapi") || Object.hasOwn(root, "swagger");
  } catch {
    return true;
  }
}
