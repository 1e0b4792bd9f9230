import { type Json, member } from "../json.js";
import type { Kind } from "./structure.js";

/** The kind of a whole document: Swagger 2.0 has a structure of its own. */
export function documentKind(root: Json): Kind {
  const isSwagger = member(root, "openapi") === undefined && member(root, "swagger") !== undefined;
  return isSwagger ? "swaggerDocument" : "document";
}
