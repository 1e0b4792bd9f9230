import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDocuments } from "./find-documents.js";
import { isSound, reportOf } from "./report.js";
import { type Result, tryAll } from "./worker-pool.js";

const valid = '{"openapi":"3.1.0","info":{"title":"A","version":"1"},"paths":{}}';
const limits = { jobs: 1, timeoutMs: 120_000, memoryMb: 1024 };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ratesmith-documents-"));
  mkdirSync(join(folder, "sub"));
  mkdirSync(join(folder, "node_modules"));
  const files = {
    "a.json": valid,
    "broken.json": '{"openapi": ',
    "sub/b.yml": "info: {}\nswagger: '2.0'\n",
    "sub/part.yaml": "type: string # openapi: 3.1.0\n",
    "other.json": '{"about": {"openapi": "3.1.0"}}',
    "notes.md": "openapi: 3.1.0\n",
    "node_modules/c.json": valid,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tried(names: readonly string[], timeoutMs = limits.timeoutMs): Promise<Result[]> {
  const results: Result[] = [];
  await tryAll(
    names.map((name) => join(folder, name)),
    { limits: { ...limits, timeoutMs }, onResult: (result) => results.push(result) },
  );
  return results;
}

describe("the documents of a folder", () => {
  it("are the files that describe an API, and the others are counted", () => {
    const { documents, skipped } = findDocuments([folder]);

    expect(documents).toEqual(["a.json", "broken.json", "sub/b.yml"].map((name) => join(folder, name)));
    expect(skipped).toBe(2);
  });

  it("are also the files that are named, whatever is in them", () => {
    const part = join(folder, "sub/part.yaml");

    expect(findDocuments([part, part])).toEqual({ documents: [part], skipped: 0 });
  });
});

describe("a run over documents", () => {
  it("tells what was generated from what was refused", async () => {
    const report = reportOf(await tried(["a.json", "broken.json"]), { skipped: 0 });

    expect(report).toMatchObject({ documents: 2, generated: 1, crashed: [], typeErrors: [] });
    expect(report.rejected).toMatchObject([{ file: join(folder, "broken.json"), code: "json-syntax" }]);
    expect(isSound(report)).toBe(true);
  });

  it("calls it a crash when a document takes too long, and goes on", async () => {
    const report = reportOf(await tried(["a.json", "broken.json"], 1), { skipped: 0 });

    expect(report.crashed.map(({ message }) => message)).toEqual(Array(2).fill("Not done after 0.001 s."));
    expect(isSound(report)).toBe(false);
  });

  it("is not sound where an SDK has type errors", () => {
    const outcome = { kind: "generated", typeErrors: ["client.ts:1 wrong"] } as const;

    expect(isSound(reportOf([{ file: "a", ms: 1, outcome }], { skipped: 0 }))).toBe(false);
  });
});
