import type { methods } from "../path-item.js";
import { schemaMembers } from "./schema-members.js";
import { type SwaggerKind, swaggerStructures } from "./swagger-2/structures.js";

/** What stands at a place of an OpenAPI document, by the specification's name for it. */
export type Kind =
  | SwaggerKind
  | "document"
  | "paths"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
  | "encoding"
  | "encodingList"
  | "operationMap"
  | "example"
  | "link"
  | "callback"
  | "securityScheme"
  | "components"
  | "schema"
  | "schemaOrList"
  | "discriminator"
  | "mapping"
  | "plain"
  | "webhooks"
  | "callbackPathItem"
  | "pathItemMap"
  | "parameterList"
  | "parameterMap"
  | "headerMap"
  | "requestBodyMap"
  | "responseMap"
  | "mediaTypeMap"
  | "encodingMap"
  | "exampleMap"
  | "linkMap"
  | "callbackMap"
  | "securitySchemeMap"
  | "schemaMap"
  | "schemaList";

/** The maps of the Components Object that a reference can point into. */
export type ComponentSection =
  | "schemas"
  | "responses"
  | "parameters"
  | "examples"
  | "requestBodies"
  | "headers"
  | "securitySchemes"
  | "links"
  | "callbacks"
  | "pathItems";

/** The shape of one kind: its JSON type, and what its members or items are in turn. */
export interface Structure {
  /** The specification's name, for messages. */
  readonly title: string;
  /** `schema`: an object or a boolean. `any`: whatever it says, it is not checked. */
  readonly type: "object" | "list" | "schema" | "any";
  readonly members?: Readonly<Record<string, Kind>>;
  /** The kind of every item, or of every member that is not an extension. */
  readonly each?: Kind;
  /** Where a reference of this kind may stand; a kind without it has its references replaced by what they mean. */
  readonly section?: ComponentSection;
  /** Null is taken as left out: YAML gives it for a key with nothing after it. */
  readonly isOptional?: true;
}

const contentMembers = { content: "mediaTypeMap", examples: "exampleMap", schema: "schema" } as const;

const encodingMembers = {
  encoding: "encodingMap",
  prefixEncoding: "encodingList",
  itemEncoding: "encoding",
} as const;

const operations = {
  get: "operation",
  put: "operation",
  post: "operation",
  delete: "operation",
  options: "operation",
  head: "operation",
  patch: "operation",
  trace: "operation",
  query: "operation",
  additionalOperations: "operationMap",
} as const satisfies Record<(typeof methods)[number] | "additionalOperations", Kind>;

/**
 * Where OpenAPI 3.0 to 3.2 have which object, and so where a `$ref` is a reference; Swagger 2.0 has kinds of its
 * own. What is not listed (examples' values, defaults, enums, extensions) is data.
 */
export const structures: Readonly<Record<Kind, Structure>> = {
  ...swaggerStructures,
  document: {
    title: "OpenAPI Object",
    type: "object",
    members: {
      info: "plain",
      servers: "plain",
      tags: "plain",
      externalDocs: "plain",
      paths: "paths",
      webhooks: "webhooks",
      components: "components",
    },
  },
  paths: { title: "Paths Object", type: "object", each: "pathItem" },
  webhooks: { title: "map of webhooks", type: "object", each: "pathItem", isOptional: true },
  pathItem: {
    title: "Path Item Object",
    type: "object",
    members: { ...operations, parameters: "parameterList", servers: "plain" },
  },
  callbackPathItem: {
    title: "Path Item Object",
    type: "object",
    section: "pathItems",
    members: { ...operations, parameters: "parameterList", servers: "plain" },
  },
  operationMap: { title: "map of operations", type: "object", each: "operation", isOptional: true },
  operation: {
    title: "Operation Object",
    type: "object",
    members: {
      parameters: "parameterList",
      requestBody: "requestBody",
      responses: "responseMap",
      callbacks: "callbackMap",
      servers: "plain",
      externalDocs: "plain",
      description: "plain",
    },
  },
  parameter: { title: "Parameter Object", type: "object", section: "parameters", members: contentMembers },
  header: { title: "Header Object", type: "object", section: "headers", members: contentMembers },
  requestBody: {
    title: "Request Body Object",
    type: "object",
    section: "requestBodies",
    members: { content: "mediaTypeMap" },
  },
  response: {
    title: "Response Object",
    type: "object",
    section: "responses",
    members: { headers: "headerMap", content: "mediaTypeMap", links: "linkMap" },
  },
  mediaType: {
    title: "Media Type Object",
    type: "object",
    members: {
      schema: "schema",
      itemSchema: "schema",
      examples: "exampleMap",
      ...encodingMembers,
    },
  },
  encoding: {
    title: "Encoding Object",
    type: "object",
    members: { headers: "headerMap", ...encodingMembers },
  },
  encodingList: { title: "list of encodings", type: "list", each: "encoding", isOptional: true },
  example: { title: "Example Object", type: "any", section: "examples" },
  link: { title: "Link Object", type: "any", section: "links" },
  callback: { title: "Callback Object", type: "object", section: "callbacks", each: "callbackPathItem" },
  securityScheme: { title: "Security Scheme Object", type: "object", section: "securitySchemes" },
  components: {
    title: "Components Object",
    type: "object",
    isOptional: true,
    members: {
      schemas: "schemaMap",
      responses: "responseMap",
      parameters: "parameterMap",
      examples: "exampleMap",
      requestBodies: "requestBodyMap",
      headers: "headerMap",
      securitySchemes: "securitySchemeMap",
      links: "linkMap",
      callbacks: "callbackMap",
      pathItems: "pathItemMap",
      mediaTypes: "mediaTypeMap",
    },
  },
  schema: { title: "Schema Object", type: "schema", section: "schemas", members: schemaMembers },
  schemaOrList: {
    title: "Schema Object",
    type: "schema",
    section: "schemas",
    members: schemaMembers,
    each: "schema",
  },
  discriminator: {
    title: "Discriminator Object",
    type: "object",
    members: { mapping: "mapping" },
    isOptional: true,
  },
  mapping: { title: "discriminator mapping", type: "object", isOptional: true },
  plain: { title: "value", type: "any", each: "plain" },
  parameterList: { title: "list of parameters", type: "list", each: "parameter", isOptional: true },
  schemaList: { title: "list of schemas", type: "list", each: "schema" },
  parameterMap: { title: "map of parameters", type: "object", each: "parameter", isOptional: true },
  headerMap: { title: "map of headers", type: "object", each: "header", isOptional: true },
  requestBodyMap: { title: "map of request bodies", type: "object", each: "requestBody", isOptional: true },
  responseMap: { title: "map of responses", type: "object", each: "response", isOptional: true },
  mediaTypeMap: { title: "map of media types", type: "object", each: "mediaType", isOptional: true },
  encodingMap: { title: "map of encodings", type: "object", each: "encoding", isOptional: true },
  exampleMap: { title: "map of examples", type: "any", each: "example", isOptional: true },
  linkMap: { title: "map of links", type: "object", each: "link", isOptional: true },
  callbackMap: { title: "map of callbacks", type: "object", each: "callback", isOptional: true },
  pathItemMap: { title: "map of path items", type: "object", each: "callbackPathItem", isOptional: true },
  securitySchemeMap: {
    title: "map of security schemes",
    type: "object",
    each: "securityScheme",
    isOptional: true,
  },
  schemaMap: { title: "map of schemas", type: "object", each: "schema", isOptional: true },
};
