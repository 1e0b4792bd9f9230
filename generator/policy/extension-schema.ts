import type { JsonObject } from "../json.js";
import { behaviourProperties } from "./schema-behaviour.js";
import { limitProperties } from "./schema-limits.js";
import { operationProperties } from "./schema-operation.js";
import { object, whole } from "./schema-parts.js";

/** Name of the extension in a document. */
export const extensionName = "x-rate-limit";

/**
 * JSON Schema (2020-12) of the extension, published as `docs/x-rate-limit.schema.json`.
 *
 * It describes one level: levels complete each other, so no member is required, and any may be `null`. Unions are
 * written as lists of types with each type's own keywords, never as `oneOf`: editors and messages stay readable.
 */
export const extensionSchema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...object(
    {
      title: extensionName,
      description:
        "Rate limits of an HTTP API and what saves them, at document, tag, path item or operation. Nearest wins; null removes.",
    },
    {
      version: whole({ description: "Version of this extension: 1." }, 1, 1),
      source: object(
        { description: "Where the provider states its limits. Informational." },
        {
          url: { description: "The page.", type: ["string", "null"] },
          verified: { description: "When it was last read, as a date.", type: ["string", "null"] },
        },
      ),
      ...limitProperties,
      ...behaviourProperties,
      ...operationProperties,
    },
  ),
};
