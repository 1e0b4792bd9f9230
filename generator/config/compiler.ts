import { createRequire } from "node:module";
import type ts from "typescript";

let loaded: typeof ts | undefined;

/** The TypeScript compiler, loaded with the first call: runs that find no fault need none of it in their own thread. */
export function compiler(): typeof ts {
  loaded ??= createRequire(import.meta.url)("typescript") as typeof ts;
  return loaded;
}
