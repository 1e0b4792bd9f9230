import { afterEach, describe, expect, it } from "vitest";
import { ApiClient, contextOf, reservedClientMembers } from "../../templates/runtime/client.js";
import {
  AbortError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  SdkError,
  TimeoutError,
  UnprocessableEntityError,
} from "../../templates/runtime/errors.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { clientHarness, createThing, getThing, testDefinition } from "./client-harness.js";
import { json, rejection, textOf } from "./http/harness.js";

const noRetry = { retry: false } as const;

describe("ApiClient.send", () => {
  it("gives the parsed body, and with it the response, the limit and how the call went", async () => {
    const { client, seen } = clientHarness(() => json({ id: "t1" }, { headers: { "x-request-id": "r1" } }), {
      options: { apiKey: "k1" },
    });

    const { data, response, cache, attempts, queuedMs, requestId } = await client
      .send(getThing, { id: "t1", verbose: true })
      .withResponse();

    expect(seen[0]?.url).toBe("https://api.example.com/v1/things/t1?verbose=true");
    expect(seen[0]?.headers.get("x-api-key")).toBe("k1");
    expect(data).toEqual({ id: "t1" });
    expect([response.status, await response.json()]).toEqual([200, { id: "t1" }]);
    expect({ cache, attempts, queuedMs, requestId }).toEqual({
      cache: "miss",
      attempts: 1,
      queuedMs: 0,
      requestId: "r1",
    });
  });

  it.each([
    [{}, /GET \/things\/\{id\} needs "id", which the arguments do not give/],
    [{ id: undefined }, /needs "id"/],
    [{ id: null }, /needs "id"/],
    [{ id: "" }, /Path parameter "id" of GET \/things\/\{id\} must not be empty/],
    [{ id: ".." }, /Path parameter "id".*must not be "\." or "\.\."/],
    [{ id: "t", verbos: 1 }, /has no argument "verbos"\. Did you mean "verbose"\? It takes "id", "verbose"/],
    [{ id: "t", __proto__x: 1 }, /has no argument "__proto__x"/],
    [[], /must be one object, got an array/],
    ["t1", /must be one object, got string/],
    [null, /must be one object, got object/],
  ])("rejects the arguments %j before anything is sent", async (args, message) => {
    const { client, seen } = clientHarness(() => json({}));

    const error = await rejection(client.send(getThing, args as object));

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect(seen).toHaveLength(0);
  });

  it("names every argument that is missing at once", async () => {
    const { client } = clientHarness(() => json({}));
    const operation: Operation = {
      id: "x",
      method: "PUT",
      path: "/{a}",
      parameters: [
        { name: "a", in: "path", required: true },
        { name: "B-c", in: "header", required: true, argument: "bC" },
      ],
      body: { kind: "json", contentType: "application/json", required: true },
    };

    expect(await rejection(client.send(operation))).toMatchObject({
      message: 'PUT /{a} needs "a", "bC", "body", which the arguments do not give.',
    });
  });

  it.each([
    ["a\r\nX-Injected: 1", /Header parameter "X-Note" of GET \/n must not hold line breaks/],
    ["a\0", /must not hold line breaks, NUL/],
    ["€", /beyond Latin-1/],
  ])("refuses %j as a header's value, without repeating it", async (note, message) => {
    const { client, seen } = clientHarness(() => json({}));
    const operation: Operation = {
      id: "n",
      method: "GET",
      path: "/n",
      parameters: [{ name: "X-Note", in: "header", argument: "note" }],
    };

    const byArgument = await rejection(client.send(operation, { note }));
    const byOption = await rejection(client.send(operation, {}, { headers: { "x-note": note } }));

    expect(byArgument).toMatchObject({ message: expect.stringMatching(/X-Note/) });
    expect(String(byArgument)).not.toContain(note);
    expect(String(byOption)).toMatch(/Request option "headers", header "x-note" must not hold/);
    expect(`${byArgument}`).toMatch(note === "€" ? message : /X-Note/);
    expect(seen).toHaveLength(0);
  });

  it.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [402, ApiError],
    [403, PermissionDeniedError],
    [404, NotFoundError],
    [409, ConflictError],
    [410, ApiError],
    [422, UnprocessableEntityError],
    [429, RateLimitError],
    [500, InternalServerError],
    [502, InternalServerError],
    [503, InternalServerError],
    [304, ApiError],
    [302, ApiError],
  ])("throws %i as its class, from the promise and from asResponse alike", async (status, type) => {
    const { client } = clientHarness(() => new Response(status === 304 ? null : "no", { status }));

    const error = await rejection(client.send(getThing, { id: "t1" }, noRetry));
    const raw = await rejection(client.send(getThing, { id: "t2" }, noRetry).asResponse());

    expect([error?.constructor, raw?.constructor]).toEqual([type, type]);
    expect(error).toMatchObject({ status, operationId: "getThing" });
  });

  it("says of a 401 which option was not given", async () => {
    const { client } = clientHarness(() => json({ message: "No key." }, { status: 401 }));

    expect(await rejection(client.send(getThing, { id: "t1" }))).toMatchObject({
      message: 'GET /things/{id} answered 401: No key. The client was not given the option "apiKey".',
    });
  });

  it("says of a 401 with a credential nothing of it", async () => {
    const { client } = clientHarness(() => json({ message: "Bad key." }, { status: 401 }), {
      options: { apiKey: "s3cret" },
    });

    expect(await rejection(client.send(getThing, { id: "t1" }))).toMatchObject({
      message: "GET /things/{id} answered 401: Bad key.",
    });
  });

  it("makes a success that is no JSON a ConnectionError that says what came", async () => {
    const { client } = clientHarness(
      () => new Response('{"id":"t1', { headers: { "content-type": "application/json" } }),
    );

    const error = await rejection(client.send(getThing, { id: "t1" }, noRetry));
    const written = await rejection(client.send(createThing, { body: {} }, noRetry));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message: /expected JSON, got status 200 with application\/json and 9 bytes/,
      outcomeUnknown: false,
    });
    expect(written).toMatchObject({ outcomeUnknown: true });
  });

  it("fails with a TimeoutError where the server hangs", async () => {
    const { client, clock } = clientHarness(() => new Promise(() => undefined));

    const failed = rejection(client.send(getThing, { id: "t1" }, { ...noRetry, timeoutMs: 500 }));
    await clock.advance(500);

    expect(await failed).toBeInstanceOf(TimeoutError);
  });

  it.each([
    [-1, /"timeoutMs".*got -1/],
    [Number.NaN, /"timeoutMs".*got NaN/],
  ])("refuses a timeout of %s", async (timeoutMs, message) => {
    const { client } = clientHarness(() => json({}));

    expect(await rejection(client.send(getThing, { id: "t1" }, { timeoutMs }))).toMatchObject({
      message: expect.stringMatching(message),
    });
  });

  it("is aborted by its signal before, and while, a credential is asked for", async () => {
    const { client, seen } = clientHarness(() => json({}), {
      options: { apiKey: () => new Promise(() => undefined) },
    });
    const controller = new AbortController();

    const early = await rejection(client.send(getThing, { id: "t1" }, { signal: AbortSignal.abort() }));
    const failed = rejection(client.send(getThing, { id: "t1" }, { signal: controller.signal }));
    controller.abort("enough");

    expect(early).toBeInstanceOf(AbortError);
    expect(await failed).toMatchObject({ name: "AbortError", cause: "enough" });
    expect(seen).toHaveLength(0);
  });

  it("gives a write that takes an idempotency key one of its own, the caller's where there is one", async () => {
    const { client, seen } = clientHarness(() => json({}));
    const operation: Operation = {
      ...createThing,
      idempotencyHeader: "Idempotency-Key",
      parameters: [{ name: "Idempotency-Key", in: "header", argument: "idempotencyKey", required: true }],
    };

    await client.send(operation, { body: {} });
    await client.send(operation, { body: {} });
    await client.send(operation, { body: {} }, { idempotencyKey: "mine" });
    await client.send(operation, { body: {}, idempotencyKey: "argument" });
    await client.send(createThing, { body: {} });
    await client.send(createThing, { body: {} }, { idempotencyKey: "bare" });
    const keys = seen.map(({ headers }) => headers.get("idempotency-key"));

    expect(keys.slice(0, 2)).toEqual([
      expect.stringMatching(/^[\da-f]{32}$/),
      expect.stringMatching(/^[\da-f]{32}$/),
    ]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys.slice(2)).toEqual(["mine", "argument", null, "bare"]);
  });

  it("sends a caller who has a base URL of his own nowhere else", async () => {
    const upload: Operation = {
      id: "upload",
      method: "GET",
      path: "/u",
      server: "https://uploads.example.com",
    };
    const usual = clientHarness(() => json({}));
    const mocked = clientHarness(() => json({}), { options: { baseUrl: "http://127.0.0.1:1/base/" } });

    await usual.client.send(upload);
    await mocked.client.send(upload);

    expect(usual.seen[0]?.url).toBe("https://uploads.example.com/u");
    expect(mocked.seen[0]?.url).toBe("http://127.0.0.1:1/base/u");
  });

  it("reads the body of a binary answer as a Blob, or leaves it a stream", async () => {
    const file: Operation<Blob> = { id: "file", method: "GET", path: "/file", response: "binary" };
    const { client } = clientHarness(
      () => new Response("bytes", { headers: { "content-type": "image/png" } }),
    );

    const { data, response } = await client.send(file).withResponse();
    const raw = await client.send(file).asResponse();

    expect([await data.text(), data.type, await response.text()]).toEqual(["bytes", "image/png", "bytes"]);
    expect(await raw.text()).toBe("bytes");
  });
});

