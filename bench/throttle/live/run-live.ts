import { setTimeout as sleep } from "node:timers/promises";
import type { BenchClient } from "../clients/bench-client.js";
import { ServerHost } from "../server/server-host.js";
import { type ServerKind, warmUpKind } from "../server/server-kind.js";
import { type LiveRun, type LiveRunSource, liveRun } from "./live-run.js";
import { median } from "./quantile.js";

/** One client against one server. */
export interface LiveRow {
  readonly client: string;
  readonly server: string;
  /** Median of the runs, as all figures. 0 where calls failed. */
  readonly efficiency: number;
  readonly rejected: number;
  readonly failed: number;
  readonly p99WaitMs: number;
  readonly runs: readonly LiveRun[];
}

/** What is to be measured. */
export interface LivePlan {
  readonly clients: readonly BenchClient[];
  readonly kinds: readonly ServerKind[];
  readonly runs: number;
  readonly say: (text: string) => void;
}

/** Between the starts of the servers' runs: their bursts, about a second apart, are not to fall together. */
const staggerMs = 200;

/**
 * Runs every client against every server, who is first rotating from round to round. One client runs at a time,
 * against all servers side by side, since a run is mostly waiting: so no client's work disturbs another's.
 */
export async function runLive(plan: LivePlan): Promise<readonly LiveRow[]> {
  const { clients, kinds, runs } = plan;
  const host = new ServerHost();
  const results = new Map<string, LiveRun[]>();
  try {
    await host.isReady;
    for (let round = 0; round < runs; round++) {
      const first = Math.floor((round * clients.length) / runs);
      for (const client of [...clients.slice(first), ...clients.slice(0, first)]) {
        await warmUp(client, host);
        await runSideBySide(plan, { client, host, round }, results);
      }
    }
  } finally {
    host.stop();
  }
  return clients.flatMap((client) =>
    kinds.map((kind) => summary(client.name, kind.name, results.get(rowKey(client, kind)) ?? [])),
  );
}

const warmUpJobs = 6;

/** Code that has hardly run costs several times as much as it does in a process that has been up for a while. */
async function warmUp(client: BenchClient, host: ServerHost): Promise<void> {
  for (let job = 0; job < warmUpJobs; job++) await liveRun({ client, kind: warmUpKind, host, round: job });
}

async function runSideBySide(
  { kinds, say }: LivePlan,
  source: Omit<LiveRunSource, "kind">,
  results: Map<string, LiveRun[]>,
): Promise<void> {
  const { client } = source;
  await Promise.all(
    kinds.map(async (kind, index) => {
      await sleep(index * staggerMs);
      const run = await liveRun({ ...source, kind });
      const key = rowKey(client, kind);
      results.set(key, [...(results.get(key) ?? []), run]);
      const { efficiency, rejected, failed } = run;
      say(`${kind.name}, ${client.name}: ${efficiency.toFixed(3)}, ${rejected} 429s, ${failed} failed`);
    }),
  );
}

function rowKey(client: BenchClient, kind: ServerKind): string {
  return `${client.name} ${kind.name}`;
}

function summary(client: string, server: string, runs: readonly LiveRun[]): LiveRow {
  return {
    client,
    server,
    efficiency: median(runs.map(({ efficiency }) => efficiency)),
    rejected: median(runs.map(({ rejected }) => rejected)),
    failed: median(runs.map(({ failed }) => failed)),
    p99WaitMs: median(runs.map(({ p99WaitMs }) => p99WaitMs)),
    runs,
  };
}
