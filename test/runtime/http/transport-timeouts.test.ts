import { describe, expect, it } from "vitest";
import { harness, rejection } from "./harness.js";
import { never } from "./transport-fixture.js";

describe("Transport.attempt", () => {
  it("times out in the clock's time, though fetch ignores its signal", async () => {
    const { transport, call, clock, seen } = harness(never);

    const failed = rejection(transport.attempt(await call({}, {}, { timeoutMs: 2_000 }), 1));
    await clock.advance(1_999);
    expect(seen[0]?.signal?.aborted).toBe(false);
    await clock.advance(1);

    expect(await failed).toMatchObject({
      name: "AttemptFailure",
      kind: "timeout",
      message: "no answer within 2000 ms.",
    });
    expect(seen[0]?.signal?.aborted).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it("counts the body into the timeout, and says what came of it", async () => {
    const { transport, call, clock } = harness(
      () => new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }), { status: 200 }),
    );

    const failed = rejection(transport.attempt(await call({}), 1));
    await clock.advance(60_000);

    expect(await failed).toMatchObject({ kind: "timeout", status: 200, message: /body did not arrive/ });
  });

  it("waits without bound for a timeout of 0", async () => {
    const { transport, call, clock } = harness(never);

    const failed = transport.attempt(await call({}, {}, { timeoutMs: 0 }), 1);
    failed.catch(() => undefined);

    expect(clock.pending).toBe(0);
  });

  it("keeps a timeout longer than timers can be from firing at once", async () => {
    const { transport, call, clock } = harness(never);
    let isSettled = false;

    const failed = rejection(transport.attempt(await call({}, {}, { timeoutMs: 1e12 }), 1)).then(() => {
      isSettled = true;
    });
    await clock.advance(1e6);

    expect(isSettled).toBe(false);
    await clock.runAll();
    await failed;
  });
});
