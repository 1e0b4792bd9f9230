import { describe, expect, it } from "vitest";
import { type Subject, scopeValue } from "../../../generator/mock/limits/scope-value.js";

const subject: Subject = {
  credential: "acme_k1",
  operationId: "getTicket",
  headers: new Map([["x-region", "eu"]]),
  pathValues: new Map([["board", "b1"]]),
};

describe("scopeValue", () => {
  it.each([
    ["credential", "acme_k1"],
    ["global", ""],
    ["operation", "getTicket"],
    ["header:X-Region", "eu"],
    ["path:board", "b1"],
    ["option:region", "eu"],
    ["option:tenant", "acme"],
  ])("reads %s from the request", (key, expected) => {
    expect(scopeValue(key, subject)).toBe(expected);
  });

  it.each([
    ["acme:user", "acme"],
    ["acme.k1", "acme"],
    ["plain", "plain"],
    ["_odd", "_odd"],
  ])("takes the tenant of the credential %s to be %s", (credential, expected) => {
    expect(scopeValue("option:tenant", { ...subject, credential })).toBe(expected);
  });

  it("reads an option in camel case from a header with hyphens", () => {
    const headers = new Map([["x-workspace-id", "w7"]]);

    expect(scopeValue("option:workspaceId", { ...subject, headers })).toBe("w7");
  });
});
