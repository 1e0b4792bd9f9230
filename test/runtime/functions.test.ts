import { describe, expect, it } from "vitest";
import { batching } from "../../templates/runtime/batch/batch-stage.js";
import { caching } from "../../templates/runtime/cache/caching.js";
import { singleFlight } from "../../templates/runtime/cache/single-flight.js";
import { ApiClient } from "../../templates/runtime/client.js";
import type { ClientDefinition } from "../../templates/runtime/definition.js";
import { NotFoundError, RateLimitError } from "../../templates/runtime/errors.js";
import { by, type ClientHandle, FunctionClient } from "../../templates/runtime/functions.js";
import { encodeJson } from "../../templates/runtime/http/encode-body.js";
import { HeaderCredentials } from "../../templates/runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../../templates/runtime/http/idempotency-key.js";
import type { CallKit } from "../../templates/runtime/kit.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { type PagePromise, paginate } from "../../templates/runtime/paginate/paginate.js";
import { Profiles } from "../../templates/runtime/profile.js";
import { pacing } from "../../templates/runtime/retry/pacing.js";
import { scopeValue } from "../../templates/runtime/scope.js";
import { logWindow } from "../../templates/runtime/throttle/rolling-rule.js";
import { SharedLimiter } from "../../templates/runtime/throttle/shared-limiter.js";
import { json, rejection } from "./http/harness.js";
import { VirtualClock } from "./virtual-clock.js";

interface Item {
  readonly id: string;
  readonly version?: number;
}

const definition: ClientDefinition = {
  name: "Shop",
  baseUrl: "https://api.example.com",
  security: { key: { kind: "apiKey", in: "header", parameter: "X-API-Key", option: "apiKey" } },
  scopeOptions: [],
  policy: {
    limits: {
      key: { by: ["credential"], windows: { second: { quota: 2, windowMs: 1_000, algorithm: "rolling" } } },
    },
    profiles: {},
    apply: {},
  },
};

const common = { security: [["key"]], spends: { key: 1 } } as const;
const id = { name: "id", in: "path", required: true } as const;

const getItems: Operation<{ items: Item[] }> = {
  ...common,
  id: "getItems",
  method: "POST",
  path: "/items/batch",
  body: { kind: "json", contentType: "application/json", required: true },
};
const getItem: Operation<Item> = {
  ...common,
  id: "getItem",
  method: "GET",
  path: "/items/{id}",
  parameters: [id],
  cache: { ttlMs: 60_000 },
  batch: {
    operation: "getItems",
    key: { in: "path", name: "id" },
    into: "/ids",
    maxSize: 10,
    out: "/items",
    match: "/id",
    missing: "not-found",
  },
  uses: () => [getItems],
};
const updateItem: Operation<Item> = {
  ...common,
  id: "updateItem",
  method: "PUT",
  path: "/items/{id}",
  parameters: [id],
  body: { kind: "json", contentType: "application/json", required: true },
};
const listItems: Operation<{ items: Item[]; next: string | null }> = {
  ...common,
  id: "listItems",
  method: "GET",
  path: "/items",
  parameters: [{ name: "cursor", in: "query" }],
  pagination: { style: "cursor", request: { in: "query", name: "cursor" }, next: "/next", items: "/items" },
};
const plain: Operation<Item> = {
  id: "plain",
  method: "GET",
  path: "/plain/{id}",
  parameters: [id],
  security: [["key"]],
};

const paced: CallKit = { HeaderCredentials, Profiles, logWindow, pacing, scopeValue };
const reading: CallKit = { ...paced, batching, caching, encodeJson, singleFlight, withIdempotencyKey };
const listing: CallKit = { ...paced, singleFlight };
const writing: CallKit = { ...paced, encodeJson, withIdempotencyKey };
const bare: CallKit = {};

const functions = {
  getItem: (client: ClientHandle, params: { id: string }) => by(client, reading).send(getItem, params),
  updateItem: (client: ClientHandle, params: { id: string; body: unknown }) =>
    by(client, writing).send(updateItem, params),
  listItems: (client: ClientHandle): PagePromise<{ items: Item[]; next: string | null }, Item> =>
    paginate(by(client, listing), listItems),
  plain: (client: ClientHandle, params: { id: string }) => by(client, bare).send(plain, params),
};

type Respond = (request: Request, index: number) => Response | Promise<Response>;

interface World {
  readonly client: ClientHandle;
  readonly clock: VirtualClock;
  /** What reached the server, and when. */
  readonly seen: string[];
}

function world(kind: "class" | "functions", respond: Respond, limiter?: SharedLimiter): World {
  const clock = new VirtualClock();
  const seen: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    seen.push(
      `${clock.now()} ${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}`,
    );
    return respond(request, seen.length - 1);
  };
  const options = { clock, fetch, random: () => 0, apiKey: "k", limiter };
  const client =
    kind === "class"
      ? new ApiClient({ ...definition, features: [batching] }, options)
      : new FunctionClient(definition, options);
  return { client, clock, seen };
}

const item: Respond = (request) => json({ id: new URL(request.url).pathname.split("/").at(-1) });

/** The same work by both facades: what it gives, and what the server saw of it. */
async function both(respond: Respond, work: (world: World) => Promise<unknown>) {
  const outcomes: unknown[] = [];
  for (const kind of ["class", "functions"] as const) {
    const made = world(kind, respond);
    const result = work(made);
    result.catch(() => undefined);
    await made.clock.runAll();
    outcomes.push({ result: await result.catch((error: unknown) => error), seen: made.seen });
  }
  return { ofClass: outcomes[0], ofFunctions: outcomes[1] };
}

