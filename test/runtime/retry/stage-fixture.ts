import type { Call, Exchange, Reply } from "../../../templates/runtime/call.js";
import type { Attempt } from "../../../templates/runtime/http/attempt.js";
import { retryStage } from "../../../templates/runtime/retry/retry-stage.js";
import { type Fixture, type FixtureOptions, fixture } from "../throttle/limiter-fixture.js";

/** What the server answers to one attempt, after a time. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly afterMs?: number;
  /** Thrown instead. */
  readonly fails?: Error;
}

/** A retry stage over a server that answers by rote. */
export interface StageFixture extends Fixture {
  /** When each attempt was made. */
  readonly sentAt: number[];
  readonly send: (call: Call) => Promise<Exchange>;
}

/** The last answer is repeated for ever. */
export function stage(answers: readonly Answer[], options: FixtureOptions = {}): StageFixture {
  const base = fixture(options);
  const { clock, context, limiter } = base;
  const sentAt: number[] = [];
  const attempt: Attempt = async (): Promise<Reply> => {
    const answer = answers[Math.min(sentAt.length, answers.length - 1)] ?? {};
    const sentAtMs = clock.now();
    sentAt.push(sentAtMs);
    const { afterMs } = answer;
    if (afterMs !== undefined) await new Promise<void>((resolve) => clock.setTimeout(resolve, afterMs));
    if (answer.fails !== undefined) throw answer.fails;
    const headers = new Headers(answer.headers);
    if (answer.body !== undefined) headers.set("content-type", "application/json");
    return {
      status: answer.status ?? 200,
      statusText: "",
      headers,
      url: "https://api.test/things",
      body: answer.body === undefined ? null : new TextEncoder().encode(JSON.stringify(answer.body)),
      sentAtMs,
      answeredAtMs: clock.now(),
    };
  };
  return { ...base, sentAt, send: retryStage(context, limiter)(attempt) };
}

/** How a promise came out, once virtual time has run. */
export interface Settled<T> {
  value: T | undefined;
  error: unknown;
}

/** Watches a promise; nothing is left unhandled. */
export function settle<T>(promise: Promise<T>): Settled<T> {
  const settled: Settled<T> = { value: undefined, error: undefined };
  promise.then(
    (value) => {
      settled.value = value;
    },
    (error) => {
      settled.error = error;
    },
  );
  return settled;
}
