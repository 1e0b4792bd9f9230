import {
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
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compareOutput } from "../../generator/output/compare-output.js";
import { formatManifest, manifestFile, sha256 } from "../../generator/output/manifest.js";
import { outcomeOf } from "../../generator/output/outcome.js";
import { readOutput } from "../../generator/output/read-output.js";
import { refuseForeignOutput } from "../../generator/output/refuse-foreign.js";
import { writeOutput } from "../../generator/output/write-output.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ratesmith-output-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const first = { "client.ts": "client 1", "resources/pets.ts": "pets 1", "resources/old.ts": "old 1" };
const second = { "client.ts": "client 2", "resources/pets.ts": "pets 1" };

function wantedOf(files: Readonly<Record<string, string>>): Map<string, string> {
  const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  const manifest = formatManifest({
    generator: { name: "ratesmith", version: "0" },
    inputHash: sha256(JSON.stringify(files)),
    client: "Pets",
    operations: [],
    files: hashes,
  });
  return new Map([...Object.entries(files), [manifestFile, manifest]]);
}

async function run(
  files: Readonly<Record<string, string>>,
  options: { check?: boolean; force?: boolean; dryRun?: boolean } = {},
) {
  const wanted = wantedOf(files);
  const comparison = await compareOutput(wanted, await readOutput(folder));
  const outcome = outcomeOf({
    comparison,
    options: { output: "sdk", ...options },
    warnings: [],
    clientName: "Pets",
    files: wanted.size,
  });
  if (outcome.status === "written") await writeOutput({ folder, wanted, comparison });
  return outcome;
}

const listed = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

describe("writing an SDK", () => {
  it("writes everything into an empty directory, and nothing the second time", async () => {
    const once = await run(first);
    const twice = await run(first);

    expect([once.status, once.written.length, twice.status, twice.written]).toEqual([
      "written",
      4,
      "unchanged",
      [],
    ]);
    expect(listed()).toEqual([manifestFile, "client.ts", "old.ts", "pets.ts"]);
  });

  it("writes only what changed and removes what is no longer generated, with its empty folders", async () => {
    await run({ ...first, "gone/x.ts": "x" });

    const outcome = await run(second);

    expect([outcome.written.toSorted(), outcome.removed.toSorted(), outcome.unchanged]).toEqual([
      [manifestFile, "client.ts"],
      ["gone/x.ts", "resources/old.ts"],
      1,
    ]);
    expect(readdirSync(folder).toSorted()).toEqual([manifestFile, "client.ts", "resources"]);
  });

  it("restores a lost file", async () => {
    await run(first);
    rmSync(join(folder, "client.ts"));

    expect((await run(first)).written).toEqual(["client.ts"]);
  });

  it("does not overwrite a file that a person edited, unless forced", async () => {
    await run(first);
    writeFileSync(join(folder, "client.ts"), "mine");

    const refused = await run(second);
    const kept = readFileSync(join(folder, "client.ts"), "utf8");
    const forced = await run(second, { force: true });

    expect([refused.status, refused.diagnostics[0]?.file, kept]).toEqual(["edited", "sdk/client.ts", "mine"]);
    expect([forced.status, readFileSync(join(folder, "client.ts"), "utf8")]).toEqual(["written", "client 2"]);
  });

  it("does not remove an edited file that is no longer generated", async () => {
    await run(first);
    writeFileSync(join(folder, "resources/old.ts"), "mine");

    expect((await run(second)).status).toBe("edited");
    expect(readFileSync(join(folder, "resources/old.ts"), "utf8")).toBe("mine");
  });

  it("never touches files it did not write, even forced", async () => {
    await run(first);
    writeFileSync(join(folder, "notes.md"), "mine");
    writeFileSync(join(folder, "new.ts"), "mine");

    const outcome = await run({ ...first, "new.ts": "ours" }, { force: true });

    expect([outcome.status, outcome.diagnostics[0]?.file]).toEqual(["foreign", "sdk/new.ts"]);
    expect(readFileSync(join(folder, "notes.md"), "utf8")).toBe("mine");
  });

  it("does not write through a link", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "ratesmith-elsewhere-"));
    symlinkSync(elsewhere, join(folder, "resources"));

    const outcome = await run(first, { force: true });

    expect([outcome.status, readdirSync(elsewhere)]).toEqual(["foreign", []]);
    rmSync(elsewhere, { recursive: true });
  });

  it("does not follow a manifest out of the directory", async () => {
    await run(first);
    const outside = join(folder, "..", `outside-${process.pid}.ts`);
    writeFileSync(outside, "mine");
    const manifest = JSON.parse(readFileSync(join(folder, manifestFile), "utf8")) as {
      files: Record<string, string>;
    };
    manifest.files[`../outside-${process.pid}.ts`] = sha256("mine");
    writeFileSync(join(folder, manifestFile), JSON.stringify(manifest));

    await run(second, { force: true });

    expect(readFileSync(outside, "utf8")).toBe("mine");
    rmSync(outside);
  });
});

describe("checking an SDK", () => {
  it("finds nothing right after writing, and each kind of drift later, without writing", async () => {
    await run(first);
    const clean = await run(first, { check: true });
    rmSync(join(folder, "resources/pets.ts"));
    const before = listed();

    const outcome = await run(second, { check: true });

    expect(clean.status).toBe("unchanged");
    expect(outcome.status).toBe("drift");
    expect(outcome.diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "drift-missing sdk/resources/pets.ts",
      "drift-changed sdk/client.ts",
      `drift-changed sdk/${manifestFile}`,
      "drift-left-over sdk/resources/old.ts",
    ]);
    expect(listed()).toEqual(before);
  });

  it("finds one changed byte", async () => {
    await run(first);
    writeFileSync(join(folder, "client.ts"), "client 1 ");

    expect((await run(first, { check: true })).diagnostics.map(({ file }) => file)).toEqual([
      "sdk/client.ts",
    ]);
  });
});

describe("a directory of other people's files", () => {
  it("is refused before anything is written", async () => {
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src", "main.ts"), "mine");
    const existing = await readOutput(folder);

    expect(() => refuseForeignOutput(existing, "sdk")).toThrow(
      "holds files that ratesmith did not write: src/main.ts",
    );
  });

  it("is accepted where it holds only hidden files", async () => {
    writeFileSync(join(folder, ".gitkeep"), "");
    const existing = await readOutput(folder);

    expect(() => refuseForeignOutput(existing, "sdk")).not.toThrow();
  });
});
