import { describe, expect, it } from "vitest";
import {
  AbortError,
  AuthenticationError,
  ConnectionError,
  TimeoutError,
} from "../../../templates/runtime/errors.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { Policy } from "../../../templates/runtime/policy.js";
import { type EventStream, eventStream } from "../../../templates/runtime/stream/event-stream.js";
import { rejection } from "../http/harness.js";
import { type Chunk, collect, feed, streamHarness, watch } from "./stream-fixture.js";

describe("a call that streams events", () => {
  it("is iterated: the JSON of each event, up to [DONE]", async () => {
    const { client, seen } = streamHarness(
      'data: {"n":1}\n\ndata: {"n":\ndata: 2}\n\ndata: [DONE]\n\ndata: x\n\n',
    );

    const items = await collect(eventStream(client, watch));

    expect(items).toEqual([{ n: 1 }, { n: 2 }]);
    expect(seen[0]?.headers.get("accept")).toBe("text/event-stream");
  });

  it("gives each item as it arrives, however the bytes are cut", async () => {
    const source = feed();
    const { client } = streamHarness(() => new Response(source.body));
    const bytes = new TextEncoder().encode('\ufeffdata: {"n":1,"s":"€"}\r\n\r\n');

    const items = eventStream(client, watch)[Symbol.asyncIterator]();
    const first = items.next();
    for (const byte of bytes) source.write(new Uint8Array([byte]));

    expect(await first).toEqual({ done: false, value: { n: 1, s: "€" } });
  });

  it("is awaited: the stream, with names and ids, and what to resume from", async () => {
    const { client } = streamHarness('retry: 500\nevent: add\nid: 7\ndata: {"n":1}\n\nid: 8\n\n');

    const stream = await eventStream(client, watch);
    const events = await collect(stream.events());

    expect(events).toEqual([{ event: "add", data: { n: 1 }, id: "7" }]);
    expect([stream.lastEventId, stream.retryMs]).toEqual(["8", 500]);
  });

  it.each([
    ["text", "text", "data: [DONE]\n\n", ["[DONE]"]],
    ["JSON or text", "auto", 'data: {"n":1}\n\ndata: hello\n\n', [{ n: 1 }, "hello"]],
  ] as const)("reads data as %s where the document says so", async (_, data, body, wanted) => {
    const { client } = streamHarness(body);

    const items = await collect(
      eventStream<unknown>(client, { ...watch, stream: { data } } as Operation<EventStream<unknown>>),
    );

    expect(items).toEqual(wanted);
  });

  it("gives the events with their fields where the document describes those", async () => {
    const { client } = streamHarness('event: add\ndata: {"n":1}\n\n');

    const items = await collect(eventStream(client, { ...watch, stream: { item: "event" } }));

    expect(items).toEqual([{ event: "add", data: { n: 1 }, id: "" }]);
  });

  it("asks for the stream in the body where a member of it does", async () => {
    const { client, seen } = streamHarness("data: [DONE]\n\n");
    const chat: Operation<EventStream<Chunk>> = {
      ...watch,
      method: "POST",
      body: { kind: "json", contentType: "application/json", required: true },
      stream: { flag: "stream" },
    };

    await collect(eventStream(client, chat, { body: { model: "m" } }));

    expect(await seen[0]?.json()).toEqual({ model: "m", stream: true });
  });

  it("rejects with the error of the status before the first item", async () => {
    const { client } = streamHarness(() => Response.json({ message: "no" }, { status: 401 }));

    const errors = [
      await rejection(collect(eventStream(client, watch))),
      await rejection(eventStream(client, watch)),
      await rejection(eventStream(client, watch).asResponse()),
    ];

    expect(errors.map((error) => error?.constructor)).toEqual(errors.map(() => AuthenticationError));
  });

  it("says so where the server answers in JSON, and ends the transfer", async () => {
    const { client } = streamHarness(() => Response.json({ n: 1 }));

    const error = await rejection(collect(eventStream(client, watch)));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ message: "GET /watch: expected text/event-stream, got application/json." });
  });

  it("tells of data that does not parse without repeating it", async () => {
    const { client } = streamHarness("data: s3cret\n\n");

    const error = await rejection(collect(eventStream(client, watch)));

    expect(error).toMatchObject({
      name: "ConnectionError",
      message: "GET /watch: an item of the stream is no JSON (6 characters).",
    });
  });

  it("gives the response unread, once", async () => {
    const { client } = streamHarness('data: {"n":1}\n\n');
    const call = eventStream(client, watch);

    const response = await call.asResponse();

    expect(await response.text()).toBe('data: {"n":1}\n\n');
    expect(await rejection(collect(call))).toMatchObject({ message: /read already/ });
  });

  it("is empty where there is no body", async () => {
    const { client } = streamHarness(() => new Response(null, { status: 204 }));

    expect(await collect(eventStream(client, watch))).toEqual([]);
  });
});

