import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { breakers } from "./breakers.js";
import { tryDocument } from "./try-document.js";
import { TypeChecker } from "./type-checker.js";

const home = mkdtempSync(join(tmpdir(), "ratesmith-breakers-"));
const folder = join(home, "sdk");
const checker = new TypeChecker(folder);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("a document that breaks generators", () => {
  it.each(Object.entries(breakers))("gives an SDK without type errors: %s", async (_, text) => {
    const input = join(home, "api.yaml");
    writeFileSync(input, `openapi: 3.1.0\ninfo: {title: Breakers, version: "1"}\n${text}\n`);

    const outcome = await tryDocument(input, { folder, checker });

    expect(outcome).toEqual({ kind: "generated", typeErrors: [] });
  });
});
