import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/json.js";
import { renderSchemaTypes } from "../../generator/render/schema-types.js";

/** The types of one operation with these parameters, without white space. */
function typesOf(parameters: JsonObject[]): string {
  const responses = { "200": { description: "ok" } };
  const root = {
    openapi: "3.1.0",
    info: { title: "Types", version: "1" },
    paths: { "/a": { get: { operationId: "getA", parameters, responses } } },
  };
  return renderSchemaTypes(root).replaceAll(/\s+/g, " ");
}

const schema = { type: "object", properties: { n: { type: "integer" } } };

describe("the type of a parameter with a media type", () => {
  it.each([
    ["JSON", "query", "application/json"],
    ["vendor JSON", "header", "application/vnd.api+json; charset=utf-8"],
    ["a form that is the whole query", "querystring", "application/x-www-form-urlencoded"],
  ])("is that of its value: %s", (_, place, mediaType) => {
    const types = typesOf([{ name: "p", in: place, content: { [mediaType]: { schema } } }]);

    expect(types).toContain("p?: { n?: number; };");
  });

  it("is a string for any other", () => {
    const types = typesOf([{ name: "p", in: "query", content: { "text/csv": { schema } } }]);

    expect(types).toContain("p?: string;");
  });

  it("is that of its own schema where it has one", () => {
    const types = typesOf([{ name: "p", in: "query", schema: { type: "boolean" } }]);

    expect(types).toContain("p?: boolean;");
  });
});
