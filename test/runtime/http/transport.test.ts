import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../templates/runtime/call.js";
import { AbortError, ConnectionError, SdkError, TimeoutError } from "../../../templates/runtime/errors.js";
import { AttemptFailure } from "../../../templates/runtime/http/attempt.js";
import { bodyBytes, decodeText } from "../../../templates/runtime/http/parse-response.js";
import { harness, json, rejection } from "./harness.js";

function bodyText(reply: Reply): string {
  return decodeText(bodyBytes(reply), "");
}

const never = () => new Promise<Response>(() => undefined);

describe("Transport.attempt", () => {
  it("sends the call and reads the whole answer", async () => {
    const { transport, call, seen } = harness(() => json({ a: 1 }, { status: 201, headers: { "x-a": "b" } }));

    const reply = await transport.attempt(
      await call(
        { method: "POST", body: { kind: "json", contentType: "application/json" } },
        { body: { b: 2 } },
      ),
      1,
    );

    expect(seen[0]).toMatchObject({
      url: "https://api.example.com/v1/things",
      method: "POST",
      body: '{"b":2}',
      redirect: "manual",
    });
    expect(Object.fromEntries(seen[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      "content-type": "application/json",
    });
    expect([reply.status, reply.headers.get("x-a"), bodyText(reply)]).toEqual([201, "b", '{"a":1}']);
    expect(reply.url).toBe("https://api.example.com/v1/things");
  });

  it("notes when the request left and when its headers came", async () => {
    const test = harness(async () => {
      await test.clock.advance(30);
      return json({});
    });
    await test.clock.advance(100);

    const reply = await test.transport.attempt(await test.call({}), 1);

    expect([reply.sentAtMs, reply.answeredAtMs]).toEqual([100, 130]);
  });

  it("tells of request and response, and logs them, without query or secrets", async () => {
    const { transport, call, events, logged } = harness(() => json({}));
    const parameters = [{ name: "q", in: "query" }] as const;

    await transport.attempt(await call({ parameters }, { q: "s3cret" }), 3);

    expect(events).toEqual([
      { type: "request", operationId: "test", atMs: 0, method: "GET", path: "/things", attempt: 3 },
      { type: "response", operationId: "test", atMs: 0, status: 200, attempt: 3, durationMs: 0 },
    ]);
    expect(logged).toEqual([
      ["GET /things answered 200", { operationId: "test", attempt: 3, durationMs: 0 }],
    ]);
  });

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

  it("gives the caller's reason as the cause of an abort, before, during and after the headers", async () => {
    const late = () =>
      new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }), { status: 200 });
    const reasons: unknown[] = [];

    for (const answer of [never, late]) {
      const { transport, call, clock } = harness(answer);
      const controller = new AbortController();
      const failed = rejection(transport.attempt(await call({}, {}, { signal: controller.signal }), 1));
      await clock.advance(5);
      controller.abort("enough");
      const error = await failed;
      reasons.push(error instanceof AbortError && error.cause);
    }
    const { transport, call, seen } = harness(never);
    const error = await rejection(
      transport.attempt(await call({}, {}, { signal: AbortSignal.abort("early") }), 1),
    );
    reasons.push(error instanceof AbortError && error.cause);

    expect(reasons).toEqual(["enough", "enough", "early"]);
    expect(seen).toHaveLength(0);
  });

  it("fails what is under way, and what comes after, when the client is closed", async () => {
    const { transport, call, close } = harness(never);
    const first = rejection(transport.attempt(await call({}), 1));

    close();

    expect(await first).toMatchObject({ name: "AbortError", message: "The client was closed." });
    expect(await rejection(transport.attempt(await call({}), 1))).toBeInstanceOf(AbortError);
  });

  it("listens once to a signal that many calls share", async () => {
    const { transport, call } = harness(never);
    const controller = new AbortController();
    let listeners = 0;
    const add = controller.signal.addEventListener.bind(controller.signal);
    controller.signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    const one = await call({}, {}, { signal: controller.signal });

    const all = Array.from({ length: 50 }, (_, index) => rejection(transport.attempt(one, index + 1)));
    controller.abort();

    expect((await Promise.all(all)).every((error) => error instanceof AbortError)).toBe(true);
    expect(listeners).toBe(1);
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "CERT_HAS_EXPIRED"])(
    "is certain that nothing was sent for %s",
    async (code) => {
      const { transport, call } = harness(() => {
        throw new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) });
      });

      expect(await rejection(transport.attempt(await call({}), 1))).toMatchObject({
        kind: "not-sent",
        message: `no connection (${code}).`,
      });
    },
  );

  it.each([
    Object.assign(new Error("reset"), { code: "ECONNRESET" }),
    Object.assign(new Error("closed"), { code: "UND_ERR_SOCKET" }),
    Object.assign(new Error("slow"), { code: "UND_ERR_HEADERS_TIMEOUT" }),
    new Error("Failed to fetch https://api.example.com/?key=s3cret"),
    "odd",
  ])("takes anything else as a lost connection: %s", async (cause) => {
    const { transport, call } = harness(() => {
      throw cause;
    });

    const error = await rejection(transport.attempt(await call({}), 1));

    expect(error).toMatchObject({ name: "AttemptFailure", kind: "connection" });
    expect(error instanceof Error && error.message).not.toContain("s3cret");
  });

  it("reads no more than 1 MiB of an error's body", async () => {
    let pulled = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const { transport, call } = harness(() => new Response(endless, { status: 429 }));

    const reply = await transport.attempt(await call({}), 1);

    expect(bodyBytes(reply).length).toBe(1 << 20);
    expect(pulled).toBeLessThan(2 << 20);
    expect(isCancelled).toBe(true);
  });

  it("keeps an error's status though its body breaks off", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("reset"));
      },
    });
    const { transport, call } = harness(
      () => new Response(broken, { status: 503, headers: { "retry-after": "9" } }),
    );

    const reply = await transport.attempt(await call({}), 1);

    expect([reply.status, reply.headers.get("retry-after")]).toEqual([503, "9"]);
  });

  it("passes a binary body through as a stream, which the caller can still abort", async () => {
    let step = 0;
    const slow = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            step += 1;
            if (step === 1) controller.enqueue(new Uint8Array([1]));
            return step === 1 ? undefined : new Promise(() => undefined);
          },
        }),
      );
    const { transport, call } = harness(slow);
    const controller = new AbortController();

    const reply = await transport.attempt(
      await call({ response: "binary" }, {}, { signal: controller.signal }),
      1,
    );
    if (!(reply.body instanceof ReadableStream)) throw new Error("expected a stream");
    const reader = reply.body.getReader();
    const first = await reader.read();
    const second = rejection(reader.read());
    controller.abort("enough");

    expect(first.value).toEqual(new Uint8Array([1]));
    expect(await second).toBeInstanceOf(AbortError);
  });

  it("bounds the wait for each piece of a stream, not the whole of it", async () => {
    const test = harness(
      () =>
        new Response(
          new ReadableStream<Uint8Array>({
            async pull(controller) {
              await new Promise<void>((resolve) => test.clock.setTimeout(resolve, 900));
              controller.enqueue(new Uint8Array([1]));
            },
          }),
        ),
    );

    const reply = await test.transport.attempt(
      await test.call({ response: "binary" }, {}, { timeoutMs: 1_000 }),
      1,
    );
    if (!(reply.body instanceof ReadableStream)) throw new Error("expected a stream");
    const reader = reply.body.getReader();
    for (let piece = 0; piece < 5; piece++) {
      const read = reader.read();
      await test.clock.advance(900);
      expect((await read).done).toBe(false);
    }
    await test.clock.advance(50_000);

    expect((await reader.read()).done).toBe(false);
  });

  it("ends a stream that stalls with a TimeoutError, one that breaks with a ConnectionError", async () => {
    const stalled = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("reset")),
    });
    const { transport, call, clock } = harness((_, index) => new Response(index === 0 ? stalled : broken));
    const read = async () => {
      const { body } = await transport.attempt(await call({ response: "binary" }, {}, { timeoutMs: 100 }), 1);
      return body instanceof ReadableStream ? body.getReader().read() : undefined;
    };

    const first = rejection(read());
    await clock.advance(100);
    const errors = [await first, await rejection(read())];

    expect(errors.map((error) => error?.constructor)).toEqual([TimeoutError, ConnectionError]);
  });
});

