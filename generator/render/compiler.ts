import { createRequire } from "node:module";
import type * as OpenapiTypescript from "openapi-typescript";
import type Typescript from "typescript";

/**
 * Both are loaded as CommonJS. Imported from an ES module, Node would first read through all of the compiler for the
 * names that it exports, which takes as long as running it.
 */
const load = createRequire(import.meta.url);

/** The type printer. */
export const openapiTypescript = load("openapi-typescript") as typeof OpenapiTypescript;

/** The compiler that the printer uses too, so that there is one of it. */
export const ts = load("typescript") as typeof Typescript;
