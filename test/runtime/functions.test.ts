import { describe, expect, it } from "vitest";
import { ApiClient } from "../../templates/runtime/client.js";
import { NotFoundError, RateLimitError } from "../../templates/runtime/errors.js";
import { FunctionClient } from "../../templates/runtime/functions.js";
import { SharedLimiter } from "../../templates/runtime/throttle/shared-limiter.js";
import { both, definition, functions, item, type Respond, world } from "./functions-fixture.js";
import { json, rejection } from "./http/harness.js";
import { VirtualClock } from "./virtual-clock.js";

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

  it("refuses a pace that nobody declared, which its functions do not bring along", async () => {
    const client = new FunctionClient(definition, { limits: { key: { pace: "even" } } });

    const error = await rejection(functions.updateItem(client, { id: "a", body: 1 }));

    expect(error).toMatchObject({
      name: "ConfigurationError",
      message: expect.stringContaining("Use the class"),
    });
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
