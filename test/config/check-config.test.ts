import { describe, expect, it } from "vitest";
import { checkConfig } from "../../generator/config/check-config.js";
import type { Config } from "../../generator/config/config.js";
import { readPlainData } from "../../generator/config/plain-data.js";

const problemsOf = (value: unknown) =>
  checkConfig(readPlainData(value), (pointer) => ({
    file: "ratesmith.config.json",
    line: 7,
    column: 3,
    pointer,
  }));

const whole: Config = {
  $schema: "node_modules/ratesmith/docs/config.schema.json",
  input: "openapi.yaml",
  output: "sdk",
  overlays: ["rate-limit.overlay.yaml"],
  allowHosts: ["api.example:8443"],
  name: "OneStack",
  include: [{ tags: ["Tickets"], paths: ["/tickets/**"], operations: ["get*"], deprecated: false }],
  exclude: [{ paths: ["/admin/**"] }],
  keepSchemas: ["Event*"],
  group: "paths",
  rename: {
    operations: { getTicketById: "tickets.fetch" },
    resources: { "service-catalog": "catalog" },
    schemas: { ticket_v2: "Ticket" },
  },
  package: {
    name: "@acme/one-stack",
    version: "1.2.3-rc.1",
    license: "MIT OR Apache-2.0",
    fields: { private: true },
  },
};

describe("a configuration", () => {
  it("may have all its members, or none, or be a list", () => {
    expect([problemsOf(whole), problemsOf({}), problemsOf([whole, { ...whole, output: "other" }])]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("may hold members that are undefined, as modules do", () => {
    expect(problemsOf({ name: undefined, rename: { operations: undefined } })).toEqual([]);
  });

  it.each<[string, unknown, string, string, RegExp]>([
    ["an unknown member", { inputs: "a" }, "unknown-member", "/inputs", /Did you mean "input"/],
    [
      "one deep down",
      { include: [{ tag: ["a"] }] },
      "unknown-member",
      "/include/0/tag",
      /Did you mean "tags"/,
    ],
    ["text for a list", { exclude: [{ paths: "/a" }] }, "wrong-type", "/exclude/0/paths", /Globs of paths/],
    ["a function", { name: () => "a" }, "wrong-type", "/name", /Class name/],
    ["a Map", { rename: new Map() }, "wrong-type", "/rename", /New names/],
    ["an empty list", { include: [] }, "out-of-range", "/include", /any of these/],
    ["an empty entry", { include: [{}] }, "invalid-value", "/include/0", /every member/],
    ["a grouping of its own", { group: "tag" }, "invalid-value", "/group", /Did you mean "tags"/],
    ["a client that is no class", { name: "one-stack" }, "invalid-value", "/name", /letters and digits/],
    [
      "a package that npm refuses",
      { package: { name: "One" } },
      "invalid-value",
      "/package/name",
      /lower case/,
    ],
    [
      "a version that is none",
      { package: { version: "1.0" } },
      "invalid-value",
      "/package/version",
      /SemVer/,
    ],
    [
      "a licence with code in it",
      { package: { license: 'MIT"; evil' } },
      "invalid-value",
      "/package/license",
      /SPDX/,
    ],
    ["a text", "openapi.yaml", "wrong-type", "", /one SDK, or a list/],
    ["no client at all", [], "out-of-range", "", /one SDK, or a list/],
    [
      "two clients in one directory",
      [{ output: "./sdk/" }, { output: "sdk" }],
      "shared-output",
      "/1/output",
      /its own/,
    ],
  ])("may not be %s", (_, value, code, pointer, hint) => {
    expect(problemsOf(value)).toEqual([
      {
        severity: "error",
        code,
        message: expect.any(String),
        file: "ratesmith.config.json",
        line: 7,
        column: 3,
        pointer,
        hint: expect.stringMatching(hint),
      },
    ]);
  });

  it("has all its problems told at once", () => {
    const found = problemsOf([{ nmae: "a" }, { group: 1, keepSchemas: {} }]);

    expect(found.map(({ pointer }) => pointer).sort()).toEqual(["/0/nmae", "/1/group", "/1/keepSchemas"]);
  });
});
