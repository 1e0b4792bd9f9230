import { afterEach, describe, expect, it } from "vitest";
import {
  expectNoSecret,
  limitOf,
  meeting,
  oneStackSubject,
  openScene,
  openSocketScene,
  smartLeadSubject,
} from "./subjects.js";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe.each([oneStackSubject, smartLeadSubject])("the SDK of $api against a server at fault", (sdk) => {
  const { errors } = sdk;

  it("tells a wrong credential by AuthenticationError, after one request", async () => {
    const wrong = "sk_live_not5ecret";
    const scene = await openScene(sdk, closing, { apiKey: wrong });

    const error = await failureOf(scene.run(scene.read()));

    expect(error).toBeInstanceOf(errors.AuthenticationError);
    expect(error).toMatchObject({ status: 401, operationId: sdk.readId, attempts: 1 });
    expect(scene.arrived()).toEqual({ reads: 1, writes: 0 });
    expectNoSecret(error, wrong);
  });

  it("tells a refused write by AuthenticationError, after one request", async () => {
    const scene = await openScene(sdk, closing, { apiKey: "sk_live_not5ecret" });

    const error = await failureOf(scene.run(scene.write({ idempotencyKey: "once" })));

    expect(error).toBeInstanceOf(errors.AuthenticationError);
    expect(scene.arrived()).toEqual({ reads: 0, writes: 1 });
  });

  it("reads an answer whose rate-limit headers are nonsense, and keeps its books", async () => {
    const scene = await openScene(sdk, closing);
    await scene.run(scene.read());
    const [before] = scene.rateLimit();

    await scene.run(scene.read(meeting("malformed-headers"), 2));

    const [after] = scene.rateLimit();
    expect(after).toMatchObject({ quota: before?.quota, nextFreeMs: 0, queued: 0 });
    expect(after?.inUse).toBe((before?.inUse ?? 0) + 1);
    expect(scene.arrived().reads).toBe(2);
  });

  it("repeats a read whose answer breaks off, and tells the cause when it always does", async () => {
    const scene = await openSocketScene(sdk, closing);

    const error = await failureOf(scene.read(meeting("truncate")));
    await scene.read(meeting("truncate", 1), 2);

    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(error).toMatchObject({ attempts: 3, outcomeUnknown: false, cause: expect.anything() });
    expect(scene.arrived().reads).toBe(3 + 2);
    expectNoSecret(error);
  });

  it("repeats a read whose connection is reset", async () => {
    const scene = await openSocketScene(sdk, closing);

    await scene.read(meeting("reset", 2));

    expect(scene.arrived().reads).toBe(3);
  });

  it.each(["reset", "truncate"])(
    "sends a write once that meets a %s, and says that its outcome is unknown",
    async (fault) => {
      const scene = await openSocketScene(sdk, closing);

      const error = await failureOf(scene.write(meeting(fault)));

      expect(error).toBeInstanceOf(errors.ConnectionError);
      expect(error).toMatchObject({ attempts: 1, outcomeUnknown: true, operationId: sdk.writeId });
      expect(scene.arrived()).toEqual({ reads: 0, writes: 1 });
      expectNoSecret(error);
    },
  );

  it("repeats a write that has an idempotency key", async () => {
    const scene = await openSocketScene(sdk, closing);

    await scene.write({ ...meeting("reset", 1), idempotencyKey: "once" });

    expect(scene.arrived().writes).toBe(2);
  });

  it("gives up a server that hangs after timeoutMs, the read three times, the write once", async () => {
    const scene = await openScene(sdk, closing);
    const hang = { ...meeting("hang"), timeoutMs: 5_000 };

    const both = Promise.all([failureOf(scene.read(hang)), failureOf(scene.write(hang))]);
    const [read, write] = await scene.run(both);

    expect(read).toBeInstanceOf(errors.TimeoutError);
    expect(read).toMatchObject({ attempts: 3, outcomeUnknown: false });
    expect(write).toBeInstanceOf(errors.TimeoutError);
    expect(write).toMatchObject({ attempts: 1, outcomeUnknown: true });
    expect(scene.arrived()).toEqual({ reads: 3, writes: 1 });
    for (const error of [read, write]) expectNoSecret(error);
  });

  it("waits for a slow body, but no longer than timeoutMs", async () => {
    const scene = await openScene(sdk, closing);

    await scene.run(scene.read(meeting("slow")));
    const error = await failureOf(
      scene.run(scene.read({ ...meeting("slow"), timeoutMs: 3_000, retry: false }, 2)),
    );

    expect(error).toBeInstanceOf(errors.TimeoutError);
    expect(scene.arrived().reads).toBe(2);
    expectNoSecret(error);
  });

  it("repeats a read that is answered 503 without Retry-After, and no write", async () => {
    const scene = await openScene(sdk, closing);

    await scene.run(scene.read(meeting("status-503", 1)));
    const read = await failureOf(scene.run(scene.read(meeting("status-503"), 2)));
    const write = await failureOf(scene.run(scene.write(meeting("status-503"))));

    expect(read).toBeInstanceOf(errors.InternalServerError);
    expect(read).toMatchObject({ status: 503, attempts: 3 });
    expect(write).toMatchObject({ status: 503, attempts: 1 });
    expect(scene.arrived()).toEqual({ reads: 2 + 3, writes: 1 });
    for (const error of [read, write]) expectNoSecret(error);
  });

  it("waits as long as a 503 says and repeats even a write: it was not carried out", async () => {
    const scene = await openScene(sdk, closing, { wrap: withRetryAfter(7) });
    const startMs = scene.mocked.clock.now();

    await scene.run(scene.write(meeting("status-503", 1)));

    expect(scene.mocked.clock.now() - startMs).toBeGreaterThanOrEqual(7_000);
    expect(scene.arrived().writes).toBe(2);
  });

  it("ends a 429 that never stops by RateLimitError with the wait and the attempts", async () => {
    const scene = await openScene(sdk, closing, { wrap: withRetryAfter(2) });

    const error = await failureOf(scene.run(scene.read(meeting("status-429"))));

    expect(error).toBeInstanceOf(errors.RateLimitError);
    expect(error).toMatchObject({ status: 429, attempts: 3, retryAfterMs: expect.any(Number) });
    expect((error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThanOrEqual(2_000);
    expect(scene.arrived().reads).toBe(3);
    expectNoSecret(error);
  });

  it("carries the server's own wait where it may not repeat", async () => {
    const mockLimits = { [limitOf(sdk)]: { windows: { minute: { quota: 1 } } } };
    const scene = await openScene(sdk, closing, { retry: false, mockLimits });
    await scene.run(scene.openStranger().read());

    const error = await failureOf(scene.run(scene.read({}, 2)));

    const { retryAfterMs } = error as { readonly retryAfterMs: number };
    expect(error).toBeInstanceOf(errors.RateLimitError);
    expect(retryAfterMs).toBeGreaterThan(30_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
    expect(scene.mocked.report()).toMatchObject({ requests: 2, rejected: 1 });
  });

  it("knows that nothing was sent to a server that is gone, and takes it off the books", async () => {
    const scene = await openSocketScene(sdk, closing);
    await scene.mocked.close();

    const errorsOfBoth = [await failureOf(scene.read()), await failureOf(scene.write())];

    for (const error of errorsOfBoth) {
      expect(error).toBeInstanceOf(errors.ConnectionError);
      expect(error).toMatchObject({ attempts: 3, outcomeUnknown: false, cause: expect.anything() });
      expectNoSecret(error);
    }
    expect(scene.mocked.report().requests).toBe(0);
    expect(scene.rateLimit().map(({ inUse }) => inUse)).toEqual([0]);
  });
});

it("a client without a credential sends the request without one, and is told", async () => {
  const scene = await openScene(oneStackSubject, closing, { apiKey: "" });

  const error = await failureOf(scene.run(scene.read()));

  expect(error).toBeInstanceOf(oneStackSubject.errors.AuthenticationError);
  expect(scene.arrived().reads).toBe(1);
});

/** What a call fails with; a call that succeeds is the test's failure. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in outcome) return outcome.error;
  throw new Error(`Expected the call to fail, got ${JSON.stringify(outcome.value)}.`);
}

/** `fetch` that adds the header the mock's faults lack. */
function withRetryAfter(seconds: number): (fetch: typeof globalThis.fetch) => typeof fetch {
  return (fetch) => async (input, init) => {
    const response = await fetch(input, init);
    if (response.status < 400) return response;
    const headers = new Headers(response.headers);
    headers.set("Retry-After", String(seconds));
    return new Response(response.body, { status: response.status, headers });
  };
}
