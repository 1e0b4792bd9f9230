import { createServer, type ServerResponse } from "node:http";
import type { WindowCounter } from "../../../generator/mock/limits/window-counter.js";
import { seededRandom } from "../../../generator/mock/seeded-random.js";
import { wallMs } from "../wall-clock.js";
import { type ServerKind, serverKind, startCounters, waitMs } from "./server-kind.js";

/** Which server a run wants. */
export interface BenchServerOptions {
  readonly kind: string;
  /** Of the latencies. */
  readonly seed: number;
  /** What the server's clock is ahead of the machine's: shifts the phase of its windows. */
  readonly aheadMs: number;
}

/** What a server saw. */
export interface BenchServerReport {
  /** Requests refused. */
  readonly rejected: number;
  /** When requests were let through, by `wallMs`. */
  readonly acceptedAtMs: readonly number[];
}

/** A server that listens. */
export interface BenchServer {
  readonly url: string;
  close(): Promise<BenchServerReport>;
}

const latency = { fromMs: 20, toMs: 60 } as const;
const body = JSON.stringify({ ok: true });

/**
 * Starts a server on 127.0.0.1 that answers every request after 20 to 60 ms, of which a random share passes before the
 * request is counted. It does nothing else, so that its own work disturbs nobody's clock.
 */
export async function startBenchServer(options: BenchServerOptions): Promise<BenchServer> {
  const kind = serverKind(options.kind);
  const counters = startCounters(kind);
  const random = seededRandom(options.seed);
  const acceptedAtMs: number[] = [];
  let rejected = 0;
  const nowMs = () => wallMs() + options.aheadMs;
  const count = (response: ServerResponse, restMs: number) => {
    const atMs = nowMs();
    const refusedForMs = waitMs(counters, atMs);
    if (refusedForMs > 0) {
      rejected++;
    } else {
      for (const counter of counters) counter.spend(atMs, 1);
      acceptedAtMs.push(atMs - options.aheadMs);
    }
    const head = headersOf(kind, counters, atMs);
    setTimeout(() => answer(response, { atMs: nowMs(), head, refusedForMs }), restMs);
  };
  const server = createServer({ keepAliveTimeout: 75_000 }, (_, response) => {
    const latencyMs = latency.fromMs + random() * (latency.toMs - latency.fromMs);
    const beforeMs = latencyMs * random();
    setTimeout(() => count(response, latencyMs - beforeMs), beforeMs);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return { rejected, acceptedAtMs };
    },
  };
}

/**
 * What a server says of its tightest window when it counts: quota, rest, and when the window opens anew, as a moment of
 * its clock and as seconds from then (Discord sends both).
 */
function headersOf(kind: ServerKind, counters: readonly WindowCounter[], atMs: number): [string, string][] {
  const rests = counters.map((counter) => counter.remaining(atMs));
  const tightest = rests.indexOf(Math.min(...rests));
  const window = kind.windows[tightest];
  const counter = counters[tightest];
  if (window === undefined || counter === undefined) return [];
  const resetMs = counter.resetMs(atMs);
  return [
    ["x-ratelimit-limit", String(window.quota)],
    ["x-ratelimit-remaining", String(Math.max(0, Math.floor((rests[tightest] ?? 0) + 1e-6)))],
    ["x-ratelimit-reset", String(Math.ceil(atMs + resetMs))],
    ["x-ratelimit-reset-after", (Math.ceil(resetMs) / 1_000).toFixed(3)],
  ];
}

interface Answer {
  readonly atMs: number;
  readonly head: readonly [string, string][];
  readonly refusedForMs: number;
}

function answer(response: ServerResponse, { atMs, head, refusedForMs }: Answer): void {
  response.sendDate = false;
  response.statusCode = refusedForMs > 0 ? 429 : 200;
  response.setHeader("date", new Date(atMs).toUTCString());
  response.setHeader("content-type", "application/json");
  for (const [name, value] of head) response.setHeader(name, value);
  if (refusedForMs > 0)
    response.setHeader("retry-after", String(Math.max(1, Math.ceil(refusedForMs / 1_000))));
  response.end(body);
}
