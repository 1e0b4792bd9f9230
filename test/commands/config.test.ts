import { readFileSync, rmSync } from "node:fs";
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

beforeAll(() => {
  workspace = createWorkspace();
});

afterAll(() => workspace.remove());

/** A directory of its own with the shop and the files given. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  workspace.write(`${name}/shop.yaml`, fixtureText("shop.yaml"));
  for (const [path, text] of Object.entries(files)) workspace.write(`${name}/${path}`, text);
  return join(workspace.path, name);
}

function callsOf(folder: string): string[] {
  const { operations } = JSON.parse(readFileSync(join(folder, ".ratesmith.json"), "utf8")) as {
    readonly operations: readonly { readonly call: string }[];
  };
  return operations.map(({ call }) => call);
}

const typescript = `
import { type Config, defineConfig } from "ratesmith";
import { Level, renamed } from "./config/names";
import { client } from "./config/client.js";

const config: Config = { input: "shop.yaml", output: "sdk", name: client, rename: renamed(Level.High) };
export default defineConfig(config);
`;
const names = `
export enum Level { Low, High }
export const renamed = (level: Level) => ({ operations: { getItem: level === Level.High ? "fetch" : "get" } });
`;

describe("a configuration file", { concurrent: true, timeout: 240_000 }, () => {
  it("in TypeScript, with what it imports, needs no arguments, and a second run has nothing to do", async () => {
    const cwd = project("typescript", {
      "ratesmith.config.ts": typescript,
      "config/names.ts": names,
      "config/client.ts": 'export const client: string = "Corner";\n',
    });

    const first = await ratesmith(["generate", "--json"], { cwd });
    const before = snapshot(join(cwd, "sdk"));
    const second = await ratesmith(["generate", "--json"], { cwd });
    workspace.write("typescript/config/names.ts", names.replace('"fetch"', '"read"'));
    const check = await ratesmith(["generate", "--check", "--json"], { cwd });

    expect([first.stderr, first.code]).toEqual([expect.stringContaining("Corner: wrote"), 0]);
    expect(readReport(second.stdout)).toMatchObject({ ok: true, status: "unchanged" });
    expect(snapshot(join(cwd, "sdk"))).toEqual(before);
    expect(callsOf(join(cwd, "sdk"))).toEqual(["items.fetch", "items.create"]);
    expect(check.code).toBe(1);
    expect(readReport(check.stdout).diagnostics.map(({ file }) => file)).toContain("sdk/resources/items.ts");
  });

  it("in JavaScript may export a function, and gets its paths from where it lies", async () => {
    const cwd = project("javascript", {
      "tools/limits.mjs":
        'import { defineConfig } from "ratesmith";\nexport default defineConfig(async () => ({ input: "../shop.yaml", output: "../sdk" }));\n',
    });

    const { code, stderr } = await ratesmith(["generate", "--config", "tools/limits.mjs"], { cwd });

    expect([code, stderr]).toEqual([0, expect.stringContaining("to sdk, removed")]);
    expect(callsOf(join(cwd, "sdk"))).toEqual(["items.get", "items.create"]);
  });

  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ["syntax", "export default {\n  name: ,\n};", { code: "config-syntax", line: 2, column: 9 }],
    [
      "import",
      'import "./nowhere";\nexport default {};',
      { code: "invalid-config", message: expect.stringContaining("nowhere") },
    ],
    [
      "error",
      'throw new Error("no disk");',
      { code: "invalid-config", message: expect.stringContaining("no disk") },
    ],
    [
      "nothing",
      "export const a = 1;",
      { code: "invalid-config", hint: expect.stringContaining("export default") },
    ],
    [
      "member",
      'export default {\n  input: "shop.yaml", output: "sdk",\n  rename: { operation: {} },\n};',
      {
        code: "unknown-member",
        line: 3,
        column: 13,
        pointer: "/rename/operation",
        hint: 'Did you mean "operations"?',
      },
    ],
    [
      "name",
      'export default {\n  input: "shop.yaml", output: "sdk",\n  rename: { operations: { getItem: "a.b.c" } },\n};',
      { code: "invalid-name", line: 3, column: 27, pointer: "/rename/operations/getItem" },
    ],
  ])("with a fault (%s) is refused at its place, and nothing is written", async (name, text, wanted) => {
    const cwd = project(`fault-${name}`, { "ratesmith.config.mts": text });

    const { code, stdout } = await ratesmith(["generate", "--json"], { cwd });

    const { diagnostics } = readReport(stdout);
    expect(code).toBe(2);
    expect(diagnostics).toMatchObject([{ severity: "error", file: "ratesmith.config.mts", ...wanted }]);
    expect(texts(join(cwd, "sdk"))).toEqual({});
  });

  it("is one of those in the directory, not two", async () => {
    const cwd = project("two", { "ratesmith.config.ts": "", "ratesmith.config.json": "{}" });

    const { code, stderr } = await ratesmith(["generate"], { cwd });

    expect(code).toBe(2);
    expect(stderr).toContain("ratesmith.config.ts, ratesmith.config.json");
  });
});

describe("a configuration of several clients", { timeout: 120_000 }, () => {
  const several = (second: object) => [
    { input: "shop.yaml", output: "all" },
    { input: "shop.yaml", output: "reads", name: "Reader", include: [{ operations: ["get*"] }], ...second },
  ];

  it("generates all in one run, each by its own settings", async () => {
    const cwd = project("several", { "ratesmith.config.json": JSON.stringify(several({})) });

    const { code, stdout } = await generateHere(undefined, {
      config: join(cwd, "ratesmith.config.json"),
      json: true,
    });

    const { ok, clients } = JSON.parse(stdout) as { ok: boolean; clients: readonly { client: string }[] };
    expect({ code, ok, names: clients.map(({ client }) => client) }).toEqual({
      code: 0,
      ok: true,
      names: ["Shop", "Reader"],
    });
    expect(callsOf(join(cwd, "all"))).toEqual(["items.get", "items.create"]);
    expect(callsOf(join(cwd, "reads"))).toEqual(["items.get"]);
  });

  it("writes none where one has a fault", async () => {
    const config = several({ include: [{ tags: ["nothing"] }] });
    const cwd = project("several-faulty", { "ratesmith.config.json": JSON.stringify(config) });

    const { code, stdout } = await generateHere(undefined, {
      config: join(cwd, "ratesmith.config.json"),
      json: true,
    });

    const { diagnostics } = readReport(stdout);
    expect(code).toBe(2);
    expect(diagnostics.map((one) => one.code)).toEqual(["config-no-match", "nothing-selected"]);
    expect(diagnostics[0]).toMatchObject({ pointer: "/1/include/0/tags/0", line: 1 });
    expect(texts(join(cwd, "all"))).toEqual({});
  });

  it("writes none where a directory holds other people's files", async () => {
    const cwd = project("several-foreign", { "ratesmith.config.json": JSON.stringify(several({})) });
    workspace.write("several-foreign/reads/notes.txt", "mine");

    const { code } = await generateHere(undefined, { config: join(cwd, "ratesmith.config.json") });

    expect(code).toBe(2);
    expect(texts(join(cwd, "all"))).toEqual({});
  });

  it("takes no argument that is for one", async () => {
    const cwd = project("several-named", { "ratesmith.config.json": JSON.stringify(several({})) });
    const flags = { config: join(cwd, "ratesmith.config.json"), output: cwd, name: "X", json: true };

    const { code, stdout } = await generateHere(fixture("shop.yaml"), flags);

    expect(code).toBe(2);
    expect(readReport(stdout).diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining("<input>"),
      expect.stringContaining("--output"),
      expect.stringContaining("--name"),
    ]);
  });
});

describe("what decides the files", { timeout: 120_000 }, () => {
  it("is the configuration's values, not its spelling", async () => {
    const cwd = project("hashed", {
      "one.json":
        '{ "input": "shop.yaml", "output": "sdk", "exclude": [{ "paths": ["/items"] }], "group": "tags" }',
      "other.json":
        '{ "group": "tags",\n "exclude": [{ "paths": ["/items"] }], "output": "./sdk", "input": "./shop.yaml" }',
      "third.json": '{ "input": "shop.yaml", "output": "sdk", "exclude": [{ "paths": ["/items/*"] }] }',
    });
    const run = async (name: string) => {
      const { stdout } = await generateHere(undefined, { config: join(cwd, name), json: true });
      return readReport(stdout).status;
    };

    expect([await run("one.json"), await run("other.json"), await run("third.json")]).toEqual([
      "written",
      "unchanged",
      "written",
    ]);
    rmSync(join(cwd, "sdk"), { recursive: true });
    expect(await run("third.json")).toBe("written");
    expect(callsOf(join(cwd, "sdk"))).toEqual(["items.create"]);
  });
});
