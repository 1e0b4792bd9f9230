import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiPromise } from "../../templates/runtime/api-promise.js";
import type { Exchange } from "../../templates/runtime/call.js";
import { rejection } from "./http/harness.js";

function exchange(body: Exchange["reply"]["body"], status = 200): Exchange {
  return {
    reply: {
      status,
      statusText: "OK",
      headers: new Headers({ "x-request-id": "r1" }),
      url: "https://api.example.com/x",
      body,
      sentAtMs: 0,
      answeredAtMs: 1,
    },
    cache: "hit",
    attempts: 2,
    queuedMs: 30,
    rateLimit: { remaining: 4 },
  };
}

const bytes = new TextEncoder().encode("text");

function counted(body: Exchange["reply"]["body"] = bytes) {
  const parsed: Exchange[] = [];
  const promise = new ApiPromise(Promise.resolve(exchange(body)), async (each) => {
    parsed.push(each);
    return new TextDecoder().decode(
      each.reply.body instanceof Uint8Array ? each.reply.body : new Uint8Array(0),
    );
  });
  return { promise, parsed };
}

describe("ApiPromise", () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeEach(() => {
    unhandled.length = 0;
    process.on("unhandledRejection", note);
  });

  afterEach(() => {
    process.off("unhandledRejection", note);
  });

  it("is a promise of the parsed body", async () => {
    const { promise } = counted();

    expect(promise).toBeInstanceOf(Promise);
    expect(await promise).toBe("text");
    expect(await Promise.all([promise, 1])).toEqual(["text", 1]);
    expect(await promise.then((text) => text.length)).toBe(4);
    expect(await promise.finally(() => undefined)).toBe("text");
  });

  it("parses once, and not before it is asked to", async () => {
    const { promise, parsed } = counted();

    await promise.asResponse();
    expect(parsed).toHaveLength(0);
    await Promise.all([promise, promise, promise.withResponse(), promise.catch(() => undefined)]);

    expect(parsed).toHaveLength(1);
  });

  it("gives the response beside the body, readable as often as it is asked for", async () => {
    const { promise } = counted();

    const { data, response, ...rest } = await promise.withResponse();
    const again = await promise.asResponse();

    expect([data, await response.text(), await again.text(), response.url]).toEqual([
      "text",
      "text",
      "text",
      "https://api.example.com/x",
    ]);
    expect(rest).toEqual({
      rateLimit: { remaining: 4 },
      cache: "hit",
      attempts: 2,
      queuedMs: 30,
      requestId: "r1",
    });
  });

  it("reads a stream for the body, and leaves it to asResponse else", async () => {
    const stream = () => new Blob([bytes]).stream() as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
    const read = counted(stream()).promise;
    const raw = counted(stream()).promise;

    const { data, response } = await read.withResponse();
    const unparsed = await raw.asResponse();

    expect([data, await response.text(), await unparsed.text()]).toEqual(["text", "text", "text"]);
  });

  it("says so when the body was taken as a stream already", async () => {
    const { promise } = counted(
      new Blob([bytes]).stream() as unknown as ReadableStream<Uint8Array<ArrayBuffer>>,
    );
    const response = await promise.asResponse();

    response.body?.getReader();

    expect(await rejection(promise)).toMatchObject({
      name: "SdkError",
      message: /body was already taken with asResponse\(\)/,
    });
  });

  it("makes plain promises of then, in subclasses too", () => {
    class Sub extends ApiPromise<string> {}
    const sub = new Sub(Promise.resolve(exchange(bytes)), async () => "x");

    expect(sub.then(() => 1).constructor).toBe(Promise);
    expect(sub.exchange).toBeInstanceOf(Promise);
  });

  it("rejects wherever it is asked, and leaves no rejection unhandled beside", async () => {
    const boom = new Error("boom");
    const failing = new ApiPromise(Promise.reject(boom), async () => "never");
    const unparsable = new ApiPromise(Promise.resolve(exchange(bytes)), async () => {
      throw boom;
    });

    const errors = await Promise.all(
      [failing, unparsable].flatMap((promise) => [rejection(promise), rejection(promise.withResponse())]),
    );
    const raw = await rejection(failing.asResponse());
    await new Promise((resolve) => setImmediate(resolve));

    expect([...errors, raw]).toEqual([boom, boom, boom, boom, boom]);
    expect(unhandled).toEqual([]);
  });

  it("is reported once where nobody asks", async () => {
    const boom = new Error("boom");

    new ApiPromise(Promise.reject(boom), async () => "never");
    await new Promise((resolve) => setImmediate(resolve));

    expect(unhandled).toEqual([boom]);
  });
});