describe("ApiClient.follow", () => {
  const list: Operation<unknown[]> = { id: "list", method: "GET", path: "/things", security: [["key"]] };

  it.each([
    ["https://api.example.com/v1/things?page=2", "https://api.example.com/v1/things?page=2"],
    ["/v1/things?page=2", "https://api.example.com/v1/things?page=2"],
    ["?page=2", "https://api.example.com/v1/?page=2"],
    ["https://api.example.com/other", "https://api.example.com/other"],
  ])("reads %s with the client's credential", async (url, target) => {
    const { client, seen } = clientHarness(() => json([1]), { options: { apiKey: "k1" } });

    const page = await client.follow(list, url);

    expect(page).toEqual([1]);
    expect([seen[0]?.url, seen[0]?.method, seen[0]?.headers.get("x-api-key")]).toEqual([target, "GET", "k1"]);
  });

  it.each([
    "https://evil.example/v1/things",
    "//evil.example/v1",
    "http://api.example.com/v1/things",
    "https://api.example.com@evil.example/",
    "https://user:pw@api.example.com/v1/things",
    "https://api.example.com:444/v1/things",
    "javascript:alert(1)",
    "https://",
  ])("does not follow %s", async (url) => {
    const { client, seen } = clientHarness(() => json([1]), { options: { apiKey: "k1" } });

    expect(await rejection(client.follow(list, url))).toBeInstanceOf(ConfigurationError);
    expect(seen).toHaveLength(0);
  });
});

