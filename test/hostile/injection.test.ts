import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DiagnosticError } from "../../generator/diagnostic.js";
import { generate } from "../../generator/generate.js";
import { hostileDocuments } from "./documents.js";
import { exercise, typeErrors } from "./run-sdk.js";

let folder: string;
const generated = new Map<string, string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ratesmith-hostile-"));
  mkdirSync(join(folder, "specs"));
  mkdirSync(join(folder, "sdks"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a document that carries code", () => {
  it.each(hostileDocuments.map(({ name, document }, index) => ({ name, document, sdk: `sdk${index}` })))(
    "becomes an SDK that does not run it, or is refused: $name",
    async ({ document, sdk }) => {
      const input = join(folder, "specs", `${sdk}.json`);
      const output = join(folder, "sdks", sdk);
      writeFileSync(input, JSON.stringify(document));

      const result = await generate({ input, output }).catch((error: unknown) => {
        if (error instanceof DiagnosticError) return error;
        throw error;
      });

      expect(readdirSync(folder).sort()).toEqual(["sdks", "specs"]);
      if (result instanceof DiagnosticError) {
        expect(result.diagnostics.length).toBeGreaterThan(0);
        expect(existsSync(output)).toBe(false);
        return;
      }
      generated.set(sdk, result.clientName);
      expect([...generated.keys()].sort()).toEqual(readdirSync(join(folder, "sdks")).sort());
    },
  );

  it("leaves no character in the code that cannot be seen", () => {
    const sources = [...generated.keys()].flatMap((sdk) =>
      readdirSync(join(folder, "sdks", sdk), { recursive: true, encoding: "utf8" })
        .filter((path) => /\.(ts|md)$/.test(path) && !path.startsWith("runtime"))
        .map((path) => join(folder, "sdks", sdk, path)),
    );

    const hidden = sources.filter((path) =>
      /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u.test(readFileSync(path, "utf8")),
    );

    expect(sources.length).toBeGreaterThan(100);
    expect(hidden).toEqual([]);
  });

  it("gives SDKs without type errors", { timeout: 180_000 }, () => {
    expect(generated.size).toBeGreaterThan(40);
    expect(typeErrors(join(folder, "sdks"), [...generated.keys()])).toEqual([]);
  });

  it("does not run when the SDKs are imported and called", { timeout: 180_000 }, async () => {
    for (const [sdk, clientName] of generated) {
      await exercise(join(folder, "sdks", sdk), clientName);

      expect(Reflect.get(globalThis, "__CANARY__"), sdk).toBeUndefined();
    }
  });
});
