import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/package-root.js";
import { ratesmith } from "../command-line.js";
import { fixture, readReport } from "./workspace.js";

let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill("SIGKILL");
  child = undefined;
});

/** Starts `ratesmith mock`, and gives the first line of its standard output. */
async function startMock(flags: readonly string[]): Promise<{ process: ChildProcess; firstLine: string }> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const cli = join(packageRoot, "generator", "cli.ts");
  const process = spawn(globalThis.process.execPath, ["--import", loader, cli, "mock", ...flags], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  child = process;
  const [firstLine] = await once(createInterface(process.stdout), "line");
  return { process, firstLine: String(firstLine) };
}

describe("ratesmith mock", () => {
  it("prints its URL first, answers and counts, and ends when it is told to", async () => {
    const { process, firstLine } = await startMock([fixture("shop.yaml"), "--json"]);
    const { url, ...more } = JSON.parse(firstLine) as { url: string };

    const answer = await fetch(`${url}/items/i7`);
    const report = (await (await fetch(`${url}/__ratesmith`)).json()) as { operations: object };
    const ended = once(process, "exit");
    process.kill("SIGTERM");

    expect(more).toEqual({});
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await answer.json()).toMatchObject({ id: "i7" });
    expect(report.operations).toMatchObject({ getItem: { requests: 1, rejected: 0 } });
    expect(await ended).toEqual([0, null]);
  });

  it("prints the bare URL without --json", async () => {
    const { firstLine } = await startMock([fixture("shop.yaml"), "--algorithm", "fixed", "--latency", "1-2"]);

    expect(firstLine).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${firstLine}/items/i7`)).status).toBe(200);
  });

  it("exits 2 with the faults of the document, and serves nothing", async () => {
    const { code, stdout } = await ratesmith(["mock", fixture("eight-faults.yaml"), "--json"]);

    expect(code).toBe(2);
    expect(readReport(stdout).diagnostics).toHaveLength(8);
  });
});
