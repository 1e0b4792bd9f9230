import { describe, expect, it } from "vitest";
import type { Operation, Parameter } from "../../generator/ir/api.js";
import { differences } from "./differences.js";

function parameterOf(name: string, parameter: Partial<Parameter> = {}): Parameter {
  return {
    name,
    in: "query",
    argument: name,
    isRequired: false,
    description: undefined,
    isDeprecated: false,
    style: undefined,
    explode: undefined,
    allowReserved: false,
    content: undefined,
    schema: undefined,
    example: undefined,
    ...parameter,
  };
}

function operationOf(...parameters: readonly Parameter[]): Operation {
  return {
    id: "listOrders",
    pointer: "",
    method: "GET",
    path: "/orders",
    tags: [],
    summary: undefined,
    description: undefined,
    isDeprecated: false,
    parameters,
    body: undefined,
    responses: [],
    security: [],
    scopes: new Map(),
    server: undefined,
    policy: { profile: "default", spends: {} },
  };
}

function verdictOf(url: string, query: object) {
  const read = { path: {}, query, header: {}, body: undefined };
  return { route: "GET /orders", breaks: [], url, contentType: undefined, read };
}

describe("what was read of a request", () => {
  it("is what was given, but for types", () => {
    const operation = operationOf(parameterOf("page"), parameterOf("created", { style: "deepObject" }));
    const url = "/orders?page=2&created%5Bgt%5D=1";

    const found = differences(
      operation,
      { page: 2, created: { gt: 1 } },
      verdictOf(url, { page: "2", created: { gt: "1" } }),
    );

    expect(found).toEqual([]);
  });

  it("shows a value that arrived as another", () => {
    const operation = operationOf(parameterOf("page"));

    const found = differences(operation, { page: 2 }, verdictOf("/orders?page=3", { page: "3" }));

    expect(found).toEqual(['query page was 2 and was read as "3"']);
  });

  it("shows names that the parameter's style does not write", () => {
    const operation = operationOf(parameterOf("tags"));

    const found = differences(operation, { tags: ["a"] }, verdictOf("/orders?tags%5B%5D=a", { tags: ["a"] }));

    expect(found).toEqual(['the query holds "tags[]", which no parameter\'s style writes']);
  });

  it("includes names with brackets and objects that are spread", () => {
    const operation = operationOf(parameterOf("ids[]"), parameterOf("filter"));
    const args = { "ids[]": ["a", "b"], filter: { state: "open" } };

    const right = differences(operation, args, verdictOf("/orders?ids%5B%5D=a&ids%5B%5D=b&state=open", {}));
    const wrong = differences(operation, args, verdictOf("/orders?ids%5B%5D=a&state=done", {}));

    expect(right).toEqual([]);
    expect(wrong).toHaveLength(2);
  });
});
