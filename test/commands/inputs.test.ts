import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ratesmith } from "../command-line.js";
import {
  createWorkspace,
  fixture,
  fixtureText,
  generateHere,
  readReport,
  texts,
  type Workspace,
} from "./workspace.js";

let workspace: Workspace;

beforeAll(() => {
  workspace = createWorkspace();
});

afterAll(() => workspace.remove());

const limitOf = (output: string, quota: number) =>
  texts(output)["definition.ts"]?.includes(`quota: ${quota},`) === true;

const overlay = (quota: number) => `overlay: 1.0.0
info: { title: Limits, version: "1" }
actions:
  - target: $
    update: { x-rate-limit: { limits: { key: { windows: { sustained: { quota: ${quota} } } } } } }
`;

describe("the inputs of ratesmith generate", { concurrent: true, timeout: 180_000 }, () => {
  it("are read from standard input where the input is -", async () => {
    const output = join(workspace.path, "stdin");

    const { code } = await ratesmith(["generate", "-", "--output", output], {
      stdin: fixtureText("shop.yaml"),
    });

    expect(code).toBe(0);
    expect(limitOf(output, 100)).toBe(true);
  });

  it("are fetched where the input is a URL", async () => {
    const output = join(workspace.path, "url");
    const server = createServer((_, response) => response.end(fixtureText("shop.yaml")));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;

    const { code } = await ratesmith(["generate", `http://127.0.0.1:${port}/shop.yaml`, "--output", output]);
    await new Promise((closed) => server.close(closed));

    expect(code).toBe(0);
    expect(limitOf(output, 100)).toBe(true);
  });

  it("are changed by every overlay, the last one last", async () => {
    const output = join(workspace.path, "overlays");
    const first = workspace.write("first.yaml", overlay(200));
    const second = workspace.write("second.yaml", overlay(300));

    const { code } = await ratesmith([
      ...["generate", fixture("shop.yaml"), "--output", output],
      ...["--overlay", first, "--overlay", second],
    ]);

    expect(code).toBe(0);
    expect(limitOf(output, 300)).toBe(true);
  });

  it("take name and overlays from a configuration file, and flags win", async () => {
    const output = join(workspace.path, "configured");
    workspace.write("config/limits.yaml", overlay(400));
    const config = workspace.write(
      "config/ratesmith.json",
      JSON.stringify({ name: "Corner", overlays: ["limits.yaml"] }),
    );
    const flags = { output, config, json: true };

    const configured = await generateHere(fixture("shop.yaml"), flags);
    expect(configured.code).toBe(0);
    expect(readReport(configured.stdout).client).toBe("Corner");
    expect(limitOf(output, 400)).toBe(true);

    const named = await generateHere(fixture("shop.yaml"), { ...flags, name: "Kiosk", dryRun: true });
    expect(readReport(named.stdout).client).toBe("Kiosk");
  });

  it("are refused where the configuration file is not as it should be", async () => {
    const output = join(workspace.path, "unconfigured");
    const config = workspace.write("bad/ratesmith.json", '{ "nmae": "Corner", "overlays": "limits.yaml" }');

    const { code, stdout } = await generateHere(fixture("shop.yaml"), { output, config, json: true });

    const { ok, diagnostics } = readReport(stdout);
    expect({ code, ok }).toEqual({ code: 2, ok: false });
    expect(diagnostics).toMatchObject([
      {
        code: "unknown-member",
        file: config,
        line: 1,
        column: 3,
        pointer: "/nmae",
        message: '"nmae" is no member of the configuration.',
        hint: 'Did you mean "name"?',
      },
      { code: "wrong-type", file: config, message: 'overlays must be a list; it is "limits.yaml".' },
    ]);
    expect(texts(output)).toEqual({});
  });
});

describe("a command line that cannot be understood", { concurrent: true, timeout: 180_000 }, () => {
  const misuses: readonly [string, readonly string[], RegExp][] = [
    ["lacks --output", ["generate", fixture("shop.yaml")], /--output <dir>/],
    [
      "has an unknown flag",
      ["validate", fixture("shop.yaml"), "--overlays", "x"],
      /'--overlays'.*--overlay\?/s,
    ],
    ["names an unknown command", ["genrate", fixture("shop.yaml")], /'genrate'.*generate\?/s],
    ["lacks the input", ["validate"], /argument 'input'/],
    ["has an argument too many", ["validate", fixture("shop.yaml"), "more"], /argument/],
    ["has a port out of range", ["mock", fixture("shop.yaml"), "--port", "70000"], /from 0 to 65535/],
    ["has an unknown algorithm", ["mock", fixture("shop.yaml"), "--algorithm", "leaky"], /rolling, fixed/],
  ];

  it.each(misuses)("%s: exit 2, and what is wrong on standard error", async (_, args, said) => {
    const { code, stdout, stderr } = await ratesmith(args);

    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(said);
  });
});
