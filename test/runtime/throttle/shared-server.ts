import { makeServer, type ServerAlgorithm } from "../../simulation/servers/make-server.js";

/** What a shared server says to one request, its headers included. */
export interface ServerWord {
  readonly isTaken: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Until its window opens anew; undefined where the algorithm knows no such moment. */
  readonly resetMs: number | undefined;
  /** Whole seconds until a request would be taken, as Retry-After has it. */
  readonly retryAfterMs: number;
}

/** A server that tells what remains. `at` is server time in milliseconds. Refused requests are not counted. */
export type SharedServer = (atMs: number) => ServerWord;

/** The limit of a shared server. */
export interface SharedLimit {
  readonly quota: number;
  readonly windowMs: number;
  /** Where windows that follow each other begin. */
  readonly phaseMs: number;
  /** What a bucket holds. */
  readonly burst: number;
}

const algorithms = {
  rolling: "rolling",
  fixed: "fixed",
  bucket: "token-bucket",
  counter: "sliding-counter",
} as const satisfies Readonly<Record<string, ServerAlgorithm>>;

/** An algorithm that can be simulated. */
export type SharedKind = keyof typeof algorithms;

/** Makes a server that counts by an algorithm, and tells what it does in whole seconds. */
export function sharedServer(
  kind: SharedKind,
  { quota, windowMs, phaseMs, burst }: SharedLimit,
): SharedServer {
  const algorithm = algorithms[kind];
  const isPeriodic = kind === "fixed" || kind === "counter";
  const server = makeServer({
    algorithm,
    quota,
    windowMs,
    countsRefused: false,
    granularityMs: 1,
    ...(kind === "bucket" && { burst }),
  });
  return (clientMs) => {
    const atMs = clientMs + (isPeriodic ? phaseMs : 0);
    const isTaken = server.take(atMs, 1);
    return {
      isTaken,
      limit: server.limit,
      remaining: server.remaining(atMs),
      resetMs: isPeriodic ? wholeSeconds(server.resetMs(atMs)) : undefined,
      retryAfterMs: wholeSeconds(server.waitMs(atMs)),
    };
  };
}

function wholeSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1_000)) * 1_000;
}
