import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/generate.js";
import { packageRoot } from "../../generator/package-root.js";
import { strictestFlags, typeErrors } from "./compile.js";

const specs = resolve(packageRoot, process.env.RATESMITH_SPECS ?? "../shared/specs", "real");
const names = ["figma.yaml", "discord.json", "box.json"];
const absent = names.filter((name) => !existsSync(join(specs, name)));
if (absent.length > 0) console.warn(`Skipped, not found under ${specs}: ${absent.join(", ")}`);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ratesmith-real-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the SDK of a real document", () => {
  for (const name of names) {
    it.skipIf(absent.includes(name))(
      `has no type error in browsers and in Node.js: ${name}`,
      { timeout: 180_000 },
      async () => {
        const output = join(folder, name);

        const { status } = await generate({ input: join(specs, name), output });

        expect(status).toBe("written");
        expect(typeErrors(output, "browser")).toEqual([]);
        expect(typeErrors(output, "node")).toEqual([]);
      },
    );
  }

  it("has no type error under the strictest flags", { timeout: 180_000 }, async () => {
    const output = join(folder, "strictest");
    const input = createRequire(import.meta.url).resolve("@figma/rest-api-spec/openapi/openapi.yaml");

    const { status } = await generate({ input, output });

    expect(status).toBe("written");
    expect(typeErrors(output, "node", strictestFlags)).toEqual([]);
    expect(typeErrors(output, "browser", strictestFlags)).toEqual([]);
  });
});
