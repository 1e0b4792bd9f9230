import type { Json } from "../../generator/json.js";
import { answering, api, canary, type HostileDocument, object, payloads, schemas, text } from "./payloads.js";

const breakout = `1'),(${canary}),new Date('1`;

/** A schema as component, parameter and body of one operation. */
function everywhere(schema: Json) {
  return api({
    paths: {
      "/a": {
        post: {
          operationId: "act",
          parameters: [
            { name: "q", in: "query", schema },
            { name: "h", in: "header", schema },
          ],
          requestBody: { content: { "application/json": { schema } } },
          responses: answering(schema),
        },
      },
    },
    components: { schemas: { One: schema } },
  });
}

/** Payloads in what a schema says of its values. */
export const schemaDocuments: readonly HostileDocument[] = [
  ...["date-time", "date", "time", "uuid", "int64"].map((format) => ({
    row: 29,
    name: `default of the format ${format}`,
    document: everywhere({ type: "string", format, default: breakout, example: breakout }),
  })),
  {
    row: 30,
    name: "defaults that are no numbers",
    document: everywhere({
      type: "number",
      default: `1;${canary}`,
      examples: [`0;${canary}`],
      enum: [1, "1;2"],
    }),
  },
  {
    row: 30,
    name: "numbers that are too large to be kept",
    document: everywhere({ type: "integer", default: 2 ** 53 + 2, maximum: 1e308, minimum: -1e308 }),
  },
  ...Object.entries<Json>({
    minimum: `0;${canary}`,
    maxLength: -1,
    multipleOf: 0,
    minItems: 1.5,
    maximum: [],
  }).map(([keyword, value]) => ({
    row: 30,
    name: `${keyword} of ${JSON.stringify(value)}`,
    document: everywhere({ type: "number", [keyword]: value }),
  })),
  ...["(a+)+$", `/;${canary};/`, "[unclosed", text].map((pattern) => ({
    row: 31,
    name: `pattern ${JSON.stringify(pattern).slice(0, 30)}`,
    document: everywhere({ type: "string", pattern, patternProperties: { [pattern]: { type: "string" } } }),
  })),
  {
    row: 32,
    name: "discriminators",
    document: schemas({
      ...Object.fromEntries(
        [`t']||(${canary})||x['`, "__proto__", ...payloads].map((propertyName, index) => [
          `Pet${index}`,
          { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName } },
        ]),
      ),
      Mapped: {
        oneOf: [{ $ref: "#/components/schemas/Cat" }],
        discriminator: {
          propertyName: "kind",
          mapping: object(payloads.map((payload) => [payload, "#/components/schemas/Cat"])),
        },
      },
      Cat: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
    }),
  },
  ...(
    [
      ["../../etc/passwd", "ref-outside-root"],
      ["http://127.0.0.1:9/x.json", "remote-ref"],
      // A mapping only helps readers choose, so a wrong one is a warning.
      ["#/components/schemas/Missing"],
      ["#/components/schemas/__proto__"],
    ] as const
  ).map(([target, refused]) => ({
    row: 32,
    name: `a discriminator's mapping to ${target}`,
    ...(refused === undefined ? {} : { refused }),
    document: schemas({
      Pet: { oneOf: [{ type: "object" }], discriminator: { propertyName: "kind", mapping: { a: target } } },
    }),
  })),
];
