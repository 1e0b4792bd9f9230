import { subscribe, unsubscribe } from "node:diagnostics_channel";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DiagnosticError } from "../../generator/diagnostic.js";
import { generate } from "../../generator/generate.js";
import { hostileInputs } from "./inputs.js";
import { exercise, typeErrors } from "./run-sdk.js";
import { runtimeRows } from "./runtime-rows.js";

let folder: string;
const generated = new Map<string, string>();
/** Every connection that is made to anywhere while SDKs are generated, imported and called. */
const connections: unknown[] = [];
const onConnection = (message: unknown) => connections.push(message);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ratesmith-hostile-"));
  for (const name of ["specs", "sdks"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "secret.json"), '{"type": "string", "title": "secret"}');
  subscribe("net.client.socket", onConnection);
});

afterAll(() => {
  unsubscribe("net.client.socket", onConnection);
  rmSync(folder, { recursive: true, force: true });
});

const named = hostileInputs.map((input, index) => ({ ...input, sdk: `sdk${index}` }));

describe("the rows of hostile input", () => {
  it("are all there", () => {
    const rows = new Set([...hostileInputs, ...runtimeRows].map(({ row }) => row));

    expect([...rows].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 42 }, (_, at) => at + 1),
    );
  });

  it.each(named)(
    "row $row: $name becomes an SDK that does no harm, or is refused",
    { timeout: 60_000 },
    async ({ files, overlays = [], refused, sdk }) => {
      const specs = join(folder, "specs", sdk);
      const output = join(folder, "sdks", sdk);
      mkdirSync(specs);
      for (const [name, text] of Object.entries(files)) writeFileSync(join(specs, name), text);
      symlinkSync(join(folder, "secret.json"), join(specs, "link.json"));
      const input = join(specs, Object.keys(files)[0] ?? "");

      const result = await generate({
        input,
        output,
        overlays: overlays.map((name) => join(specs, name)),
      }).catch((error: unknown) => {
        if (error instanceof DiagnosticError) return error;
        throw error;
      });

      expect(readdirSync(folder).sort()).toEqual(["sdks", "secret.json", "specs"]);
      expect(readdirSync(specs).sort()).toEqual([...Object.keys(files), "link.json"].sort());
      if (result instanceof DiagnosticError) {
        const codes = result.diagnostics.map(({ code }) => code);
        expect(refused === undefined || codes.length > 0).toBe(true);
        if (refused !== undefined && refused !== "") expect(codes).toContain(refused);
        expect(existsSync(output)).toBe(false);
        return;
      }
      generated.set(sdk, result.clientName);
      expect(refused).toBeUndefined();
      expect([...generated.keys()].sort()).toEqual(readdirSync(join(folder, "sdks")).sort());
    },
  );

  it("leave no character in the code that cannot be seen", () => {
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

  it("give SDKs without type errors", { timeout: 300_000 }, () => {
    expect(generated.size).toBeGreaterThan(80);
    expect(typeErrors(join(folder, "sdks"), [...generated.keys()])).toEqual([]);
  });

  it("do not run when the SDKs are imported and called", { timeout: 300_000 }, async () => {
    for (const [sdk, clientName] of generated) {
      await exercise(join(folder, "sdks", sdk), clientName);

      expect(Reflect.get(globalThis, "__CANARY__"), sdk).toBeUndefined();
      expect(Reflect.get(Object.prototype, "polluted"), sdk).toBeUndefined();
    }
  });

  it("reach no other machine, and not this one by its network", () => {
    expect(connections).toEqual([]);
  });
});

describe("the rows of hostile answers", () => {
  it.each(runtimeRows)("row $row: $name", async ({ run }) => {
    await run();
  });
});
