import { setTimeout as sleep } from "node:timers/promises";
import type { BenchClient } from "../clients/bench-client.js";
import { ServerHost } from "../server/server-host.js";
import type { ServerKind } from "../server/server-kind.js";
import { type LiveRun, liveRun } from "./live-run.js";
import { median } from "./quantile.js";

/** One client against one server. */
export interface LiveRow {
  readonly client: string;
  readonly server: string;
  /** Medians of the runs; `rejected` and `failed` are those of the worst run for ours, so that none is hidden. */
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

/** Between the starts of the servers' rows: their bursts, about a second apart, are not to fall together. */
const staggerMs = 200;

/**
 * Runs every client against every server. The servers' rows run side by side, since a run is mostly waiting; within a
 * row one client runs at a time, and who is first rotates.
 */
export async function runLive(plan: LivePlan): Promise<readonly LiveRow[]> {
  const { clients, kinds } = plan;
  const host = new ServerHost();
  try {
    await host.isReady;
    const rows = await Promise.all(
      kinds.map((kind, index) => sleep(index * staggerMs).then(() => runKind(plan, kind, host))),
    );
    return rows.flat().sort((a, b) => place(clients, a) - place(clients, b));
  } finally {
    host.stop();
  }
}

function place(clients: readonly BenchClient[], { client }: LiveRow): number {
  return clients.findIndex(({ name }) => name === client);
}

async function runKind(
  { clients, runs, say }: LivePlan,
  kind: ServerKind,
  host: ServerHost,
): Promise<readonly LiveRow[]> {
  const results = new Map<string, LiveRun[]>(clients.map(({ name }) => [name, []]));
  for (let round = 0; round < runs; round++) {
    const first = Math.floor((round * clients.length) / runs);
    for (const client of [...clients.slice(first), ...clients.slice(0, first)]) {
      const run = await liveRun({ client, kind, host, round });
      results.get(client.name)?.push(run);
      const { efficiency, rejected, failed } = run;
      say(`${kind.name}, ${client.name}: ${efficiency.toFixed(3)}, ${rejected} 429s, ${failed} failed`);
    }
  }
  return clients.map(({ name }) => summary(name, kind.name, results.get(name) ?? []));
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
