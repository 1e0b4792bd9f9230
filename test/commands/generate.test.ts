import { appendFileSync, cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ratesmith } from "../command-line.js";
import {
  createWorkspace,
  fixture,
  fixtureText,
  generateHere,
  readReport,
  snapshot,
  texts,
  type Workspace,
} from "./workspace.js";

let workspace: Workspace;
let fresh: string;
let firstRun: Awaited<ReturnType<typeof ratesmith>>;

/** The SDK of the shop in a directory of its own, as a first run left it. */
function generated(name: string): string {
  const output = join(workspace.path, name);
  cpSync(fresh, output, { recursive: true, preserveTimestamps: true });
  return output;
}

beforeAll(async () => {
  workspace = createWorkspace();
  fresh = join(workspace.path, "fresh");
  firstRun = await ratesmith(["generate", fixture("shop.yaml"), "--output", fresh, "--json"]);
}, 180_000);

afterAll(() => workspace.remove());

describe("ratesmith generate", { concurrent: true, timeout: 180_000 }, () => {
  it("writes an SDK into a directory that does not exist, and says so as one JSON object", () => {
    const { ok, status, client, diagnostics, written } = readReport(firstRun.stdout);

    expect(firstRun.code).toBe(0);
    expect({ ok, status, client, diagnostics }).toEqual({
      ok: true,
      status: "written",
      client: "Shop",
      diagnostics: [],
    });
    expect([...(written ?? [])].sort()).toEqual(Object.keys(texts(fresh)).sort());
    expect(firstRun.stderr).toContain("Shop: wrote");
  });

  it("writes nothing when it is run again", async () => {
    const output = generated("again");
    const before = snapshot(output);

    const { code, stderr } = await ratesmith(["generate", fixture("shop.yaml"), "--output", output]);

    expect(code).toBe(0);
    expect(stderr).toContain("up to date, nothing to do");
    expect(snapshot(output)).toEqual(before);
  });

  it("keeps a generated file that was edited, and overwrites it with --force", async () => {
    const output = generated("edited");
    const edited = join(output, "client.ts");
    appendFileSync(edited, "// mine\n");
    const before = snapshot(output);

    const refused = await ratesmith(["generate", fixture("shop.yaml"), "--output", output]);

    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/client\.ts error edited-file: .*nothing was written\.\n.*--force/s);
    expect(snapshot(output)).toEqual(before);

    const forced = await ratesmith(["generate", fixture("shop.yaml"), "--output", output, "--force"]);

    expect(forced.code).toBe(0);
    expect(texts(output)).toEqual(texts(fresh));
  });

  it("writes a file again that was lost, and touches no other", async () => {
    const output = generated("lost");
    const before = snapshot(output);
    rmSync(join(output, "runtime/client.ts"));

    const { code } = await generateHere(fixture("shop.yaml"), { output });

    const after = snapshot(output);
    expect(code).toBe(0);
    expect(after["runtime/client.ts"]?.text).toBe(before["runtime/client.ts"]?.text);
    expect({ ...after, "runtime/client.ts": undefined }).toEqual({
      ...before,
      "runtime/client.ts": undefined,
    });
  });

  it("removes files that are no longer generated, and leaves those it did not write", async () => {
    const output = generated("moved");
    const own = join(output, "resources/mine.ts");
    cpSync(fixture("shop.yaml"), own);
    const renamed = workspace.write(
      "renamed.yaml",
      fixtureText("shop.yaml").replaceAll("[items]", "[wares]"),
    );

    const { code } = await generateHere(renamed, { output });

    const resources = Object.keys(texts(output)).filter((path) => path.startsWith("resources/"));
    expect(code).toBe(0);
    expect(resources.sort()).toEqual(["resources/mine.ts", "resources/wares.ts"]);
    expect(readFileSync(own, "utf8")).toBe(fixtureText("shop.yaml"));
  });

  it("refuses a directory that holds other people's files", async () => {
    const output = join(workspace.path, "theirs");
    workspace.write("theirs/notes.txt", "keep me");

    const { code, stderr } = await ratesmith(["generate", fixture("shop.yaml"), "--output", output]);

    expect(code).toBe(2);
    expect(stderr).toMatch(/theirs error foreign-output: .*notes\.txt\.\n.*empty or new directory/s);
    expect(texts(output)).toEqual({ "notes.txt": "keep me" });
  });

  it("writes nothing with --dry-run, and lists what it would write", async () => {
    const output = join(workspace.path, "dry");

    const { code, stdout, stderr } = await ratesmith([
      ...["generate", fixture("shop.yaml"), "--output", output],
      ...["--dry-run", "--json"],
    ]);

    const report = readReport(stdout);
    expect(code).toBe(0);
    expect(report).toMatchObject({ ok: true, status: "would-write" });
    expect([...(report.written ?? [])].sort()).toEqual(Object.keys(texts(fresh)).sort());
    expect(stderr).toContain("  resources/items.ts");
    expect(texts(output)).toEqual({});
  });

  it("says nothing with --quiet when all is well", async () => {
    const output = join(workspace.path, "quiet");

    const result = await ratesmith(["generate", fixture("shop.yaml"), "--output", output, "--quiet"]);

    expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(texts(output)).toEqual(texts(fresh));
  });

  it("gives the same bytes from another working directory into another directory", async () => {
    workspace.write("elsewhere/shop.yaml", fixtureText("shop.yaml"));
    const cwd = join(workspace.path, "elsewhere");

    const { code } = await ratesmith(["generate", "./shop.yaml", "--output", "deep/er/sdk"], { cwd });

    expect(code).toBe(0);
    expect(texts(join(cwd, "deep/er/sdk"))).toEqual(texts(fresh));
  });
});

