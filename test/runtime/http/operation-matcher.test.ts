import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildUrl } from "../../../templates/runtime/http/build-url.js";
import { OperationMatcher, operationArguments } from "../../../templates/runtime/http/operation-matcher.js";
import { planOperation } from "../../../templates/runtime/http/operation-plan.js";
import type { Operation } from "../../../templates/runtime/operation.js";

const base = { origin: "https://api.example.com", path: "/v1" };

function operation(method: string, path: string): Operation {
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  return {
    id: `${method} ${path}`,
    method,
    path,
    parameters: names.map((name) => ({ name, in: "path", argument: `${name}Argument` })),
  };
}

const matcher = new OperationMatcher(
  [
    ["GET", "/{any}"],
    ["GET", "/things"],
    ["GET", "/things/{id}"],
    ["GET", "/things/{id}.json"],
    ["GET", "/things/latest"],
    ["GET", "/{kind}/latest"],
    ["POST", "/things/{id}:cancel"],
    ["GET", "/compare/{base}...{head}"],
    ["GET", "/fixed?x=1"],
    ["GET", "/caf%C3%A9"],
  ].map(([method = "", path = ""]) => operation(method, path)),
);

describe("OperationMatcher", () => {
  it.each([
    ["GET", "/v1/things", "GET /things", {}],
    ["GET", "/v1/other", "GET /{any}", { anyArgument: "other" }],
    ["GET", "/v1/things/t1", "GET /things/{id}", { idArgument: "t1" }],
    ["GET", "/v1/things/t%2F1%20", "GET /things/{id}", { idArgument: "t/1 " }],
    ["GET", "/v1/things/t1.json", "GET /things/{id}.json", { idArgument: "t1" }],
    ["GET", "/v1/things/latest", "GET /things/latest", {}],
    ["GET", "/v1/others/latest", "GET /{kind}/latest", { kindArgument: "others" }],
    ["POST", "/v1/things/t1:cancel", "POST /things/{id}:cancel", { idArgument: "t1" }],
    ["GET", "/v1/compare/a...b", "GET /compare/{base}...{head}", {}],
    ["GET", "/v1/fixed?y=2", "GET /fixed?x=1", {}],
    ["GET", "/v1/café", "GET /caf%C3%A9", {}],
  ])("finds %s %s", (method, path, id, args) => {
    const match = matcher.match(method, new URL(path, base.origin), base);

    expect([match?.operation.id, match?.args]).toEqual([id, args]);
  });

  it.each([
    ["PUT", "/v1/things"],
    ["GET", "/things"],
    ["GET", "/v1things"],
    ["GET", "/v1"],
    ["GET", "/v1/"],
    ["GET", "/v1/things/"],
    ["GET", "/v1/things/t1/parts"],
    ["POST", "/v1/things/:cancel"],
  ])("finds none for %s %s", (method, path) => {
    expect(matcher.match(method, new URL(path, base.origin), base)).toBeUndefined();
  });

  it("reads back the arguments that a URL was built from", () => {
    const described = operation("GET", "/a/{x}/b-{y}-c");
    const plan = planOperation(described, base);
    const value = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/\p{Cs}/u.test(text) && !/^(\.|%2e){1,2}$/i.test(text));

    fc.assert(
      fc.property(value, value, (x, y) => {
        const args = { xArgument: x, yArgument: y };

        expect(operationArguments(described, new URL(buildUrl(plan, args, undefined).href), base)).toEqual(
          args,
        );
      }),
    );
  });
});
