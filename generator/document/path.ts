import { escapeToken } from "../json.js";

/** The way to a node, shared between siblings so that a walk over a large document builds no strings. */
export interface Path {
  readonly parent: Path | undefined;
  readonly token: string | number;
}

/** The path as a JSON pointer (RFC 6901); `""` for the root. */
export function pathPointer(path: Path | undefined): string {
  const tokens: string[] = [];
  for (let at = path; at !== undefined; at = at.parent) tokens.push(`/${escapeToken(String(at.token))}`);
  return tokens.reverse().join("");
}
