import { describe, expect, it } from "vitest";
import { document, findingsOf, operation } from "./fixture.js";

const at = "/paths/~1a/get";
const body = `${at}/requestBody`;

describe("an operation", () => {
  it.each([
    ["responses: {}", `error missing-responses ${at}/responses`],
    ["responses: {XX: {description: ok}}", `error invalid-status ${at}/responses/XX`],
    ["responses: {20: {description: ok}}", `error invalid-status ${at}/responses/20`],
    ["responses: {4xx: {description: ok}}", `warning invalid-status ${at}/responses/4xx`],
    ["responses: {'999': {description: ok}}", `warning invalid-status ${at}/responses/999`],
    ["requestBody: {}", `error missing-member ${body}`],
    ["requestBody: {content: null}", `error missing-member ${body}`],
    ["requestBody: {content: {;: {}}}", `error invalid-media-type ${body}/content/;`],
    ["requestBody: {content: {json: {}}}", `warning invalid-media-type ${body}/content/json`],
    ["security: [{key: []}]", `error unknown-security-scheme ${at}/security/0/key`],
    ["servers: [{url: ''}]", `error invalid-url ${at}/servers/0/url`],
  ])("with {%s} gives %s", async (members, finding) => {
    expect(await findingsOf(operation(members))).toEqual([finding]);
  });

  it.each([
    "responses: {default: {description: ok}, 2XX: {description: ok}, '204': {description: ok}, x-note: 1}",
    "requestBody: {content: {'*/*': {}, 'text/*': {}, application/vnd.a+json; v=1: {}}}",
    "security: [{}]",
    "servers: [{url: /}]",
  ])("with {%s} is fine", async (members) => {
    expect(await findingsOf(operation(members))).toEqual([]);
  });

  it.each([
    ["{a: {style: form}, b: {}}", ["warning unknown-encoding-property"]],
    ["{b: {}}", ["error unknown-encoding-property"]],
    ["{a: {style: matrix}}", ["error invalid-style"]],
    ["{a: {style: deepObject, explode: true}}", []],
    ["{a: {headers: {X-A: {style: matrix, schema: {}}}}}", ["error invalid-style"]],
  ])("with the encodings %s gives %j", async (encoding, findings) => {
    const media = `multipart/form-data: {schema: {type: object, properties: {a: {}}}, encoding: ${encoding}}`;

    const found = await findingsOf(operation(`requestBody: {content: {${media}}}`));

    expect(found.map((finding) => finding.split(" ").slice(0, 2).join(" "))).toEqual(findings);
  });
});

describe("a response's headers", () => {
  const headers = `${at}/responses/200/headers`;

  it.each([
    ["{X-A: {schema: {}}, x-a: {schema: {}}}", `error duplicate-header ${headers}/x-a`],
    ["{'a b': {schema: {}}}", `error invalid-header ${headers}/a b`],
    ["{X-A: {name: X-A, schema: {}}}", `error invalid-header ${headers}/X-A/name`],
    ["{X-A: {in: header, schema: {}}}", `error invalid-header ${headers}/X-A/in`],
    ["{X-A: {style: form, schema: {}}}", `error invalid-style ${headers}/X-A/style`],
    ["{X-A: {content: {}}}", `error invalid-content ${headers}/X-A/content`],
    ["{X-A: {schema: {}, content: {text/plain: {}}}}", `error schema-and-content ${headers}/X-A`],
  ])("%s give %s", async (text, finding) => {
    const found = await findingsOf(operation(`responses: {'200': {description: ok, headers: ${text}}}`));

    expect(found).toEqual([finding]);
  });

  it("may say nothing of their values", async () => {
    const found = await findingsOf(
      operation("responses: {'200': {description: ok, headers: {X-A: {description: a}}}}"),
    );

    expect(found).toEqual([]);
  });
});

describe("two paths that differ in the names of their parameters", () => {
  const item = (path: string, method: string) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(
      ([, name]) => `{name: ${name}, in: path, required: true, schema: {}}`,
    );
    return `'${path}': {${method}: {parameters: [${names.join(", ")}], responses: {default: {description: ok}}}}`;
  };

  it.each([
    [item("/a/{b}", "get"), item("/a/{c}", "get"), ["error duplicate-path /paths/~1a~1{c}"]],
    [item("/a/{b}", "get"), item("/a/{c}", "put"), ["warning duplicate-path /paths/~1a~1{c}"]],
    [item("/%61", "get"), item("/a", "get"), ["error duplicate-path /paths/~1a"]],
    [item("/a/{b}", "get"), item("/a/b", "get"), []],
  ])("%s and %s give %j", async (one, other, findings) => {
    expect(await findingsOf(document(`paths: {${one}, ${other}}`))).toEqual(findings);
  });
});