describe("ratesmith generate --check", { concurrent: true, timeout: 180_000 }, () => {
  const check = async (output: string, input = fixture("shop.yaml")) => {
    const before = snapshot(output);
    const result = await ratesmith(["generate", input, "--output", output, "--check", "--json"]);
    expect(snapshot(output)).toEqual(before);
    const { ok, diagnostics } = readReport(result.stdout);
    const found = diagnostics.map(({ code, file }) => `${code} ${file?.slice(output.length + 1)}`);
    return { code: result.code, ok, found };
  };

  it("finds nothing after a run", async () => {
    expect(await check(generated("checked"))).toEqual({ code: 0, ok: true, found: [] });
  });

  it("finds one byte of an output file that was changed, and one file that is missing", async () => {
    const output = generated("drifted");
    appendFileSync(join(output, "schema.ts"), " ");
    rmSync(join(output, "README.md"));

    const found = ["drift-changed schema.ts", "drift-missing README.md"];
    const result = await check(output);
    expect({ ...result, found: result.found.sort() }).toEqual({ code: 1, ok: false, found });
  });

  it("finds files that are no longer generated", async () => {
    const renamed = workspace.write(
      "checked.yaml",
      fixtureText("shop.yaml").replaceAll("[items]", "[wares]"),
    );

    const { code, found } = await check(generated("left-over"), renamed);

    expect(code).toBe(1);
    expect(found).toEqual(
      expect.arrayContaining(["drift-missing resources/wares.ts", "drift-left-over resources/items.ts"]),
    );
  });

  it("finds a document that was changed, if only in a comment", async () => {
    const commented = workspace.write("commented/shop.yaml", `${fixtureText("shop.yaml")}#`);

    expect(await check(generated("comment"), commented)).toEqual({
      code: 1,
      ok: false,
      found: ["drift-changed .ratesmith.json"],
    });
  });

  it("finds an empty directory", async () => {
    const { code, found } = await check(join(workspace.path, "nothing"));

    expect(code).toBe(1);
    expect(found).toContain("drift-missing index.ts");
  });
});
