import type { Json, JsonObject } from "../../generator/json.js";

/** What a payload does where it gets to run. */
export const canary = "globalThis.__CANARY__=1";

/** A document that carries payloads at one kind of place. */
export interface HostileDocument {
  readonly name: string;
  readonly document: JsonObject;
}

/** Ways out of comments, strings, templates, classes and lines. */
const payloads: readonly string[] = [
  `*/ ${canary} /*`,
  `';${canary};'`,
  `"+(${canary})+"`,
  `\`+(${canary})+\``,
  `\${${canary}}`,
  `\\';${canary} //`,
  `\\";${canary} //`,
  `'];${canary};['`,
  `"]:(${canary}),["z`,
  `(){}};${canary};class Y{y`,
  `line\r\n*/ ${canary} //`,
  `\u2028${canary}\u2029`,
  `\u202e{@link x}*/${canary}`,
  `</script>${canary}`,
  "back\\slash\\",
  "nul\u0000l",
];
const surrogate = "lone\ud800surrogate";
const text = [...payloads, surrogate].join("\n");
/** Names that mean something to JavaScript, to a class or to a promise. */
const trickyNames = [
  ...["constructor", "__proto__", "prototype", "then", "toJSON", "delete", "hasOwnProperty", "123 start"],
  ...["", "options", "signal", "headers", "body", "string", "Array", "Promise", "🚀", "é", "a".repeat(300)],
];
const ok: JsonObject = { "200": { description: "Fine." } };

/** An object of JSON.parse, so that `__proto__` is a member like others. */
function object(entries: readonly (readonly [string, Json])[]): JsonObject {
  const members = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${members.join(",")}}`) as JsonObject;
}

function api(more: JsonObject): JsonObject {
  return { openapi: "3.1.0", info: { title: "Hostile", version: "1" }, paths: {}, ...more };
}

function answering(schema: Json): JsonObject {
  return { "200": { description: "Fine.", content: { "application/json": { schema } } } };
}

/** One operation for each name, at a path of its own. */
function operations(build: (name: string, index: number) => JsonObject, names = payloads): JsonObject {
  return object(
    names.map((name, index) => [`/o${index}`, { get: { responses: ok, ...build(name, index) } }]),
  );
}

function parameters(place: string, names: readonly string[]): JsonObject {
  const list = names.map((name) => ({ name, in: place, schema: { type: "string" }, description: text }));
  return { "/o": { get: { operationId: "read", parameters: list, responses: ok } } };
}

function schemas(definitions: JsonObject): JsonObject {
  const paths = Object.keys(definitions).map((name, index): [string, Json] => {
    const $ref = `#/components/schemas/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
    return [`/s${index}`, { get: { operationId: `read ${index}`, responses: answering({ $ref }) } }];
  });
  return api({ paths: object(paths), components: { schemas: definitions } });
}

const scheme = (name: string): [string, Json] => [name, { type: "apiKey", in: "header", name: `X-${name}` }];
const servers = [
  'https://a/"+(C)+"',
  "https://a/`+(C)+`",
  "https://a/${C}",
  "javascript:C",
  "//evil",
  "http://user:pw@h",
];
const templated = { type: "string", default: `\${${canary}}`, enum: payloads };