describe("functions do as the class does:", () => {
  it("hold calls until the limit has room", async () => {
    const { ofClass, ofFunctions } = await both(item, ({ client }) =>
      Promise.all([1, 2, 3, 4, 5].map((body) => functions.updateItem(client, { id: String(body), body }))),
    );

    expect(ofFunctions).toEqual(ofClass);
    expect(ofFunctions).toMatchObject({
      result: { length: 5 },
      seen: { 4: expect.stringMatching(/^200\d/) },
    });
  });

  it("wait as a refusal asks, and repeat", async () => {
    const respond: Respond = (request, index) =>
      index === 0 ? json({}, { status: 429, headers: { "retry-after": "7" } }) : item(request, index);

    const { ofClass, ofFunctions } = await both(respond, ({ client }) =>
      functions.getItem(client, { id: "a" }),
    );

    expect(ofFunctions).toEqual(ofClass);
    expect(ofFunctions).toMatchObject({ seen: ["0 GET /items/a", "7000 GET /items/a"] });
  });

  it("keep answers, and forget them when something is written", async () => {
    let version = 0;
    const respond: Respond = (request) =>
      json({ id: "a", version: request.method === "PUT" ? ++version : version });

    const { ofClass, ofFunctions } = await both(respond, async ({ client }) => {
      version = 0;
      const before = [
        await functions.getItem(client, { id: "a" }),
        await functions.getItem(client, { id: "a" }),
      ];
      await functions.updateItem(client, { id: "a", body: {} });
      return [...before, await functions.getItem(client, { id: "a" })];
    });

    expect(ofFunctions).toEqual(ofClass);
    expect(ofFunctions).toMatchObject({
      result: [{ version: 0 }, { version: 0 }, { version: 1 }],
      seen: { length: 3 },
    });
  });

  it("join reads in one request, and miss what is not there for its caller alone", async () => {
    const respond: Respond = () => json({ items: [{ id: "a" }, { id: "b" }] });

    const { ofClass, ofFunctions } = await both(respond, ({ client }) =>
      Promise.all(
        ["a", "b", "c"].map((each) => functions.getItem(client, { id: each }).catch((error) => error)),
      ),
    );

    expect(ofFunctions).toEqual(ofClass);
    expect(ofFunctions).toMatchObject({
      result: [{ id: "a" }, { id: "b" }, expect.any(NotFoundError)],
      seen: ["0 POST /items/batch"],
    });
  });

  it("read lists page by page", async () => {
    const respond: Respond = (request) =>
      request.url.includes("cursor")
        ? json({ items: [{ id: "b" }], next: null })
        : json({ items: [{ id: "a" }], next: "2" });

    const { ofClass, ofFunctions } = await both(respond, ({ client }) => functions.listItems(client).all());

    expect(ofFunctions).toEqual(ofClass);
    expect(ofFunctions).toMatchObject({ result: [{ id: "a" }, { id: "b" }] });
  });

  it("name missing arguments, and send nothing", async () => {
    const { ofFunctions } = await both(item, ({ client }) => functions.plain(client, {} as { id: string }));

    expect(ofFunctions).toMatchObject({ result: { name: "ConfigurationError" }, seen: [] });
  });
});

describe("a client of functions", () => {
  it("shares its limiter with a class", async () => {
    const limiter = new SharedLimiter();
    const clock = new VirtualClock();
    const sentAt: number[] = [];
    const fetch: typeof globalThis.fetch = async () => {
      sentAt.push(clock.now());
      return json({});
    };
    const options = { clock, fetch, random: () => 0, apiKey: "k", limiter };
    const ofClass = new ApiClient(definition, options);
    const ofFunctions = new FunctionClient(definition, options);

    const calls = [ofClass, ofFunctions, ofClass, ofFunctions].map((client, index) =>
      functions.updateItem(client, { id: String(index), body: index }),
    );
    await clock.runAll();
    await Promise.all(calls);

    expect(sentAt.filter((atMs) => atMs < 1_000)).toHaveLength(2);
  });

  it("shares limiter and cache among its functions", async () => {
    const { client, clock, seen } = world("functions", item);

    const calls = Promise.all([
      functions.getItem(client, { id: "a" }),
      functions.updateItem(client, { id: "b", body: 1 }),
      functions.updateItem(client, { id: "c", body: 1 }),
    ]);
    await clock.runAll();
    await calls;

    expect(seen.map((text) => Number.parseInt(text, 10) >= 1_000)).toEqual([false, false, true]);
  });

  it("sends what has nothing declared once, and gives its typed error", async () => {
    const { client, seen } = world("functions", () => json({ message: "Slow down." }, { status: 429 }));

    const error = await rejection(functions.plain(client, { id: "a" }));

    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ status: 429, message: "GET /plain/{id} answered 429: Slow down." });
    expect(seen).toHaveLength(1);
  });

  it("ends those who wait when it is closed", async () => {
    const { client, clock } = world("functions", item);
    const calls = [1, 2, 3].map((body) => functions.updateItem(client, { id: "a", body }));
    const third = rejection(calls[2] ?? Promise.resolve());
    await clock.advance(500);

    if (client instanceof FunctionClient) client.close();

    expect(await third).toMatchObject({ name: "ThrottleError", reason: "closed" });
  });
});
