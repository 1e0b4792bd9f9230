import fc from "fast-check";
import { data, few, map, mostly, name, text } from "./fuzz-text.js";

const schema = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.record({
      type: fc.constant("string"),
      description: text,
      pattern: fc.constant("^a$"),
      format: text,
      default: data,
    }),
    fc.record({
      enum: few(data),
      title: text,
      "x-enum-varnames": few(text),
      "x-enum-descriptions": few(text),
    }),
    fc.record({ const: data, description: text, deprecated: fc.boolean() }),
    fc.record({
      type: fc.constant("integer"),
      description: text,
      examples: fc.array(data, { maxLength: 2 }),
      default: data,
    }),
    fc.record({
      type: fc.constant("object"),
      description: text,
      properties: map(name, tie("any"), 3),
      required: fc.uniqueArray(name, { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant("array"), items: tie("any") }),
    fc.record({ additionalProperties: tie("any"), example: data }),
    fc.record({
      oneOf: few(tie("any")),
      discriminator: fc.record(
        { propertyName: name, mapping: map(text, mostly("#/components/schemas/Pet")) },
        { requiredKeys: ["propertyName"] },
      ),
    }),
  ),
})).any;

const header = fc.record({ description: text, schema, example: data });
const mediaType = mostly("application/json", "text/plain", "application/xml", "application/vnd.a+json");
const media = fc.record(
  { schema, example: data, examples: map(mostly("One"), fc.record({ summary: text, value: data })) },
  { requiredKeys: ["schema"] },
);
const content = fc.oneof(map(mediaType, media), fc.record({ "application/json": media }));

const parameter = fc.oneof(
  fc.record({ name, in: fc.constant("query"), description: text, schema }),
  fc.record({ name, in: fc.constant("query"), content: fc.record({ "application/json": media }) }),
  fc.record({
    name: fc.constantFrom("X-A", "X-B", "X-C"),
    in: fc.constantFrom("header", "cookie"),
    description: text,
    schema,
  }),
);

const form = map(name, fc.record({ contentType: text })).map((encoding) => ({
  schema: {
    type: "object",
    properties: Object.fromEntries(Object.keys(encoding).map((one) => [one, { type: "string" }])),
  },
  encoding,
}));
const requestBody = fc.record(
  {
    description: text,
    content: fc.oneof(
      content,
      fc.record({ "multipart/form-data": form }),
      fc.record({ "application/x-www-form-urlencoded": form }),
    ),
  },
  { requiredKeys: ["content"] },
);

/** Of names that are none a document is refused, which is tried as well. */
const componentName = mostly("Pet", "Record", "Cat.v1", "a-b", "_", "1");

const link = fc.record({ operationId: mostly("getPet0"), description: text, parameters: map(name, data) });
const responses = fc.record(
  {
    "200": fc.record(
      {
        description: text,
        headers: map(mostly("X-Next", "x-other"), header, 1),
        content,
        links: map(componentName, link, 1),
      },
      { requiredKeys: ["description"] },
    ),
    "4XX": fc.record({ description: text, content }),
    default: fc.record({ description: text }),
  },
  { requiredKeys: ["200"] },
);

const variable = fc
  .tuple(few(text), text)
  .map(([values, description]) => ({ default: values[0] ?? "", enum: values, description }));
const server = fc.oneof(
  fc.record({ url: fc.constant("https://api.example.com"), description: text }),
  fc.record({ url: fc.constant("https://{region}.example.com"), variables: fc.record({ region: variable }) }),
  fc.record({ url: text.map((value) => `https://a.example/${value.replaceAll(/[{}]/g, "")}`) }),
);

const retry = fc.record({ attempts: fc.integer({ min: 1, max: 5 }) });

/** A list whose next page is told by a member of any name. */
const paged = text
  .filter((member) => !["__proto__", "constructor", "prototype"].includes(member))
  .map((member) => ({
    parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
    responses: {
      "200": {
        description: member,
        content: {
          "application/json": {
            schema: { properties: { [member]: { type: "string" }, items: { type: "array", items: {} } } },
          },
        },
      },
    },
    "x-rate-limit": {
      pagination: {
        style: "cursor",
        request: "query.cursor",
        next: `/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        items: "/items",
      },
    },
  }));

const operationParts = {
  operationId: fc.tuple(name, fc.nat(999)).map(([own, number]) => `${own}${number}`),
  summary: text,
  description: text,
  externalDocs: fc.record({ url: fc.constant("https://example.com"), description: text }),
  tags: fc.array(name, { maxLength: 2 }),
  deprecated: fc.boolean(),
  parameters: fc.uniqueArray(parameter, { maxLength: 3, selector: (one) => `${one.in} ${one.name}` }),
  responses,
  servers: few(server),
  "x-rate-limit": fc.record({ retry }),
};
const caching = fc.record({ retry, cache: fc.record({ ttl: fc.constant("1m") }) });
const reading = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ ...operationParts, "x-rate-limit": caching }, { requiredKeys: ["responses"] }),
  },
  { weight: 1, arbitrary: paged },
);
const called = fc.record({ requestBody, responses }, { requiredKeys: ["responses"] });
const writing = fc.record(
  {
    ...operationParts,
    requestBody,
    callbacks: map(mostly("done"), map(text, fc.record({ post: called }), 1), 1),
  },
  { requiredKeys: ["responses"] },
);

const path = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("/pets", "/pets/all", "/a/b") },
  { weight: 1, arbitrary: text.map((value) => `/${value.replaceAll(/[{}?#]/g, "")}`) },
);

const securityScheme = fc.oneof(
  fc.record({ type: fc.constant("apiKey"), in: fc.constant("query"), name, description: text }),
  fc.record({ type: fc.constant("apiKey"), in: fc.constant("header"), name: mostly("X-Key") }),
  fc.record({ type: fc.constant("http"), scheme: mostly("bearer", "basic"), description: text }),
  fc.record({
    type: fc.constant("oauth2"),
    flows: fc.record({
      clientCredentials: fc.record({
        tokenUrl: text.map((value) => `https://a.example/${value}`),
        scopes: map(text, text),
      }),
    }),
  }),
);

const limits = fc.oneof(
  fc.constant({ key: { limit: 10, window: "1m" } }),
  map(
    mostly("key", "tenant"),
    fc.record({
      limit: fc.constant(10),
      window: mostly("1m"),
      by: fc.tuple(mostly("credential", "option:tenant")),
    }),
  ),
);

/** Documents of plain form whose every text is hostile. */
export const fuzzDocument = fc.record(
  {
    openapi: fc.constant("3.1.0"),
    info: fc.record(
      {
        title: fc.oneof(fc.constant("Pets"), text),
        version: text,
        description: text,
        contact: fc.record({ name: text }),
        license: fc.record({ name: text }),
      },
      { requiredKeys: ["title", "version"] },
    ),
    servers: few(server),
    tags: fc.uniqueArray(fc.record({ name, description: text }), {
      maxLength: 2,
      selector: (tag) => tag.name,
    }),
    "x-rate-limit": fc.record({ limits }),
    paths: fc.dictionary(path, fc.record({ get: reading, post: writing }, { requiredKeys: ["get"] }), {
      minKeys: 1,
      maxKeys: 2,
    }),
    webhooks: map(name, fc.record({ post: called }), 1),
    components: fc.record(
      {
        schemas: map(componentName, schema, 3).map((schemas) => ({ Pet: {}, ...schemas })),
        securitySchemes: map(componentName, securityScheme),
      },
      { requiredKeys: ["schemas"] },
    ),
  },
  { requiredKeys: ["openapi", "info", "paths", "components"] },
);