describe("Transport: redirects", () => {
  const definition = {
    security: { key: { kind: "apiKey", in: "header", parameter: "X-API-Key", option: "apiKey" } },
  } as const;
  const options = { apiKey: "s3cret-key" };
  const secured = { security: [["key"]] };

  function redirect(status: number, location: string): Response {
    return new Response(null, { status, headers: { location } });
  }

  it.each([301, 302, 303, 307, 308])(
    "follows a %i of a read within the origin, with the credential",
    async (status) => {
      const { transport, call, seen } = harness(
        (_, index) => (index === 0 ? redirect(status, "/v2/x") : json({})),
        {
          definition,
          options,
        },
      );

      const reply = await transport.attempt(await call(secured), 1);

      expect(reply.status).toBe(200);
      expect(reply.url).toBe("https://api.example.com/v2/x");
      expect(seen.map(({ headers }) => headers.get("x-api-key"))).toEqual(["s3cret-key", "s3cret-key"]);
    },
  );

  it.each([
    "https://evil.example/x",
    "//evil.example/x",
    "http://api.example.com/x",
    "https://api.example.com:8443/x",
    "https://api.example.com@evil.example/x",
    "https://user:pw@api.example.com/x",
    "https://",
  ])("does not follow one to %s", async (location) => {
    const { transport, call, seen } = harness(() => redirect(302, location), { definition, options });

    const reply = await transport.attempt(await call(secured), 1);

    expect([reply.status, seen.length]).toEqual([302, 1]);
  });

  it("puts a key that goes in the query on the new URL, and keeps it out of the reply's", async () => {
    const inQuery = {
      security: { key: { kind: "apiKey", in: "query", parameter: "api key", option: "apiKey" } },
    } as const;
    const { transport, call, seen } = harness(
      (_, index) => (index === 0 ? redirect(302, "/v2/x?page=2") : json({})),
      { definition: inQuery, options },
    );

    const reply = await transport.attempt(await call(secured), 1);

    expect(seen.map(({ url }) => url)).toEqual([
      "https://api.example.com/v1/things?api%20key=s3cret-key",
      "https://api.example.com/v2/x?page=2&api%20key=s3cret-key",
    ]);
    expect(reply.url).toBe("https://api.example.com/v2/x?page=2");
  });

  const write = { method: "POST", body: { kind: "binary", contentType: "text/plain" } } as const;

  it.each([
    [301, [["POST", "x"]]],
    [302, [["POST", "x"]]],
    [
      303,
      [
        ["POST", "x"],
        ["GET", undefined],
      ],
    ],
    [
      307,
      [
        ["POST", "x"],
        ["POST", "x"],
      ],
    ],
    [
      308,
      [
        ["POST", "x"],
        ["POST", "x"],
      ],
    ],
  ])(
    "treats a %i of a write as RFC 9110 asks, and never changes a write in silence",
    async (status, requests) => {
      const { transport, call, seen } = harness((_, index) =>
        index === 0 ? redirect(status, "/done") : json({}),
      );

      await transport.attempt(await call(write, { body: "x" }), 1);

      expect(seen.map(({ method, body }) => [method, body])).toEqual(requests);
      expect(seen[1]?.headers.has("content-type")).toBe(
        seen[1] === undefined ? undefined : seen[1].method === "POST",
      );
    },
  );

  it("does not send a stream twice", async () => {
    const { transport, call, seen } = harness(() => redirect(307, "/again"));

    const reply = await transport.attempt(await call(write, { body: new Blob(["x"]).stream() }), 1);

    expect([reply.status, seen.length]).toEqual([307, 1]);
  });

  it("stops after five", async () => {
    const { transport, call, seen } = harness((_, index) => redirect(302, `/v1/${index}`));

    const reply = await transport.attempt(await call({}), 1);

    expect([reply.status, seen.length]).toEqual([302, 6]);
  });

  it("says that browsers hide a redirect", async () => {
    const hidden = Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
    const { transport, call } = harness(() => hidden);

    const error = await rejection(transport.attempt(await call({}), 1));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ message: /browsers do not say where to\. Set baseUrl/ });
  });
});

