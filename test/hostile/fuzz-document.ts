import fc from "fast-check";

/** Pieces of which text is made that tries to get out of wherever it is put. */
const pieces = [
  "CANARY()",
  "CANARY`x`",
  "*/",
  "/*",
  "//",
  "`",
  "${",
  "}",
  "'",
  '"',
  "\\",
  "\n",
  "\r\n",
  "\u2028",
  "\u202e",
  "\0",
  "</script>",
  "<!--",
  ";",
  "=",
  "(",
  ")",
  "[",
  "]",
  "{",
  "{{x}}",
  "{@link x}",
  "../",
  "__proto__",
  "constructor",
  "get",
  "Pet",
  " ",
  "a",
  "é",
  "0",
] as const;

const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((all) => all.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
/** Most names have to be plain, or nothing but refusals would be tried. */
const name = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("id", "name", "Pet", "list pets", "getPet") },
  { weight: 1, arbitrary: text.filter((value) => value.trim() !== "") },
);
const data = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));

const schema = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.record({ type: fc.constant("string"), description: text, pattern: fc.constant("^a$") }),
    fc.record({ enum: fc.array(data, { minLength: 1, maxLength: 3 }), title: text }),
    fc.record({ const: data, description: text }),
    fc.record({
      type: fc.constant("integer"),
      description: text,
      examples: fc.array(data, { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant("object"),
      description: text,
      properties: fc.dictionary(name, tie("any"), { maxKeys: 3 }),
    }),
    fc.record({ type: fc.constant("array"), items: tie("any") }),
    fc.record({ oneOf: fc.array(tie("any"), { minLength: 1, maxLength: 2 }) }),
  ),
})).any;

const parameter = fc.oneof(
  fc.record({ name, in: fc.constant("query"), description: text, schema }),
  fc.record({
    name: fc.constantFrom("X-A", "X-B", "X-C"),
    in: fc.constantFrom("header", "cookie"),
    description: text,
    schema,
  }),
);

/** Of the others a document is refused, which is tried as well. */
const componentName = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("Pet", "Record", "Cat.v1", "a-b", "_", "1") },
  { weight: 1, arbitrary: text },
);

const responses = fc.record({
  "200": fc.record({
    description: text,
    headers: fc.dictionary(
      fc.constantFrom("X-Next", "X-Other"),
      fc.record({ description: text, schema: fc.constant({ type: "string" }) }),
      {
        maxKeys: 1,
      },
    ),
    content: fc.record({ "application/json": fc.record({ schema, example: data }) }),
  }),
});

const operation = fc.record(
  {
    operationId: fc.tuple(name, fc.nat(999)).map(([own, number]) => `${own}${number}`),
    summary: text,
    description: text,
    tags: fc.array(name, { maxLength: 2 }),
    deprecated: fc.boolean(),
    parameters: fc.uniqueArray(parameter, { maxLength: 3, selector: (one) => `${one.in} ${one.name}` }),
    responses,
    "x-rate-limit": fc.record({ retry: fc.record({ attempts: fc.integer({ min: 1, max: 5 }) }) }),
  },
  { requiredKeys: ["responses"] },
);

const path = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("/pets", "/pets/all", "/a/b") },
  { weight: 1, arbitrary: text.map((value) => `/${value.replaceAll(/[{}?#]/g, "")}`) },
);

/** Documents of plain form whose every text is hostile. */
export const fuzzDocument = fc.record(
  {
    openapi: fc.constant("3.1.0"),
    info: fc.record({ title: fc.oneof(fc.constant("Pets"), text), version: text, description: text }),
    servers: fc.constant([{ url: "https://api.example.com" }]),
    tags: fc.array(fc.record({ name, description: text }), { maxLength: 2 }),
    "x-rate-limit": fc.record({ limits: fc.constant({ key: { limit: 10, window: "1m" } }) }),
    paths: fc.dictionary(path, fc.record({ get: operation }), { minKeys: 1, maxKeys: 2 }),
    components: fc.record({ schemas: fc.dictionary(componentName, schema, { maxKeys: 3 }) }),
  },
  { requiredKeys: ["openapi", "info", "paths"] },
);
