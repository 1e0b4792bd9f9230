import type { Draft } from "../draft.js";
import type { Problem } from "../source.js";

/** x */
export function normaliseDocument(_draft: Draft): Problem[] {
  return [];
}
