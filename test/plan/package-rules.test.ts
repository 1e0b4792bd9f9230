import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isLicense,
  isPackageName,
  spdxOf,
  toSemVer,
  versionPattern,
} from "../../generator/plan/package-rules.js";
import { planPackage } from "../../generator/plan/plan-package.js";
import { apiOf } from "../select/fixture.js";

describe("the version of a package", () => {
  it.each([
    ["1.2.3", "1.2.3"],
    ["v2.0.1", "2.0.1"],
    ["1.0.0-rc.1+build.5", "1.0.0-rc.1+build.5"],
    ["1.2", "1.2.0"],
    ["3", "3.0.0"],
    ["2022-11-28", "2022.11.28"],
    ["2024-01-05", "2024.1.5"],
    ["v1beta", "1.0.0-beta"],
    ["2024-05-01-preview", "2024.5.1-preview"],
    ["1.0.0.4", "1.0.0"],
    ["", "0.0.0"],
    ["latest", "0.0.0"],
    ["../../x", "0.0.0"],
    ["1.0.0';C;'", "1.0.0"],
  ])("%j becomes %s", (version, wanted) => {
    expect(toSemVer(version)).toBe(wanted);
  });

  it("is always one", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.-vab+'/ ") }), (version) => {
        expect(toSemVer(version)).toMatch(new RegExp(versionPattern));
      }),
    );
  });
});

describe("a name", () => {
  it.each([
    ["one-stack", true],
    ["@acme/one-stack", true],
    ["One", false],
    ["a b", false],
    ["../a", false],
    ["@acme/../a", false],
    [".hidden", false],
    ["_a", false],
    ["node_modules", false],
    ["nul", false],
    ["@acme/con", false],
    ["com1", false],
    ["a".repeat(215), false],
  ])("%s is one of a package: %j", (name, wanted) => {
    expect(isPackageName(name)).toBe(wanted);
  });
});

describe("a licence", () => {
  it.each([
    ["Apache 2.0", "Apache-2.0"],
    ["Apache License, Version 2.0", "Apache-2.0"],
    ["MIT License", "MIT"],
    ["BSD 3-Clause", "BSD-3-Clause"],
    ["Terms of Service", undefined],
  ])("named %s is %s", (name, wanted) => {
    expect(spdxOf(name)).toBe(wanted);
  });

  it.each([
    ["MIT", true],
    ["(MIT OR Apache-2.0)", true],
    ["SEE LICENSE IN LICENSE.md", true],
    ['MIT", "x": "', false],
    ["MIT\nX", false],
  ])("%j may stand in package.json: %j", (license, wanted) => {
    expect(isLicense(license)).toBe(wanted);
  });
});

describe("package.json", () => {
  const hostile = `openapi: 3.1.0
paths: {}
info:
  title: "\\"}; evil(); /*\\u2028\\u202e"
  version: "1.0.0', \\"scripts\\": {\\"postinstall\\": \\"evil\\"}, \\""
  license: { name: "MIT\\", \\"x\\": \\"", identifier: "$(evil)" }
`;
  const manifestOf = (text: string, settings: Parameters<typeof planPackage>[2] = {}, client = "Evil") =>
    JSON.parse(planPackage(apiOf(text), client, settings).manifest) as Record<string, unknown>;

  it("of a document that wants more than it may has its own members only, its text as text", () => {
    const { name, version, license, scripts, description } = manifestOf(hostile);

    expect({ name, version, license }).toEqual({ name: "evil", version: "1.0.0", license: "UNLICENSED" });
    expect(Object.keys(scripts as object)).toEqual(["build", "prepack"]);
    expect(description).toBe('SDK of "}; evil(); /*');
  });

  it("has the document's licence, and a name that all platforms take", () => {
    const text =
      "openapi: 3.1.0\npaths: {}\ninfo: { title: Con, version: '2', license: { name: Apache 2.0 } }\n";

    expect(manifestOf(text, {}, "Con")).toMatchObject({
      name: "con-sdk",
      version: "2.0.0",
      license: "Apache-2.0",
    });
  });

  it("has what the caller says, and what it adds", () => {
    const settings = {
      name: "@acme/x",
      version: "9.0.0",
      license: "MIT",
      description: "X.",
      fields: { private: true },
    };

    const { fields, ...own } = settings;
    expect(manifestOf(hostile, settings)).toMatchObject({ ...own, ...fields });
  });
});
