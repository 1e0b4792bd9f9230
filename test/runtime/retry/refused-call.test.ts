import { describe, expect, it } from "vitest";
import { AbortError, RateLimitError } from "../../../templates/runtime/errors.js";
import { callOf } from "../throttle/limiter-fixture.js";
import { settle, stage } from "./stage-fixture.js";

const post = { id: "create", method: "POST" };
const free = { spends: {} };
const limits = { key: { by: [], windows: { w: { quota: 100, windowMs: 60_000 } } } };

describe("A refused call", () => {
  it("waits as long as Retry-After says and is sent again", async () => {
    const test = stage([{ status: 429, headers: { "Retry-After": "5" }, afterMs: 30 }, {}], { limits });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 5_030]);
    expect(done.value).toMatchObject({ attempts: 2, queuedMs: 5_000, cache: "miss" });
    expect(test.events.map(({ type }) => type)).toEqual(["rate-limited", "retry", "throttled"]);
  });

  it("is repeated whatever its method, since it was not carried out", async () => {
    const test = stage([{ status: 429, headers: { "Retry-After": "1" } }, { status: 201 }], { limits });
    const done = settle(test.send(callOf({ operation: post })));

    await test.clock.runAll();

    expect(done.value).toMatchObject({ attempts: 2, reply: { status: 201 } });
  });

  it("holds all others that spend from the same limit; one probes, and the rest follow", async () => {
    const test = stage([{ status: 429, headers: { "Retry-After": "10" } }, { afterMs: 50 }, {}], { limits });
    const calls = [settle(test.send(callOf()))];
    await test.clock.advance(1_000);
    for (let index = 0; index < 3; index++) calls.push(settle(test.send(callOf())));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 10_000, 10_050, 10_050, 10_050]);
    expect(calls.every(({ value }) => value !== undefined)).toBe(true);
  });

  it("waits alone where it spends from no known limit", async () => {
    const test = stage([{ status: 429, headers: { "Retry-After": "10" } }, {}]);
    const refused = settle(test.send(callOf({ operation: free })));
    await test.clock.advance(1);
    const other = settle(test.send(callOf({ operation: free })));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 1, 10_000]);
    expect([refused.value?.attempts, other.value?.attempts]).toEqual([2, 1]);
  });

  it("waits longer when an obeyed wait was not enough", async () => {
    const floored = { status: 429, headers: { "Retry-After": "0" } };
    const test = stage([floored, floored, floored, {}], { limits });
    settle(test.send(callOf()));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 0, 2_000, 6_000]);
  });

  it("becomes a RateLimitError that carries the wait when the wait is longer than allowed", async () => {
    const headers = {
      "Retry-After": "9999999",
      "X-RateLimit-Limit": "100",
      "X-RateLimit-Remaining": "0",
      "X-RateLimit-Reset": "60",
    };
    const test = stage([{ status: 429, headers, body: { code: "SLOW", message: "too fast" } }], { limits });
    const done = settle(test.send(callOf()));

    await test.clock.advance(0);

    expect(done.error).toBeInstanceOf(RateLimitError);
    expect(done.error).toMatchObject({
      status: 429,
      retryAfterMs: 9_999_999_000,
      limit: 100,
      remaining: 0,
      resetAt: new Date(test.clock.date() + 60_000),
      attempts: 1,
      code: "SLOW",
    });
    expect(test.clock.pending).toBe(0);
  });

  it("for ever ends after the attempts allowed", async () => {
    const test = stage([{ status: 429 }], { limits });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 1_000, 3_000, 7_000]);
    expect(done.error).toBeInstanceOf(RateLimitError);
    expect(done.error).toMatchObject({ attempts: 4 });
  });

  it("that may not wait in the queue is a RateLimitError too", async () => {
    const test = stage([{ status: 429, headers: { "Retry-After": "5" } }], {
      limits,
      options: { throttle: { maxWaitMs: 4_000 } },
    });
    const done = settle(test.send(callOf()));

    await test.clock.advance(0);

    expect(done.error).toMatchObject({ name: "RateLimitError", retryAfterMs: 5_000, attempts: 1 });
  });

  it("by 503 with Retry-After waits, and ends as its status does", async () => {
    const answer = { status: 503, headers: { "Retry-After": "2" } };
    const repeated = stage([answer, {}], { limits });
    const given = stage([answer], { limits });
    const first = settle(repeated.send(callOf({ operation: post })));
    const second = settle(given.send(callOf({ options: { throttle: { maxWaitMs: 100 } } })));

    await repeated.clock.runAll();
    await given.clock.runAll();

    expect(repeated.sentAt).toEqual([0, 2_000]);
    expect(first.value?.attempts).toBe(2);
    expect(second.value?.reply.status).toBe(503);
  });

  it("is told by other statuses only where something beside them says so", async () => {
    const profile = { exceeded: { status: [403, 429] } };
    const plain = stage([{ status: 403 }], { limits, profile });
    const limited = stage([{ status: 403, headers: { "Retry-After": "3" } }, {}], { limits, profile });
    const first = settle(plain.send(callOf()));
    const second = settle(limited.send(callOf()));

    await plain.clock.runAll();
    await limited.clock.runAll();

    expect(first.value).toMatchObject({ attempts: 1, reply: { status: 403 } });
    expect(second.value).toMatchObject({ attempts: 2, reply: { status: 200 } });
  });

  it("with throttle: false waits by itself", async () => {
    const test = stage([{ status: 429, headers: { "Retry-After": "3" } }, {}], { limits });
    settle(test.send(callOf({ options: { throttle: false } })));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 3_000]);
  });

  it("makes room for the next when its caller aborts while it waits", async () => {
    const test = stage([{ status: 429, headers: { "Retry-After": "5" } }, {}], { limits });
    const abort = new AbortController();
    const aborted = settle(test.send(callOf({ options: { signal: abort.signal } })));
    await test.clock.advance(0);
    const other = settle(test.send(callOf()));

    abort.abort("enough");
    await test.clock.runAll();

    expect(aborted.error).toBeInstanceOf(AbortError);
    expect(aborted.error).toMatchObject({ cause: "enough" });
    expect(other.value?.attempts).toBe(1);
    expect(test.sentAt).toEqual([0, 5_000]);
  });
});
