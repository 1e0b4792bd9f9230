import { describe, expect, it } from "vitest";
import { document, findingsOf } from "./fixture.js";

const scheme = "/components/securitySchemes/key";

function withScheme(members: string): string {
  return document(`components: {securitySchemes: {key: {${members}}}}`);
}

function withSchema(members: string): string {
  return document(`components: {schemas: {A: {${members}}}}`);
}

describe("a security scheme", () => {
  it.each([
    ["type: magic", `error invalid-security-scheme ${scheme}/type`],
    ["type: apiKey, in: body, name: k", `error invalid-security-scheme ${scheme}/in`],
    ["type: apiKey, in: query, name: ''", `error invalid-security-scheme ${scheme}/name`],
    ["type: apiKey, in: header, name: a b", `error invalid-security-scheme ${scheme}/name`],
    ["type: http, scheme: magic", `error invalid-security-scheme ${scheme}/scheme`],
    ["type: http, scheme: Token", `warning invalid-security-scheme ${scheme}/scheme`],
    ["type: oauth2, flows: null", `error invalid-security-scheme ${scheme}/flows`],
    ["type: oauth2, flows: {password: {scopes: {}}}", `error invalid-url ${scheme}/flows/password/tokenUrl`],
    [
      "type: oauth2, flows: {password: {tokenUrl: '-', scopes: {}}}",
      `error invalid-url ${scheme}/flows/password/tokenUrl`,
    ],
    ["type: openIdConnect, openIdConnectUrl: '-'", `error invalid-url ${scheme}/openIdConnectUrl`],
  ])("{%s} gives %s", async (members, finding) => {
    expect(await findingsOf(withScheme(members))).toEqual([finding]);
  });

  it.each([
    "type: http, scheme: Bearer",
    "type: apiKey, in: cookie, name: session",
    "type: mutualTLS",
    "type: oauth2, flows: {password: {tokenUrl: token, scopes: {}}, x-flow: 1}",
    "type: openIdConnect, openIdConnectUrl: /.well-known/openid-configuration",
  ])("{%s} is fine", async (members) => {
    expect(await findingsOf(withScheme(members))).toEqual([]);
  });
});

describe("a server", () => {
  const variable = "/servers/0/variables/v";

  it.each([
    ["{url: 'https://{v}.example'}", "error unknown-server-variable /servers/0/url"],
    ["{url: 'https://{v}.example', variables: {v: {}}}", `error invalid-server-variable ${variable}/default`],
    [
      "{url: 'https://{v}.example', variables: {v: {default: a, enum: [b]}}}",
      `error invalid-server-variable ${variable}/default`,
    ],
    [
      "{url: 'https://{v}.example', variables: {v: {default: a, enum: []}}}",
      `error invalid-server-variable ${variable}/enum`,
    ],
    [
      "{url: 'https://{v}.example', variables: {v: {default: a, enum: [a, b, b]}}}",
      `error invalid-server-variable ${variable}/enum`,
    ],
    ["{}", "error invalid-url /servers/0/url"],
    ["text", "error wrong-type /servers/0"],
  ])("%s gives %s", async (server, finding) => {
    expect(await findingsOf(document(`servers: [${server}]`))).toEqual([finding]);
  });

  it("may have a number for a default", async () => {
    const server = "{url: 'https://example:{v}', variables: {v: {default: 80, enum: [80, 443]}}}";

    expect(await findingsOf(document(`servers: [${server}]`))).toEqual([]);
  });
});

describe("a schema", () => {
  it.each([
    ["type: foobar", "error invalid-type /components/schemas/A/type"],
    ["type: [string, null]", "warning invalid-type /components/schemas/A/type"],
    ["minLength: -1", "error invalid-keyword /components/schemas/A/minLength"],
    ["maxItems: '10'", "warning invalid-keyword /components/schemas/A/maxItems"],
    ["minItems: 2, maxItems: 1", "warning empty-range /components/schemas/A/minItems"],
    ["enum: []", "warning empty-enum /components/schemas/A/enum"],
    ["enum: one", "error wrong-type /components/schemas/A/enum"],
    ["enum: [1, {a: [.inf]}]", "error invalid-number /components/schemas/A/enum"],
    ["const: 1e400", "error invalid-number /components/schemas/A/const"],
    ["pattern: '(?i)a'", "warning invalid-pattern /components/schemas/A/pattern"],
  ])("{%s} gives %s", async (members, finding) => {
    expect(await findingsOf(withSchema(members))).toEqual([finding]);
  });

  it.each(["type: [string, 'null']", "pattern: '[\\-a]'", "const: foobar, default: {type: foobar}"])(
    "{%s} is fine",
    async (members) => {
      expect(await findingsOf(withSchema(members))).toEqual([]);
    },
  );
});

describe("a component's name", () => {
  it.each([
    ["schemas", "a!b", ["error invalid-component-name /components/schemas/a!b"]],
    ["schemas", "Page«User»", ["warning invalid-component-name /components/schemas/Page«User»"]],
    ["headers", "a b", ["error invalid-component-name /components/headers/a b"]],
    ["headers", "A.b-c_1", []],
  ])("under %s may not be any text: %s", async (section, name, findings) => {
    expect(await findingsOf(document(`components: {${section}: {'${name}': {}}}`))).toEqual(findings);
  });
});

describe("what a later version brought", () => {
  it.each([
    ["3.0.3", "webhooks: {a: {}}", ["error version-mismatch /webhooks"]],
    ["3.0.3", "components: {pathItems: {a: {}}}", ["error version-mismatch /components/pathItems"]],
    [
      "3.0.3",
      "components: {securitySchemes: {a: {type: mutualTLS}}}",
      ["error version-mismatch /components/securitySchemes/a/type"],
    ],
    ["3.1.0", "webhooks: {a: {}}\ncomponents: {pathItems: {a: {}}}", []],
    ["3.1.0", "paths: {/a: {query: {}}}", ["error version-mismatch /paths/~1a/query"]],
    [
      "3.1.0",
      "paths: {/a: {additionalOperations: {}}}",
      ["error version-mismatch /paths/~1a/additionalOperations"],
    ],
  ])("in %s: %s gives %j", async (version, members, findings) => {
    expect(await findingsOf(document(members, version))).toEqual(findings);
  });

  it("asks for paths in OpenAPI 3.0, but does not insist", async () => {
    const text = 'openapi: 3.0.3\ninfo: {title: Shop, version: "1"}\ncomponents: {}\n';

    expect(await findingsOf(text)).toEqual(["warning missing-member "]);
  });
});
