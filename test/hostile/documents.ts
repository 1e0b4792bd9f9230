import { bodyDocuments } from "./body-documents.js";
import {
  api,
  canary,
  type HostileDocument,
  object,
  ok,
  operations,
  parameters,
  payloads,
  scheme,
  servers,
  templated,
  text,
  trickyNames,
} from "./payloads.js";

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
  ...bodyDocuments,
];
