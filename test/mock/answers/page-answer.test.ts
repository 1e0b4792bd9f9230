import { describe, expect, it } from "vitest";
import type { Json } from "../../../generator/json.js";
import type { PaginationPolicy } from "../../../templates/runtime/policy.js";
import {
  answering,
  apiOf,
  ask,
  header,
  json,
  mockOf,
  operationOf,
  parameterOf,
  responseOf,
} from "../fixture.js";

const query = (name: string) => ({ in: "query", name }) as const;
const queryKey = { name: "key", kind: "apiKey", in: "query", parameter: "api_key" } as const;

function listWith(pagination: PaginationPolicy, example: Json, parameters = [parameterOf("query", "x")]) {
  const operation = operationOf("list GET /tickets", {
    parameters,
    responses: answering(example),
    policy: { profile: "default", spends: {}, pagination },
  });
  return mockOf(apiOf([operation], { securitySchemes: [queryKey] }));
}

const ids = (items: readonly number[]) => items.map((number) => ({ id: `t${number}` }));

describe("a list", () => {
  it("has three pages by cursor, then none", () => {
    const mock = listWith(
      {
        style: "cursor",
        request: query("cursor"),
        next: "/meta/next",
        items: "/items",
        pageSize: query("limit"),
      },
      { items: [{ id: "t1" }], meta: { next: "c", total: 9 }, has_more: true },
    );
    const page = (target: string) => json(ask(mock, `GET /tickets?limit=2${target}`));

    expect([page(""), page("&cursor=page-2"), page("&cursor=page-3")]).toEqual([
      { items: ids([1, 2]), meta: { next: "page-2", total: 6 }, has_more: true },
      { items: ids([3, 4]), meta: { next: "page-3", total: 6 }, has_more: true },
      { items: ids([5, 6]), meta: { next: null, total: 6 }, has_more: false },
    ]);
    expect(page("&cursor=unknown")).toMatchObject({ items: [], meta: { next: null } });
  });

  it("counts by offset and ends short or empty", () => {
    const mock = listWith(
      { style: "offset", request: query("offset"), items: "", pageSize: query("limit"), maxPageSize: 50 },
      [{ id: "t1" }],
    );
    const page = (target: string) => json(ask(mock, `GET /tickets?${target}`)) as Json[];

    expect(page("limit=2")).toEqual(ids([1, 2]));
    expect(page("limit=2&offset=5")).toEqual(ids([6]));
    expect(page("limit=2&offset=6")).toEqual([]);
    expect(page("limit=2&offset=999999999")).toEqual([]);
    expect(page("limit=1000")).toHaveLength(50);
    expect(page("limit=-1")).toHaveLength(1);
  });

  it.each([
    [undefined, ["", "page=2", "page=4"]],
    [0, ["", "page=1", "page=3"]],
  ])("counts pages from the parameter's default of %s", (first, targets) => {
    const mock = listWith({ style: "page", request: query("page"), items: "" }, ids([1, 2]), [
      parameterOf("query", "page", first === undefined ? {} : { default: first }),
    ]);

    const pages = targets.map((target) => json(ask(mock, `GET /tickets?${target}`)));

    expect(pages).toEqual([ids([1, 2]), ids([3, 4]), []]);
  });

  it("links to the next page by header, without the key", () => {
    const mock = listWith({ style: "link", items: "" }, ids([1]));
    const link = (target: string) => header(ask(mock, `GET /api/v1/tickets?${target}`), "link");

    expect(link("api_key=s3cret&q=a")).toBe(
      '<http://127.0.0.1:4010/api/v1/tickets?q=a&page_token=page-2>; rel="next"',
    );
    expect(link("page_token=page-3")).toBeUndefined();
  });

  it("links to the next page in the body", () => {
    const mock = listWith(
      { style: "next-url", next: "/next", items: "/data" },
      { data: ids([1]), next: "u" },
    );

    expect(json(ask(mock, "GET /tickets"))).toEqual({
      data: ids([1]),
      next: "http://127.0.0.1:4010/tickets?page_token=page-2",
    });
    expect(json(ask(mock, "GET /tickets?page_token=page-3"))).toMatchObject({ next: null });
  });

  it("takes items from the schema where the example has none", () => {
    const schema = {
      type: "object",
      properties: {
        data: { type: "array", items: { type: "object", properties: { id: { type: "integer" } } } },
      },
    };
    const operation = operationOf("list GET /tickets", {
      responses: [responseOf("200", { example: { data: [] }, schema })],
      policy: {
        profile: "default",
        spends: {},
        pagination: { style: "page", request: query("page"), items: "/data" },
      },
    });

    expect(json(ask(mockOf(apiOf([operation])), "GET /tickets?page=2"))).toEqual({ data: [{ id: 2 }] });
  });
});
