import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tool } from "../generation/tools.js";
import { median, type Row } from "../row.js";
import { type CallSubject, callSubjects } from "./call-subjects.js";
import { heyApiMethod, ratesmithMethod } from "./generated-methods.js";

/** What is to be measured. */
export interface CallPlan {
  readonly runs: number;
  readonly node: string;
  readonly ratesmith: Tool | undefined;
  readonly heyApi: Tool | undefined;
  readonly say: (text: string) => void;
}

const ways = [
  { subject: "sequential", workers: 1 },
  { subject: "concurrent32", workers: 32 },
] as const;

/** Turns are short and many, so that whatever else the machine does falls on all clients alike. */
const turnsPerRun = 5;
const measuredMs = 300;
const warmUpMs = 100;

/** Calls per second through each client, one after the other and 32 at once, who is first rotating from run to run. */
export async function measureCalls(plan: CallPlan): Promise<readonly Row[]> {
  const { runs, node, say } = plan;
  const folder = await mkdtemp(join(tmpdir(), "ratesmith-bench-"));
  const server = fork(fileURLToPath(new URL("server-process.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"],
  });
  try {
    const { port } = await new Promise<{ port: number }>((resolve) =>
      server.once("message", (message) => resolve(message as { port: number })),
    );
    const url = `http://127.0.0.1:${port}`;
    const sdk = { url, folder, node };
    const subjects = callSubjects(url, {
      ratesmith: plan.ratesmith && (await ratesmithMethod(plan.ratesmith, sdk)),
      heyApi: plan.heyApi && (await heyApiMethod(plan.heyApi, sdk)),
    });
    const speeds = new Map<string, number[]>();
    for (let round = 0; round < runs * turnsPerRun; round++) {
      const first = round % subjects.length;
      for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)])
        for (const way of ways) {
          const perS = await callsPerSecond(subject, way.workers);
          say(`calls, ${way.subject}, ${subject.name}: ${Math.round(perS)}/s`);
          const key = `${way.subject} ${subject.name}`;
          speeds.set(key, [...(speeds.get(key) ?? []), perS]);
        }
    }
    return subjects.flatMap(({ name }) =>
      ways.map(({ subject }): Row => {
        const value = Math.round(median(speeds.get(`${subject} ${name}`) ?? []));
        return { metric: "callsPerSecond", subject, tool: name, value, unit: "calls/s" };
      }),
    );
  } finally {
    server.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
}

async function callsPerSecond(subject: CallSubject, workers: number): Promise<number> {
  await callFor(subject, workers, warmUpMs);
  const startMs = performance.now();
  const count = await callFor(subject, workers, measuredMs);
  return (count * 1_000) / (performance.now() - startMs);
}

/** Ids are new every time: what is measured is a call that is sent. */
let nextId = 1;

async function callFor({ call }: CallSubject, workers: number, forMs: number): Promise<number> {
  const endMs = performance.now() + forMs;
  let count = 0;
  const work = async () => {
    while (performance.now() < endMs) {
      await call(nextId++);
      count++;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return count;
}
