import {
  api,
  canary,
  type HostileDocument,
  object,
  operations,
  payloads,
  schemas,
  surrogate,
  text,
  trickyNames,
} from "./payloads.js";

/** Payloads in media types, bodies, responses and schemas. */
export const bodyDocuments: readonly HostileDocument[] = [
  ...["requestBody", "responses"].map((place) => ({
    row: 19,
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
    row: 20,
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
    row: 21,
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
    row: 22,
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
    row: 23,
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
    row: 24,
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
    row: 25,
    name: "enum values, constants and their names",
    document: schemas({
      Many: { type: "string", enum: [...payloads, surrogate, "", "*/", "\\", "\n"] },
    }),
  },
  {
    row: 26,
    name: "names of enum values",
    document: schemas({
      Named: {
        type: "string",
        enum: ["a", "b"],
        "x-enum-varnames": [`B;${canary}`, 7, "C"],
        "x-enumNames": [`B;${canary}`],
      },
      Short: { type: "integer", enum: [1, 2, 3], "x-enum-varnames": ["One"], "x-enumNames": {} },
    }),
  },
  {
    row: 27,
    name: "descriptions of enum values",
    document: schemas({
      Told: {
        type: "string",
        enum: ["a", "b"],
        "x-enum-descriptions": payloads,
        "x-enumDescriptions": { a: `\\'+(${canary})+'`, b: `*/${canary}/*` },
      },
    }),
  },
  {
    row: 28,
    name: "constants",
    document: schemas({
      ...Object.fromEntries(payloads.map((value, index) => [`Const${index}`, { const: value }])),
      Single: { enum: [`\\'; ${canary} //`] },
    }),
  },
  {
    row: 29,
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
