import { describe, expect, it } from "vitest";
import type { Call } from "../../templates/runtime/call.js";
import { Identities } from "../../templates/runtime/http/identities.js";
import { scopeValue } from "../../templates/runtime/scope.js";

const call: Call = {
  operation: {
    id: "getThing",
    method: "GET",
    path: "/shops/{shop-id}",
    parameters: [{ name: "shop-id", in: "path", argument: "shopId" }],
  },
  args: { shopId: 7 },
  options: {},
  url: new URL("https://api.example.com/shops/7"),
  headers: new Headers({ "x-tenant": "acme", "x-session-token": "s3cret" }),
  body: undefined,
  credential: { id: "c9", apply: () => undefined },
};

const source = { options: { tenant: "acme", region: 3 }, identities: new Identities() };

describe("scopeValue", () => {
  it.each([
    ["credential", "c9"],
    ["global", ""],
    ["operation", "getThing"],
    ["option:tenant", "acme"],
    ["option:region", "3"],
    ["header:X-Tenant", "acme"],
    ["header:X-None", ""],
    ["path:shop-id", "7"],
    ["path:none", ""],
  ])("reads %s", (key, value) => {
    expect(scopeValue(key, call, source)).toBe(value);
  });

  it("stands an opaque id for a header that may hold a secret", () => {
    const value = scopeValue("header:X-Session-Token", call, source);

    expect(value).not.toBe("");
    expect(value).not.toContain("s3cret");
    expect(scopeValue("header:X-Session-Token", call, source)).toBe(value);
  });

  it("is shared by all calls of a client that was not given the option", () => {
    expect(scopeValue("option:none", call, source)).toBe("");
    expect(scopeValue("option:toString", call, source)).toBe("");
  });
});