describe("ApiClient", () => {
  const resourceNames = Object.getOwnPropertyNames(ApiClient.prototype);

  it("has no members but those it reserves, so that resources may have any other name", () => {
    expect([...resourceNames].sort()).toEqual([...reservedClientMembers].sort());
    expect(Object.keys(clientHarness(() => json({})).client)).toEqual([]);
  });

  it("does nothing when it is made: no request, no timer, no credential asked for", () => {
    const asked: string[] = [];

    const { seen, clock } = clientHarness(() => json({}), {
      options: {
        apiKey: () => {
          asked.push("apiKey");
          return "k1";
        },
      },
    });

    expect([seen.length, clock.pending, asked.length]).toEqual([0, 0, 0]);
  });

  it("tells events to those who listen, until they leave", async () => {
    const { client } = clientHarness(() => json({}));
    const heard: string[] = [];
    const leave = client.on((event) => {
      heard.push(event.type);
      throw new Error("a listener's fault");
    });

    await client.send(getThing, { id: "t1" });
    leave();
    await client.send(getThing, { id: "t2" });

    expect(heard).toEqual(["request", "response"]);
  });

  it("fails what is under way and what comes after when it is closed, and leaves no timer", async () => {
    const { client, clock } = clientHarness(() => new Promise(() => undefined));
    const first = rejection(client.send(getThing, { id: "t1" }));
    await clock.advance(1);

    client.close();
    client.close();

    expect(await first).toBeInstanceOf(SdkError);
    expect(await rejection(client.send(getThing, { id: "t2" }))).toBeInstanceOf(SdkError);
    expect(clock.pending).toBe(0);
  });

  it("names the webhooks there are when one is not known", () => {
    const policy = {
      ...testDefinition.policy,
      webhooks: { "thing.updated": [{ operation: "getThing", match: "all" }] },
    } as const;
    const { client } = clientHarness(() => json({}), { definition: { policy } });

    expect(() => client.invalidate("thing.update")).toThrow(
      /webhook "thing\.update"\. Did you mean "thing\.updated"\?/,
    );
    expect(() => client.invalidate("__proto__")).toThrow(ConfigurationError);
    expect(() => client.invalidate("thing.updated", { id: "t1" })).not.toThrow();
  });

  it("gives the runtime's own modules what its stages share", () => {
    const { client, clock } = clientHarness(() => json({}));

    expect(contextOf(client).clock).toBe(clock);
  });

  it("tells no secret: not in errors, events or logs", async () => {
    const logged: unknown[] = [];
    const logger = {
      debug: (...all: unknown[]) => logged.push(all),
      warn: (...all: unknown[]) => logged.push(all),
    };
    const definition = {
      security: {
        key: { kind: "apiKey", in: "query", parameter: "key", option: "apiKey" },
        basic: { kind: "basic", usernameOption: "username", passwordOption: "password" },
      },
    } as const;
    const answers = [
      () => json({ message: "no" }, { status: 403 }),
      () => json({}, { status: 302, headers: { location: "https://evil.example/" } }),
      () => json({}, { status: 429 }),
      () => new Response("{", { headers: { "content-type": "application/json" } }),
      () => {
        throw new TypeError("fetch failed", {
          cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
        });
      },
      () => json({}, { status: 500 }),
    ];
    const { client, events } = clientHarness((_, index) => answers[index % answers.length]?.() ?? json({}), {
      definition,
      options: { apiKey: "s3cret-k", username: "s3cret-u", password: "s3cret-p", logger, ...noRetry },
    });
    const errors: unknown[] = [];

    for (const security of [[["key"]], [["basic"]]]) {
      for (const _ of answers)
        errors.push(await rejection(client.send({ ...getThing, security }, { id: "s3cret-id" })));
    }

    expect(errors).toHaveLength(2 * answers.length);
    expect(events.length).toBeGreaterThan(0);
    expect(textOf([errors, events, logged])).not.toMatch(/s3cret|czNjcmV0/);
  });
});

describe("ApiClient on the platform's fetch", () => {
  const original = globalThis.fetch;

  afterEach(() => {
    globalThis.fetch = original;
  });

  it("uses the one there is when the call is made, so that it can be replaced", async () => {
    const client = new ApiClient(testDefinition);
    globalThis.fetch = async () => json({ id: "replaced" });

    expect(await client.send(getThing, { id: "t1" })).toEqual({ id: "replaced" });
  });
});