describe("Transport: middleware", () => {
  it("runs as an onion around every attempt, and may change request and response", async () => {
    const order: string[] = [];
    const layer =
      (name: string) => async (request: Request, next: (request: Request) => Promise<Response>) => {
        order.push(`${name} in`);
        const changed = new Request(request, {
          headers: { ...Object.fromEntries(request.headers), [name]: "1" },
        });
        const response = await next(changed);
        order.push(`${name} out`);
        return response;
      };
    const { transport, call, seen } = harness(() => json({ ok: true }), {
      options: { middleware: [layer("a"), layer("b")] },
    });

    const reply = await transport.attempt(await call({}), 1);

    expect(order).toEqual(["a in", "b in", "b out", "a out"]);
    expect([seen[0]?.headers.get("a"), seen[0]?.headers.get("b"), seen[0]?.redirect]).toEqual([
      "1",
      "1",
      "manual",
    ]);
    expect(bodyText(reply)).toBe('{"ok":true}');
  });

  it("may answer in place of the server", async () => {
    const { transport, call, seen } = harness(() => json({}), {
      options: { middleware: [async () => json({ from: "middleware" })] },
    });

    const reply = await transport.attempt(await call({}), 1);

    expect([bodyText(reply), seen.length]).toEqual(['{"from":"middleware"}', 0]);
  });

  it("sees the failure of the connection, and throws its own errors unchanged", async () => {
    const caught: unknown[] = [];
    const own = new RangeError("own");
    const { transport, call } = harness(
      () => {
        throw new TypeError("fetch failed");
      },
      {
        options: {
          middleware: [
            async (request, next) => {
              try {
                return await next(request);
              } catch (error) {
                caught.push(error);
                throw own;
              }
            },
          ],
        },
      },
    );

    expect(await rejection(transport.attempt(await call({}), 1))).toBe(own);
    expect(caught[0]).toBeInstanceOf(AttemptFailure);
  });

  it("may not send twice: repeats belong to retry", async () => {
    const { transport, call, seen } = harness(() => json({}), {
      options: {
        middleware: [
          async (request, next) => {
            await next(request);
            return next(request);
          },
        ],
      },
    });

    const error = await rejection(transport.attempt(await call({}), 1));

    expect(error).toBeInstanceOf(SdkError);
    expect(error).toMatchObject({ message: /Middleware 0 called next twice/ });
    expect(seen).toHaveLength(1);
  });

  it("times out though a middleware hangs", async () => {
    const { transport, call, clock } = harness(() => json({}), { options: { middleware: [never] } });

    const failed = rejection(transport.attempt(await call({}), 1));
    await clock.advance(60_000);

    expect(await failed).toMatchObject({ kind: "timeout" });
  });
});

