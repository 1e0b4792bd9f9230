import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a process, and those it started in turn, took. */
export interface Usage {
  readonly code: number | null;
  readonly output: string;
  readonly wallS: number;
  /** User and system time. */
  readonly cpuS: number;
  /** The most memory any of the processes held. */
  readonly memoryMb: number;
}

/** A Node program to run. */
export interface Program {
  /** The Node to run it on. */
  readonly node: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

interface Told {
  readonly userMs: number;
  readonly systemMs: number;
  readonly maxRssKb: number;
}

const told = fileURLToPath(new URL("tell-usage.mjs", import.meta.url));

/** Runs a program to its end. Each of its processes tells what it used as it ends. */
export async function measure({ node, args, cwd }: Program): Promise<Usage> {
  const folder = await mkdtemp(join(tmpdir(), "ratesmith-bench-"));
  const startMs = performance.now();
  const child = spawn(node, [...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: `--import=${told}`, RATESMITH_BENCH_USAGE: folder, CI: "true" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const wallS = (performance.now() - startMs) / 1_000;
  const usages = await Promise.all(
    (await readdir(folder)).map(
      async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Told,
    ),
  );
  await rm(folder, { recursive: true });
  return {
    code,
    output,
    wallS,
    cpuS: usages.reduce((sum, { userMs, systemMs }) => sum + userMs + systemMs, 0) / 1_000,
    memoryMb: Math.max(0, ...usages.map(({ maxRssKb }) => maxRssKb)) / 1_024,
  };
}
