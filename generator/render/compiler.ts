import { createRequire } from "node:module";
import type * as OpenapiTypescript from "openapi-typescript";
import type Typescript from "typescript";

/**
 * All are loaded as CommonJS. Imported from an ES module, Node would first read through all of the compiler for the
 * names that it exports, which takes as long as running it.
 */
const load = createRequire(import.meta.url);

/** The compiler that the type printer uses too, so that there is one of it. */
export const ts = load("typescript") as typeof Typescript;

/**
 * Of the type printer, what prints. Its index brings a bundler and a linter of documents along, which take as long to
 * load as the compiler and have nothing to do here.
 */
export const printer = {
  transformSchema: load(
    "openapi-typescript/dist/transform/index.cjs",
  ) as typeof OpenapiTypescript.transformSchema,
  ...(load("openapi-typescript/dist/lib/ts.cjs") as Pick<typeof OpenapiTypescript, "astToString">),
  ...(load("openapi-typescript/dist/lib/utils.cjs") as Pick<
    typeof OpenapiTypescript,
    "resolveRef" | "scanDiscriminators"
  >),
};