describe("Transport against a real server", () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  });

  async function listen(listener: RequestListener): Promise<string> {
    const listening = createServer(listener);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  function real(baseUrl: string) {
    return harness(() => json({}), { options: { baseUrl, fetch: globalThis.fetch } });
  }

  it("sends streams, multipart and cookies", async () => {
    const url = await listen((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ headers: request.headers, body: Buffer.concat(chunks).toString() }));
      });
    });
    const { transport, call } = real(url);
    const parameters = [{ name: "theme", in: "cookie" }] as const;
    const send = async (kind: "binary" | "multipart", body: unknown) => {
      const contentType = kind === "binary" ? "text/plain" : "multipart/form-data";
      const operation = { method: "POST", parameters, body: { kind, contentType } } as const;
      const reply = await transport.attempt(await call(operation, { body, theme: "dark" }), 1);
      return JSON.parse(bodyText(reply)) as { headers: Record<string, string>; body: string };
    };

    const streamed = await send("binary", new Blob(["streamed"]).stream());
    const parts = await send("multipart", { a: "1", file: new Blob(["f"]) });
    const mixed = await send("multipart", { a: "1", file: new Blob(["g"]).stream() });

    expect([streamed.body, streamed.headers.cookie]).toEqual(["streamed", "theme=dark"]);
    expect(parts.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(mixed.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(mixed.body).toContain('name="a"\r\n\r\n1\r\n');
  });

  it("tells a refused connection from a reset one, and a body that breaks off", async () => {
    const url = await listen((request, response) => {
      if (request.url === "/things") return void (request.socket as Socket).resetAndDestroy();
      response.writeHead(200, { "content-length": "100", "content-type": "application/json" });
      response.write('{"a":');
      setImmediate(() => response.destroy());
    });
    const { transport, call } = real(url);
    const reset = await rejection(transport.attempt(await call({}), 1));
    const truncated = await rejection(transport.attempt(await call({ path: "/long" }), 1));
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));

    const refused = await rejection(transport.attempt(await call({}), 1));

    expect(reset).toMatchObject({ kind: "connection" });
    expect(truncated).toMatchObject({
      kind: "body",
      status: 200,
      message: /body of the answer \(status 200\) broke off/,
    });
    expect(refused).toMatchObject({ kind: "not-sent", message: "no connection (ECONNREFUSED)." });
  });
});
