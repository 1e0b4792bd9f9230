import { describe, expect, it } from "vitest";
import { buildApi } from "../../generator/ir/build-api.js";
import type { JsonObject } from "../../generator/json.js";
import { planSdk } from "../../generator/plan/plan-sdk.js";
import { resolvePolicy } from "../../generator/policy/resolve-policy.js";
import { apiDocument } from "../policy/document.js";

const json = (name: string): JsonObject => ({
  description: "with a body",
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});
const nothing: JsonObject = { description: "without one" };

/** The type that a call of an operation with these responses resolves to. */
function resultOf(responses: JsonObject, method = "get"): string | undefined {
  const root = {
    openapi: "3.1.0",
    info: { title: "Results", version: "1" },
    paths: { "/pets": { [method]: { operationId: "readPets", responses } } },
    components: { schemas: { Pet: { type: "object" }, Job: { type: "object" } } },
  };
  const document = { ...apiDocument("{}"), root };
  const { resources } = planSdk(buildApi(document, resolvePolicy(document)));
  const [resource] = resources;
  return resource?.results[0]?.type ?? resource?.descriptors[0]?.resultType;
}

describe("the result of a call", () => {
  it.each([
    ["one body", { "200": json("Pet") }, "Pet"],
    ["a body or none", { "200": json("Pet"), "204": nothing }, "Pet | undefined"],
    ["one of several bodies", { "202": json("Job"), "200": json("Pet") }, "Pet | Job"],
    ["equal bodies", { "200": json("Pet"), "201": json("Pet") }, "Pet"],
    ["no body at all", { "204": nothing }, "void"],
    ["a body of every success", { "2XX": json("Pet"), "404": nothing }, "Pet"],
    [
      "bodies of which one is anything",
      { "200": json("Pet"), "201": { description: "?", content: { "application/json": {} } } },
      "unknown",
    ],
  ] as const)("is typed: %s", (_, responses, type) => {
    expect(resultOf(responses)).toBe(type);
  });

  it("of HEAD is nothing", () => {
    expect(resultOf({ "200": json("Pet"), "204": nothing }, "head")).toBe("void");
  });
});
