import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { entries, isObject, type JsonObject, member } from "../../generator/json.js";
import { extensionSchema } from "../../generator/policy/extension-schema.js";
import { dialectNames } from "../../generator/policy/header-dialects.js";
import { problemsOf, ticketApi } from "./document.js";

const page = readFileSync(new URL("../../docs/x-rate-limit.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => text);

/** The ticket API with an example's extension at the document, or where its first line says. */
function withExample(text: string): string {
  const operation = /^# at (\w+)\n/.exec(text)?.[1];
  const api = parse(ticketApi({})) as JsonObject;
  const place = <Holder extends object>(holder: Holder): Holder => ({
    ...holder,
    ...(parse(text) as object),
  });
  if (operation === undefined) return stringify(place(api));
  const paths = entries(member(api, "paths")).map(([path, item]) => [
    path,
    Object.fromEntries(
      entries(item).map(([method, node]) => [
        method,
        isObject(node) && member(node, "operationId") === operation ? place(node) : node,
      ]),
    ),
  ]);
  return stringify({ ...api, paths: Object.fromEntries(paths) });
}

describe("docs/x-rate-limit.md", () => {
  it("has an example for each part", () => {
    expect(examples.length).toBeGreaterThan(12);
  });

  it.each(examples)("shows an example without a fault: %s", (example) => {
    expect(problemsOf(withExample(example))).toEqual([]);
  });

  it("names every member, every dialect and every diagnostic code", () => {
    const names = new Set<string>();
    const visit = (schema: JsonObject): void => {
      for (const [name, item] of entries(schema.properties)) {
        names.add(name);
        if (isObject(item)) visit(item);
      }
      if (isObject(schema.additionalProperties)) visit(schema.additionalProperties);
    };
    visit(extensionSchema);
    const sources = new URL("../../generator/policy/", import.meta.url);
    const codes = readdirSync(sources).flatMap((file) =>
      [...readFileSync(new URL(file, sources), "utf8").matchAll(/code: "([a-z-]+)"/g)].map(
        ([, code]) => code,
      ),
    );

    const absent = [...names, ...dialectNames, ...codes].filter((name) => !page.includes(String(name)));

    expect(codes.length).toBeGreaterThan(20);
    expect(absent).toEqual([]);
  });
});
