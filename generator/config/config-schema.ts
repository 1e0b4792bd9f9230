import type { JsonObject } from "../json.js";
import { packageProperties } from "./package-schema.js";
import { list, map, object, text } from "./schema-parts.js";

const glob = text(`A name, or a glob: "*" stands for any characters but "/", "**" for any.`, {
  maxLength: 500,
});

const selector: JsonObject = {
  ...object("Picks the operations that match every member given here.", {
    tags: list("Globs of tags; one that matches is enough.", glob),
    paths: list("Globs of paths, as the document writes them; of webhooks, their names.", glob),
    operations: list(`Globs of operation ids, or of method and path: "GET /tickets/*".`, glob),
    deprecated: { description: "Whether the operation is deprecated: true or false.", type: "boolean" },
  }),
  minProperties: 1,
};

const newName = (description: string) => text(description, { maxLength: 100 });

const properties: JsonObject = {
  $schema: text("Where this schema is, for editors."),
  input: text("Path or URL of the OpenAPI document."),
  output: text("Directory of the SDK."),
  overlays: list("Overlay documents, applied in this order.", text("Path or URL of an Overlay document.")),
  allowHosts: list(
    "Hosts that a $ref may be fetched from.",
    text(`A host, or a host with its port: "api.example:8443".`),
  ),
  name: text("Class name of the client: letters and digits, the first a letter.", {
    pattern: "^[A-Za-z][A-Za-z0-9]{0,79}$",
  }),
  include: list("The SDK has the operations that any of these picks; left out: all.", selector),
  exclude: list("The SDK has not the operations that any of these picks.", selector),
  keepSchemas: list("Globs of schemas to keep although no operation of the SDK uses them.", glob),
  group: {
    description:
      "What a resource is made of: the first tag of its operations, or the first segment of their path.",
    type: "string",
    enum: ["tags", "paths"],
  },
  rename: object("New names, by those of the document.", {
    operations: map(
      "Methods, by operation id or by method and path.",
      newName("A method (`fetch`), or a method of a resource (`tickets.fetch`)."),
    ),
    resources: map(
      "Properties of the client, by tag or by the property it would be; two of one name become one.",
      newName("A property, such as `serviceCatalog`."),
    ),
    schemas: map(
      "Exported types, by the name of the schema.",
      newName("The name of a type, such as `Ticket`."),
    ),
  }),
  package: {
    ...object(
      "Whether the SDK is a package to publish; an object says what its package.json holds.",
      packageProperties,
    ),
    type: ["boolean", "object"],
  },
};

/** JSON Schema of one SDK: half of the whole, and compiled in half the time. */
export const clientSchema: JsonObject = object("One SDK.", properties);

/**
 * JSON Schema (2020-12) of configuration files, published as `docs/config.schema.json`: one SDK, or a list of them.
 * Unions are lists of types with each type's own keywords, never `oneOf`: editors and messages stay readable.
 */
export const configSchema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "ratesmith.config",
  ...object("What ratesmith generates: one SDK, or a list of them.", properties),
  type: ["object", "array"],
  items: clientSchema,
  minItems: 1,
};