/** Documents that try to get code of theirs to run; more than one payload in each. */
export const hostileDocuments: readonly HostileDocument[] = [
  {
    name: "title and description",
    document: api({ info: { title: `*/ ${canary} /*`, description: text, version: "1" } }),
  },
  { name: "version", document: api({ info: { title: "V", version: `1.0.0';${canary};'` } }) },
  { name: "version as a path", document: api({ info: { title: "V", version: "../../x" } }) },
  {
    name: "summary and description of an operation",
    document: api({
      paths: operations((payload) => ({
        summary: payload,
        description: `${payload}\n${text}`,
        deprecated: true,
      })),
    }),
  },
  {
    name: "description of tags, parameters, bodies, responses and schemas",
    document: api({
      tags: [{ name: "pets", description: text }],
      paths: {
        "/pets": {
          post: {
            tags: ["pets"],
            parameters: [{ name: "q", in: "query", description: text, schema: { type: "string" } }],
            requestBody: {
              description: text,
              content: { "application/json": { schema: { description: text } } },
            },
            responses: { "200": { description: text }, "404": { description: text } },
          },
        },
      },
      components: { schemas: { Pet: { type: "object", description: text, title: text } } },
    }),
  },
  ...servers.map((url) => ({
    name: `server ${url}`,
    document: api({ servers: [{ url: url.replace("C", canary), description: text }] }),
  })),
  {
    name: "server variables",
    document: api({
      servers: [
        {
          url: "https://{a}{b}/{c}",
          variables: { a: templated, b: { default: "@evil.example" }, c: { enum: [`';${canary}'`] } },
        },
      ],
    }),
  },
  ...payloads.map((payload, index) => ({
    name: `path, payload ${index}`,
    document: api({ paths: object([[`/q${payload}`, { get: { responses: ok } }]]) }),
  })),
  ...["/a/../b", "//evil.example/x", "/a?x=1#y", "/{a}{b}", "/{a", "/{__proto__}", `/{a';${canary};'}`].map(
    (path) => ({
      name: `path ${path}`,
      document: api({ paths: object([[path, { get: { responses: ok } }]]) }),
    }),
  ),
  { name: "operation ids", document: api({ paths: operations((operationId) => ({ operationId })) }) },
  {
    name: "operation ids that mean something",
    document: api({
      paths: operations((operationId) => ({ operationId, tags: ["t"] }), trickyNames),
      servers: [{ url: "https://a.example" }],
    }),
  },
  {
    name: "operation ids that are nearly the same",
    document: api({
      paths: operations((operationId) => ({ operationId }), ["get-item", "get_item", "getItem", "GETITEM"]),
    }),
  },
  { name: "tags", document: api({ paths: operations((tag) => ({ tags: [tag] })) }) },
  {
    name: "tags that mean something",
    document: api({ paths: operations((tag) => ({ tags: [tag] }), trickyNames) }),
  },
  {
    name: "tags and operation ids that are paths or devices",
    document: api({
      paths: operations(
        (name, index) => ({ tags: [name], operationId: `${name}${index}` }),
        [
          "../../../escape",
          "a/b\\c",
          "CON",
          "nul.ts",
          "aux",
          "dot.",
          "index",
          "C:\\x",
          "/etc/x",
          "..",
          "pets",
          "Pets",
        ],
      ),
    }),
  },
  ...["query", "header", "cookie"].flatMap((place) => [
    { name: `${place} parameters`, document: api({ paths: parameters(place, payloads) }) },
    {
      name: `${place} parameters that mean something`,
      document: api({ paths: parameters(place, trickyNames) }),
    },
  ]),
  {
    name: "headers and security schemes",
    document: api({
      paths: parameters("header", ["X\r\nInjected: 1", "Authorization", "Host"]),
      security: payloads.map((name) => object([[name, []]])),
      components: { securitySchemes: object([...payloads, ...trickyNames, "X\r\nInjected: 1"].map(scheme)) },
    }),
  },
  {
    name: "defaults",
    document: api({
      paths: {
        "/d": {
          get: {
            parameters: ["query", "header"].flatMap((place) => [
              { name: "one", in: place, schema: { ...templated, enum: payloads } },
              {
                name: "many",
                in: place,
                schema: { type: "array", items: { type: "string", default: text } },
              },
            ]),
            responses: ok,
          },
        },
      },
    }),
  },
  ...["requestBody", "responses"].map((place) => ({
    name: `media types of ${place}`,
    document: api({
      paths: operations((payload) => {
        const content = object([[`text/x${payload}+json`, { schema: { enum: ["a"] } }]]);
        return place === "responses"
          ? { responses: { "200": { description: "Fine.", content } } }
          : { requestBody: { content } };
      }),
    }),
  })),
  {
    name: "multipart and form properties",
    document: api({
      paths: operations((payload, index) => {
        const type = index % 2 === 0 ? "multipart/form-data" : "application/x-www-form-urlencoded";
        const schema = { type: "object", properties: object([[payload, { type: "string" }]]) };
        const encoding = object([[payload, { contentType: payload, style: payload }]]);
        return { requestBody: { content: { [type]: { schema, encoding } } } };
      }),
    }),
  },
  {
    name: "response headers and statuses",
    document: api({
      paths: operations((payload) => ({
        responses: object([
          ["200", { description: "Fine.", headers: object([[payload, { schema: { type: "string" } }]]) }],
          ["2OO", { description: "Letters." }],
          [`default;${canary}`, { description: payload }],
          [payload, { description: payload }],
        ]),
      })),
    }),
  },
  {
    name: "schema names",
    document: schemas(
      object(
        [...payloads, `A { } ; ${canary} ; interface B`, "../../../../escape", "Pet Store<T>"].map((name) => [
          name,
          { type: "object", properties: { a: { type: "string" } } },
        ]),
      ),
    ),
  },
  {
    name: "schema names that mean something",
    document: schemas(
      object(
        [
          ...trickyNames,
          "pet_store",
          "PetStore",
          "ApiClient",
          "Resource",
          "operations",
          "components",
          "Hostile",
          "Blob",
        ].map((name) => [name, { type: "object", properties: { a: { type: "string" } } }]),
      ),
    ),
  },
  {
    name: "property names",
    document: schemas({
      Thing: {
        type: "object",
        required: [...payloads],
        properties: object(
          [...payloads, ...trickyNames, surrogate].map((name) => [
            name,
            { type: "string", description: text },
          ]),
        ),
      },
    }),
  },
  {
    name: "enum values, constants and their names",
    document: schemas({
      Many: { type: "string", enum: [...payloads, surrogate, "", "*/", "\\", "\n"] },
      Named: {
        type: "string",
        enum: ["a", "b"],
        "x-enum-varnames": [`B;${canary}`, 7, "C"],
        "x-enumNames": [`B;${canary}`],
        "x-enum-descriptions": payloads,
        "x-enumDescriptions": payloads,
      },
      ...Object.fromEntries(payloads.map((value, index) => [`Const${index}`, { const: value }])),
      Single: { enum: [`\\'; ${canary} //`] },
    }),
  },
  {
    name: "types, formats, defaults and examples of schemas",
    document: schemas(
      object(
        payloads.map((payload, index) => [
          `Shape${index}`,
          {
            type: "string",
            format: payload,
            default: payload,
            pattern: payload,
            examples: [payload],
            title: payload,
          },
        ]),
      ),
    ),
  },
];
