import { describe, expect, it } from "vitest";
import { findingsOf, operation } from "./fixture.js";

const at = "/paths/~1a/get/parameters/0";

function withParameter(members: string): string {
  return operation(`parameters: [{name: q, ${members}}]`);
}

describe("a parameter", () => {
  it.each([
    ["in: query, schema: {}, content: {text/plain: {}}", `error schema-and-content ${at}`],
    ["in: query, content: {}", `error invalid-content ${at}/content`],
    ["in: query, content: {text/plain: {}, text/html: {}}", `error invalid-content ${at}/content`],
    ["in: query, style: form, content: {text/plain: {}}", `error style-and-content ${at}/style`],
    ["in: query", `warning untyped-parameter ${at}`],
    ["in: header, style: matrix, schema: {}", `error invalid-style ${at}/style`],
    ["in: query, style: simple, schema: {}", `error invalid-style ${at}/style`],
    ["in: query, style: 1, schema: {}", `error invalid-style ${at}/style`],
    ["in: query, required: 'yes', schema: {}", `warning wrong-type ${at}/required`],
    ["in: query, style: spaceDelimited, schema: {type: [string, object]}", `error undefined-layout ${at}`],
    ["in: query, style: pipeDelimited, schema: {type: [string, array]}", `warning undefined-layout ${at}`],
    ["in: query, style: deepObject, schema: {type: array}", `error undefined-layout ${at}`],
    ["in: query, style: deepObject, explode: true, schema: {type: array}", `warning undefined-layout ${at}`],
    ["in: cookie, schema: {oneOf: [{type: string}, {type: object}]}", `error undefined-layout ${at}`],
  ])("{%s} gives %s", async (members, finding) => {
    expect(await findingsOf(withParameter(members))).toEqual([finding]);
  });

  it.each([
    "in: query, schema: {type: string, nullable: true}",
    "in: query, content: {application/json: {schema: {type: object}}}",
    "in: query, style: spaceDelimited, schema: {type: array}",
    "in: query, style: pipeDelimited, schema: {type: ['null', object]}",
    "in: query, style: deepObject, schema: {anyOf: [{type: object}, {type: integer}]}",
    "in: query, style: deepObject, schema: {}",
    "in: cookie, explode: false, schema: {type: object}",
    "in: cookie, schema: {type: object, properties: {a: {}}}",
    "in: query, name: 'a[b]', schema: {}".replace("name: q, ", ""),
  ])("{%s} is fine", async (members) => {
    const text = members.includes("name:") ? operation(`parameters: [{${members}}]`) : withParameter(members);

    expect(await findingsOf(text)).toEqual([]);
  });

  it.each([
    ["{name: 'a b', in: header, schema: {}}", [`error invalid-parameter ${at}/name`]],
    [
      "{name: '', in: cookie, schema: {}}",
      [`error invalid-parameter ${at}/name`, `warning nameless-parameter ${at}`],
    ],
    ["{name: '', in: header, schema: {}}", [`warning nameless-parameter ${at}`]],
  ])("%s has a name that cannot be sent", async (parameter, findings) => {
    const found = await findingsOf(operation(`parameters: [${parameter}]`));

    expect(found.sort()).toEqual(findings);
  });
});

describe("a path parameter", () => {
  const item = (path: string, parameters: string) =>
    `openapi: 3.1.0\ninfo: {title: Shop, version: "1"}\npaths: {'${path}': {get: {parameters: [${parameters}], responses: {default: {description: ok}}}}}\n`;
  const id = "{name: id, in: path, required: true, schema: {}}";

  it.each([
    ["/{id}", "{name: id, in: path, required: false, schema: {}}", ["error optional-path-parameter"]],
    ["/{id}", "{name: id, in: path, schema: {}}", []],
    ["/{id}/{id}", id, ["warning repeated-path-parameter"]],
    ["/{key}", id, ["error undeclared-path-parameter", "error unused-path-parameter"]],
    ["/{id}/{key}", id, ["warning undeclared-path-parameter"]],
    ["/a", id, ["warning unused-path-parameter"]],
  ])("of %s declared as %s gives %j", async (path, parameters, findings) => {
    const found = await findingsOf(item(path, parameters));

    expect(found.map((finding) => finding.split(" ").slice(0, 2).join(" "))).toEqual(findings);
  });
});
