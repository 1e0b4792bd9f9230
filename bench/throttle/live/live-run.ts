import type { BenchClient } from "../clients/bench-client.js";
import { idealMs } from "../ideal.js";
import type { ServerHost } from "../server/server-host.js";
import type { ServerKind } from "../server/server-kind.js";
import { wallMs } from "../wall-clock.js";
import { quantile } from "./quantile.js";

/** One client against one server, once. */
export interface LiveRun {
  /** Ideal time by actual time; 0 where calls failed: the job was not done, in whatever time. */
  readonly efficiency: number;
  /** 429s, by the server's count. */
  readonly rejected: number;
  /** Calls that ended without success. */
  readonly failed: number;
  /** The wait that 99 of 100 calls did not exceed, from the handing over of the job to the call's end. */
  readonly p99WaitMs: number;
  /** When the server let requests through, since the job was handed over. */
  readonly acceptedAtMs: readonly number[];
}

/** What a run is made of. */
export interface LiveRunSource {
  readonly client: BenchClient;
  readonly kind: ServerKind;
  readonly host: ServerHost;
  /** Equal for all clients of a round: the same latencies and the same phase. */
  readonly round: number;
  /** @default 500 */
  readonly calls?: number;
}

/** Hands all calls over at once, on a fresh server, and waits for the last answer. */
export async function liveRun(source: LiveRunSource): Promise<LiveRun> {
  const { client, kind, host, round, calls = 500 } = source;
  const phaseMs = phaseOf(round);
  const period = kind.windows[0]?.windowMs ?? 1_000;
  const aheadMs = phaseMs - (wallMs() % period);
  const server = await host.open({ kind: kind.name, seed: round + 1, aheadMs });
  const session = client.open({ url: server.url, kind });
  const paths = Array.from({ length: calls }, (_, index) => `/things/${index}`);
  const handedOverMs = wallMs();
  const waits: number[] = [];
  let failed = 0;
  try {
    await Promise.all(
      paths.map(async (path) => {
        await session.get(path).catch(() => failed++);
        waits.push(wallMs() - handedOverMs);
      }),
    );
  } finally {
    session.close();
  }
  const { rejected, acceptedAtMs } = await server.close();
  return {
    efficiency: failed > 0 ? 0 : idealMs(kind, calls, handedOverMs + aheadMs) / Math.max(...waits),
    rejected,
    failed,
    p99WaitMs: quantile(waits, 0.99),
    acceptedAtMs: acceptedAtMs.map((atMs) => atMs - handedOverMs),
  };
}

/** How far into its window the server is when a round begins: spread evenly, whatever the number of rounds. */
function phaseOf(round: number): number {
  const goldenShare = 0.618_034;
  return ((0.37 + round * goldenShare) % 1) * 1_000;
}
