import type { Structure } from "../structure.js";

/** What stands at a place of a Swagger 2.0 document; objects that OpenAPI 3 has in the same form share its kinds. */
export type SwaggerKind =
  | "swaggerDocument"
  | "swaggerPaths"
  | "swaggerPathItem"
  | "swaggerOperation"
  | "swaggerParameter"
  | "swaggerParameterList"
  | "swaggerParameterMap"
  | "swaggerResponse"
  | "swaggerResponseMap"
  | "swaggerHeader"
  | "swaggerHeaderMap"
  | "swaggerSchema"
  | "swaggerSchemaOrList"
  | "swaggerSchemaMap"
  | "swaggerSchemaList"
  | "swaggerSecurityMap"
  | "swaggerSecurityScheme";

/** Members of a Schema Object that hold schemas. Beyond those of Swagger 2.0, what its writers took from JSON Schema. */
export const swaggerSchemaMembers = {
  properties: "swaggerSchemaMap",
  patternProperties: "swaggerSchemaMap",
  definitions: "swaggerSchemaMap",
  items: "swaggerSchemaOrList",
  additionalProperties: "swaggerSchema",
  allOf: "swaggerSchemaList",
  anyOf: "swaggerSchemaList",
  oneOf: "swaggerSchemaList",
  not: "swaggerSchema",
} as const;

const operations = {
  get: "swaggerOperation",
  put: "swaggerOperation",
  post: "swaggerOperation",
  delete: "swaggerOperation",
  options: "swaggerOperation",
  head: "swaggerOperation",
  patch: "swaggerOperation",
} as const;

/** Where Swagger 2.0 has which object, and so where a `$ref` is a reference (Swagger 2.0, "Schema"). */
export const swaggerStructures: Readonly<Record<SwaggerKind, Structure>> = {
  swaggerDocument: {
    title: "Swagger Object",
    type: "object",
    members: {
      info: "plain",
      tags: "plain",
      externalDocs: "plain",
      paths: "swaggerPaths",
      definitions: "swaggerSchemaMap",
      parameters: "swaggerParameterMap",
      responses: "swaggerResponseMap",
      securityDefinitions: "swaggerSecurityMap",
    },
  },
  swaggerPaths: { title: "Paths Object", type: "object", each: "swaggerPathItem" },
  swaggerPathItem: {
    title: "Path Item Object",
    type: "object",
    members: { ...operations, parameters: "swaggerParameterList" },
  },
  swaggerOperation: {
    title: "Operation Object",
    type: "object",
    members: {
      parameters: "swaggerParameterList",
      responses: "swaggerResponseMap",
      externalDocs: "plain",
      description: "plain",
    },
  },
  swaggerParameter: {
    title: "Parameter Object",
    type: "object",
    section: "parameters",
    members: { schema: "swaggerSchema", items: "swaggerSchema" },
  },
  swaggerParameterList: {
    title: "list of parameters",
    type: "list",
    each: "swaggerParameter",
    isOptional: true,
  },
  swaggerParameterMap: {
    title: "map of parameters",
    type: "object",
    each: "swaggerParameter",
    isOptional: true,
  },
  swaggerResponse: {
    title: "Response Object",
    type: "object",
    section: "responses",
    members: { schema: "swaggerSchema", headers: "swaggerHeaderMap" },
  },
  swaggerResponseMap: {
    title: "map of responses",
    type: "object",
    each: "swaggerResponse",
    isOptional: true,
  },
  swaggerHeader: { title: "Header Object", type: "object", members: { items: "swaggerSchema" } },
  swaggerHeaderMap: { title: "map of headers", type: "object", each: "swaggerHeader", isOptional: true },
  swaggerSchema: {
    title: "Schema Object",
    type: "schema",
    section: "schemas",
    members: swaggerSchemaMembers,
  },
  swaggerSchemaOrList: {
    title: "Schema Object",
    type: "schema",
    section: "schemas",
    members: swaggerSchemaMembers,
    each: "swaggerSchema",
  },
  swaggerSchemaMap: { title: "map of schemas", type: "object", each: "swaggerSchema", isOptional: true },
  swaggerSchemaList: { title: "list of schemas", type: "list", each: "swaggerSchema" },
  swaggerSecurityMap: {
    title: "map of security schemes",
    type: "object",
    each: "swaggerSecurityScheme",
    isOptional: true,
  },
  swaggerSecurityScheme: { title: "Security Scheme Object", type: "object" },
};
