import { describe, expect, it } from "vitest";
import type { Json } from "../../generator/json.js";
import { followPointer, itemSchemas } from "../../generator/policy/schema-pointer.js";

const text = { type: "string" };
const root = {
  components: {
    schemas: {
      Item: {
        type: "object",
        properties: { id: text, "a/b": text, parent: { $ref: "#/components/schemas/Item" } },
      },
      "odd name": { type: "object", properties: { id: text } },
    },
  },
};
const item = { $ref: "#/components/schemas/Item" };

describe("followPointer", () => {
  it.each<{ schema: Json; pointer: string; found: boolean }>([
    { schema: item, pointer: "", found: true },
    { schema: item, pointer: "/id", found: true },
    { schema: item, pointer: "/a~1b", found: true },
    { schema: item, pointer: "/parent/parent/id", found: true },
    { schema: item, pointer: "/name", found: false },
    { schema: item, pointer: "/id/deeper", found: false },
    { schema: item, pointer: "/constructor", found: false },
    { schema: { $ref: "#/components/schemas/odd%20name" }, pointer: "/id", found: true },
    { schema: {}, pointer: "/anything/at/all", found: true },
    { schema: true, pointer: "/anything", found: true },
    { schema: { type: "object" }, pointer: "/anything", found: true },
    { schema: { type: "object", additionalProperties: false }, pointer: "/anything", found: false },
    {
      schema: { type: "object", properties: { a: text }, additionalProperties: true },
      pointer: "/b",
      found: true,
    },
    { schema: { type: "object", additionalProperties: item }, pointer: "/any/id", found: true },
    { schema: { type: "object", additionalProperties: item }, pointer: "/any/name", found: false },
    { schema: { type: "array", items: item }, pointer: "/0/id", found: true },
    { schema: { type: "array", items: item }, pointer: "/id", found: false },
    { schema: { allOf: [item, { description: "More." }] }, pointer: "/id", found: true },
    { schema: { allOf: [item, { description: "More." }] }, pointer: "/name", found: false },
    { schema: { oneOf: [item, { type: "null" }] }, pointer: "/id", found: true },
    {
      schema: { type: "object", anyOf: [item], properties: { extra: text } },
      pointer: "/extra",
      found: true,
    },
    { schema: { type: ["object", "null"], properties: { a: text } }, pointer: "/a", found: true },
  ])("finds $pointer in $schema: $found", ({ schema, pointer, found }) => {
    expect(followPointer(root, [schema], pointer).found).toBe(found);
  });

  it("accepts any pointer where no schema is given", () => {
    expect(followPointer(root, [], "/a/b").found).toBe(true);
  });
});

describe("itemSchemas", () => {
  it.each<{ schema: Json; want: readonly Json[] | undefined }>([
    { schema: { type: "array", items: text }, want: [text] },
    { schema: { type: "array" }, want: [true] },
    { schema: { type: ["array", "null"], items: text }, want: [text] },
    { schema: {}, want: [true] },
    { schema: { type: "object" }, want: undefined },
    { schema: text, want: undefined },
  ])("gives the items of $schema", ({ schema, want }) => {
    expect(itemSchemas(root, [schema])).toEqual(want);
  });
});
