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
import { rateLimitDocuments } from "./rate-limit-documents.js";
import { schemaDocuments } from "./schema-documents.js";

/** Documents that try to get code of theirs to run; more than one payload in each. */
export const hostileDocuments: readonly HostileDocument[] = [
  {
    row: 1,
    name: "title and description",
    document: api({ info: { title: `*/ ${canary} /*`, description: text, version: "1" } }),
  },
  { row: 2, name: "version", document: api({ info: { title: "V", version: `1.0.0';${canary};'` } }) },
  { row: 2, name: "version as a path", document: api({ info: { title: "V", version: "../../x" } }) },
  {
    row: 4,
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
    row: 3,
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
    row: 5,
    name: `server ${url}`,
    document: api({ servers: [{ url: url.replace("C", canary), description: text }] }),
  })),
  {
    row: 6,
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
    row: 7,
    name: `path, payload ${index}`,
    document: api({ paths: object([[`/q${payload}`, { get: { responses: ok } }]]) }),
  })),
  ...[`/b\`+(${canary})+\``, `/t/\${${canary}}`].map((path) => ({
    row: 8,
    name: `path ${path}`,
    document: api({ paths: object([[path, { get: { responses: ok } }]]) }),
  })),
  {
    row: 9,
    name: "path that imports",
    document: api({
      paths: object([
        [
          `/api/\${(async()=>{await import("node:os");${canary}})()}/items`,
          { get: { operationId: "x", responses: ok } },
        ],
      ]),
    }),
  },
  ...["/a/../b", "//evil.example/x", "/a?x=1#y", "/{a}{b}", "/{a", "/{__proto__}", `/{a';${canary};'}`].map(
    (path) => ({
      row: 10,
      name: `path ${path}`,
      document: api({ paths: object([[path, { get: { responses: ok } }]]) }),
    }),
  ),
  {
    row: 11,
    name: "operation ids",
    document: api({ paths: operations((operationId) => ({ operationId })) }),
  },
  {
    row: 12,
    name: "operation ids that mean something",
    document: api({
      paths: operations((operationId) => ({ operationId, tags: ["t"] }), trickyNames),
      servers: [{ url: "https://a.example" }],
    }),
  },
  {
    row: 13,
    name: "operation ids that are nearly the same",
    document: api({
      paths: operations((operationId) => ({ operationId }), ["get-item", "get_item", "getItem", "GETITEM"]),
    }),
  },
  { row: 14, name: "tags", document: api({ paths: operations((tag) => ({ tags: [tag] })) }) },
  {
    row: 14,
    name: "tags that mean something",
    document: api({ paths: operations((tag) => ({ tags: [tag] }), trickyNames) }),
  },
  {
    row: 14,
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
    { row: 15, name: `${place} parameters`, document: api({ paths: parameters(place, payloads) }) },
    {
      row: 16,
      name: `${place} parameters that mean something`,
      document: api({ paths: parameters(place, trickyNames) }),
    },
  ]),
  {
    row: 17,
    name: "headers and security schemes",
    document: api({
      paths: parameters("header", ["X\r\nInjected: 1", "Authorization", "Host"]),
      security: payloads.map((name) => object([[name, []]])),
      components: { securitySchemes: object([...payloads, ...trickyNames, "X\r\nInjected: 1"].map(scheme)) },
    }),
  },
  {
    row: 18,
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
  ...schemaDocuments,
  ...rateLimitDocuments,
];
