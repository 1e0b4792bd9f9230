import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { configSchema } from "../../generator/config/config-schema.js";

const published = new URL("../../docs/config.schema.json", import.meta.url);

describe("configSchema", () => {
  it("is what docs/config.schema.json publishes (UPDATE=1 writes it)", () => {
    if (process.env.UPDATE === "1") writeFileSync(published, `${JSON.stringify(configSchema, null, 2)}\n`);

    expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(configSchema);
  });

  it("is a valid schema of its dialect, its patterns too", () => {
    const ajv = new Ajv2020({ strictTypes: false, allowUnionTypes: true });

    expect(ajv.validateSchema(configSchema)).toBe(true);
    expect(ajv.compile(configSchema)).toBeTypeOf("function");
  });
});
