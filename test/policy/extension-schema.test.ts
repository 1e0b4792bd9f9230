import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { extensionSchema } from "../../generator/policy/extension-schema.js";

const published = new URL("../../docs/x-rate-limit.schema.json", import.meta.url);

describe("extensionSchema", () => {
  it("is what docs/x-rate-limit.schema.json publishes (UPDATE=1 writes it)", () => {
    if (process.env.UPDATE === "1") writeFileSync(published, JSON.stringify(extensionSchema, null, 2));

    expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(extensionSchema);
  });

  it("is a valid schema of its dialect", () => {
    const ajv = new Ajv2020();

    expect(ajv.validateSchema(extensionSchema)).toBe(true);
  });

  it("describes every member and admits no other, at any depth", () => {
    const faults: string[] = [];
    const visit = (schema: Readonly<Record<string, unknown>>, at: string): void => {
      if (typeof schema.description !== "string") faults.push(`${at} has no description`);
      const properties = schema.properties as Readonly<Record<string, never>> | undefined;
      if (properties !== undefined && schema.additionalProperties === undefined) faults.push(`${at} is open`);
      for (const [name, item] of Object.entries(properties ?? {})) visit(item, `${at}/${name}`);
      if (typeof schema.additionalProperties === "object")
        visit(schema.additionalProperties as never, `${at}/*`);
    };

    visit(extensionSchema, "");

    expect(faults).toEqual([]);
  });
});
