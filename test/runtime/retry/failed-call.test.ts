import { describe, expect, it } from "vitest";
import {
  AbortError,
  ConnectionError,
  ThrottleError,
  TimeoutError,
} from "../../../templates/runtime/errors.js";
import { AttemptFailure } from "../../../templates/runtime/http/attempt.js";
import { callOf } from "../throttle/limiter-fixture.js";
import { settle, stage } from "./stage-fixture.js";

const post = { id: "create", method: "POST" };
const free = { spends: {} };
const limits = { key: { by: [], windows: { w: { quota: 100, windowMs: 60_000 } } } };

describe("A failed call", () => {
  const broken = { fails: new AttemptFailure("connection", "the connection failed (ECONNRESET).") };
  const refusedConnection = { fails: new AttemptFailure("not-sent", "no connection (ECONNREFUSED).") };

  it("that is a read is repeated with backoff", async () => {
    const test = stage([broken, broken, {}], { limits });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 1_000, 3_000]);
    expect(done.value).toMatchObject({ attempts: 3, queuedMs: 3_000 });
  });

  it("that is a write ends at once, and says that nobody knows what became of it", async () => {
    const test = stage([broken], { limits });
    const done = settle(test.send(callOf({ operation: post })));

    await test.clock.runAll();

    expect(test.sentAt).toHaveLength(1);
    expect(done.error).toBeInstanceOf(ConnectionError);
    expect(done.error).toMatchObject({ outcomeUnknown: true, attempts: 1 });
    expect((done.error as Error).message).toBe(
      "POST /things: the connection failed (ECONNRESET). The server may have carried the request out.",
    );
  });

  it("that is a write with an idempotency key is repeated", async () => {
    const byOption = stage([broken, {}], { limits });
    const byHeader = stage([broken, {}], { limits });
    settle(byOption.send(callOf({ operation: post, options: { idempotencyKey: "k1" } })));
    settle(byHeader.send(callOf({ operation: post, headers: { "idempotency-key": "k1" } })));

    await byOption.clock.runAll();
    await byHeader.clock.runAll();

    expect([byOption.sentAt.length, byHeader.sentAt.length]).toEqual([2, 2]);
  });

  it("that is a write is repeated where nothing was sent, and its room is free at once", async () => {
    const test = stage([refusedConnection, {}], {
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 60_000 } } } },
    });
    const done = settle(test.send(callOf({ operation: post })));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 1_000]);
    expect(done.value?.attempts).toBe(2);
  });

  it("is not repeated where its body can be sent once only", async () => {
    const test = stage([{ status: 500 }], { limits });
    const done = settle(
      test.send(callOf({ operation: { id: "put", method: "PUT" }, body: {}, isReplayable: false })),
    );

    await test.clock.runAll();

    expect(test.sentAt).toHaveLength(1);
    expect(done.value?.reply.status).toBe(500);
  });

  it("by timeout ends as a TimeoutError after its attempts", async () => {
    const test = stage([{ fails: new AttemptFailure("timeout", "no answer within 10 ms.") }], { limits });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(done.error).toBeInstanceOf(TimeoutError);
    expect(done.error).toMatchObject({ attempts: 4, outcomeUnknown: false });
  });

  it("by a refusal whose body broke off is a refusal", async () => {
    const headers = new Headers({ "Retry-After": "7" });
    const fails = new AttemptFailure("body", "the body broke off.", { status: 429, headers });
    const test = stage([{ fails }, {}], { limits });
    settle(test.send(callOf({ operation: post })));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 7_000]);
  });

  it("leaves other calls what is left of the shared budget", async () => {
    const test = stage([{ status: 500 }], { limits: {} });
    for (let index = 0; index < 60; index++) settle(test.send(callOf({ operation: free })));

    await test.clock.runAll();

    expect(test.sentAt).toHaveLength(60 + 100);
  });

  it("whose attempt was aborted keeps its slot, since it may have been counted", async () => {
    const test = stage([{ fails: new AbortError("The call was aborted by its signal.") }], { limits });
    const done = settle(test.send(callOf()));
    await test.clock.advance(0);

    expect(done.error).toBeInstanceOf(AbortError);
    expect(test.limiter.snapshot()[0]?.inUse).toBe(1);
  });

  it("resolves with an error status that may not be repeated", async () => {
    const test = stage([{ status: 404 }], { limits });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(done.value).toMatchObject({ attempts: 1, reply: { status: 404 } });
  });

  it("that sleeps between attempts ends when the client is closed", async () => {
    const test = stage([{ status: 500 }], { limits });
    const done = settle(test.send(callOf()));
    await test.clock.advance(0);

    test.close.abort();
    await test.clock.advance(0);

    expect(done.error).toBeInstanceOf(ThrottleError);
    expect(done.error).toMatchObject({ reason: "closed" });
    expect(test.clock.pending).toBe(0);
  });

  it("that sleeps between attempts ends when its caller aborts", async () => {
    const test = stage([{ status: 500 }], { limits });
    const abort = new AbortController();
    const done = settle(test.send(callOf({ options: { signal: abort.signal } })));
    await test.clock.advance(0);

    abort.abort("enough");
    await test.clock.advance(0);

    expect(done.error).toMatchObject({ name: "AbortError", cause: "enough" });
    expect(test.clock.pending).toBe(0);
  });
});