describe("the end of a stream of events", () => {
  it("comes with leaving the loop, which ends the transfer", async () => {
    const source = feed();
    const { client, clock } = streamHarness(() => new Response(source.body));
    source.write('data: {"n":1}\n\ndata: {"n":2}\n\n');

    for await (const item of eventStream(client, watch)) {
      expect(item).toEqual({ n: 1 });
      break;
    }

    expect(source.isCancelled()).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it("comes with the caller's signal, and with the client's end", async () => {
    const abort = new AbortController();
    const { client } = streamHarness(() => new Response(feed().body));
    const aborted = eventStream(client, watch, {}, { signal: abort.signal });
    const closed = eventStream(client, watch);
    const reads = [aborted, closed].map(async (call) => rejection(collect(await call)));
    await Promise.all([aborted, closed]);

    abort.abort("enough");
    client.close();
    const errors = await Promise.all(reads);

    expect(errors.map((error) => error?.constructor)).toEqual([AbortError, AbortError]);
  });

  it("comes with cancel(), also while an item is awaited", async () => {
    const source = feed();
    const { client } = streamHarness(() => new Response(source.body));
    const stream = await eventStream(client, watch);
    const items = collect(stream);

    await stream.cancel();

    expect(await items).toEqual([]);
    expect(source.isCancelled()).toBe(true);
  });

  it("is no timeout: only the headers are bound by timeoutMs, silence by idleTimeoutMs", async () => {
    const source = feed();
    const { client, clock } = streamHarness(() => new Response(source.body));
    const patient = (await eventStream(client, watch, {}, { timeoutMs: 100 }))[Symbol.asyncIterator]();
    const first = patient.next();
    await clock.advance(3_600_000);
    source.write('data: {"n":1}\n\n');
    const silent = feed();
    const bound = streamHarness(() => new Response(silent.body));
    const read = rejection(collect(eventStream(bound.client, watch, {}, { idleTimeoutMs: 5_000 })));
    await bound.clock.advance(5_000);

    expect((await first).value).toEqual({ n: 1 });
    expect(await read).toBeInstanceOf(TimeoutError);
    expect(await read).toMatchObject({ message: "GET /watch: the body did not arrive within 5000 ms." });
  });

  it("is an error where the connection breaks, and nothing is sent again", async () => {
    const source = feed();
    const { client, seen } = streamHarness(() => new Response(source.body));
    const items = eventStream(client, watch)[Symbol.asyncIterator]();
    source.write('data: {"n":1}\n\n');
    await items.next();

    source.fail(new Error("reset"));

    expect(await rejection(items.next())).toBeInstanceOf(ConnectionError);
    expect(seen).toHaveLength(1);
  });
});

describe("what saves requests and bounds them", () => {
  it("does not touch streams: each call is its own, and none is kept", async () => {
    const cached = { ...watch, cache: { ttlMs: 60_000 } };
    const { client, seen } = streamHarness('data: {"n":1}\n\n');

    const both = await Promise.all([
      collect(eventStream(client, cached)),
      collect(eventStream(client, cached)),
    ]);
    const later = await collect(eventStream(client, cached));

    expect([...both, later]).toEqual([[{ n: 1 }], [{ n: 1 }], [{ n: 1 }]]);
    expect(seen).toHaveLength(3);
  });

  it("repeats a refusal before the stream begins", async () => {
    const { client, seen, clock } = streamHarness((_, index) =>
      index === 0
        ? new Response(null, { status: 429, headers: { "retry-after": "2" } })
        : new Response('data: {"n":1}\n\n'),
    );

    const items = collect(eventStream(client, watch));
    await clock.advance(2_000);

    expect(await items).toEqual([{ n: 1 }]);
    expect(seen).toHaveLength(2);
  });

  it("gives a slot back at the headers, however long the stream is", async () => {
    const limited = { ...watch, spends: { slots: 1 } };
    const policy: Policy = {
      limits: { slots: { by: ["credential"], windows: {}, concurrency: 1 } },
      profiles: {},
      apply: {},
    };
    const { client, seen } = streamHarness(() => new Response(feed().body), { definition: { policy } });

    await eventStream(client, limited);
    await eventStream(client, limited);

    expect(seen).toHaveLength(2);
  });
});
