import { sleep } from "../../templates/runtime/clock.js";
import type { Server } from "./open-server.js";
import type { ServerHost } from "./server-host.js";
import type { Environment, Figures, Round, Row, Sent, Workload } from "./workload.js";

/** Does a workload in both ways at the same time, each against servers of its own. */
export async function runWorkload(workload: Workload, host: ServerHost): Promise<Row> {
  const [sdk, page] = await Promise.all([
    runRounds(workload, "sdk", host),
    runRounds(workload, "page", host),
  ]);
  return { workload, sdk, page };
}

async function runRounds(workload: Workload, way: "sdk" | "page", host: ServerHost): Promise<Figures> {
  const runs: RoundRun[] = [];
  for (const round of workload.rounds) runs.push(await runRound({ workload, round, way, host }));
  const sent = runs.flatMap((run) => run.sent);
  return {
    requests: sent.length,
    rejected: sent.filter(({ status }) => status === 429).length,
    failed: workload.calls - sum(runs.map((run) => run.doneCalls)),
    seconds: sum(runs.map((run) => run.tookMs)) / 1_000,
    timelines: runs.map((run) => run.sent),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

interface RoundRun {
  readonly sent: readonly Sent[];
  readonly doneCalls: number;
  readonly tookMs: number;
}

interface RoundSource {
  readonly workload: Workload;
  readonly round: Round;
  readonly way: "sdk" | "page";
  readonly host: ServerHost;
}

async function runRound({ workload, round, way, host }: RoundSource): Promise<RoundRun> {
  const { api, timeScale } = workload;
  const server = await host.open({ api, timeScale, tier: round.tier, jobMs: round.jobMs });
  const sent: Sent[] = [];
  const count = { done: 0 };
  const env = environment(server, sent, (outcome) => {
    if (outcome === "done") count.done++;
  });
  const others = new AbortController();
  const bystander = round.bystander?.(env, others.signal);
  const startMs = server.clock.now();
  try {
    await round[way](env);
    const tookMs = server.clock.now() - startMs;
    return {
      sent: sent.map(({ atMs, status }) => ({ atMs: atMs - startMs, status })),
      doneCalls: count.done,
      tookMs,
    };
  } finally {
    others.abort();
    await bystander;
    await server.close();
  }
}

function environment(server: Server, sent: Sent[], settle: Environment["settle"]): Environment {
  return {
    baseUrl: server.url,
    clock: server.clock,
    settle,
    sleep: (delayMs) => sleep(server.clock, delayMs),
    async fetch(input, init) {
      const atMs = server.clock.now();
      const response = await fetch(input, init);
      sent.push({ atMs, status: response.status });
      return response;
    },
  };
}
