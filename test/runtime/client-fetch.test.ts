import { describe, expect, it } from "vitest";
import { ConfigurationError, ConnectionError } from "../../templates/runtime/errors.js";
import type { Operation } from "../../templates/runtime/operation.js";
import {
  type ClientHarnessOptions,
  clientHarness,
  createThing,
  getThing,
  type Responder,
  testDefinition,
} from "./client-harness.js";
import { json, rejection, textOf } from "./http/harness.js";

const thingAction: Operation = { ...getThing, id: "latest", path: "/things/latest", parameters: [] };
const operations = [[getThing, thingAction, createThing]];

function fetching(respond: Responder = () => json({}), { definition, options }: ClientHarnessOptions = {}) {
  return clientHarness(respond, {
    definition: { operations, ...definition },
    options: { apiKey: "k1", ...options },
  });
}

describe("ApiClient.fetch", () => {
  it.each([
    ["/other?x=1", "https://api.example.com/v1/other?x=1"],
    ["other", "https://api.example.com/v1/other"],
    ["", "https://api.example.com/v1/"],
    ["https://api.example.com/elsewhere", "https://api.example.com/elsewhere"],
    ["/x/http://y", "https://api.example.com/v1/x/http://y"],
  ])("sends %j under the base URL, with the client's credential", async (input, url) => {
    const { client, seen } = fetching();

    const response = await client.fetch(input);

    expect([response.status, seen[0]?.url, seen[0]?.headers.get("x-api-key")]).toEqual([200, url, "k1"]);
  });

  it.each([
    "https://evil.example/x",
    "//evil.example/x",
    "\\\\evil.example/x",
    "http://api.example.com/v1/x",
    "https://user:pw@api.example.com/v1/x",
    "/../x",
    "a/%2e%2e/b",
    "javascript:alert(1)",
    "https://",
    new URL("https://evil.example/x"),
    new Request("https://evil.example/x"),
  ])("refuses %s", async (input) => {
    const { client, seen } = fetching();

    expect(await rejection(client.fetch(input))).toBeInstanceOf(ConfigurationError);
    expect(seen).toHaveLength(0);
  });

  it.each([200, 204, 302, 400, 401, 404, 429, 500, 503])("resolves for status %i", async (status) => {
    const { client } = fetching(
      () => new Response(status === 204 ? null : '{"code":7}', { status, headers: { "x-a": "b" } }),
      { options: { retry: false } },
    );

    const response = await client.fetch("/other");

    expect([response.status, response.headers.get("x-a"), response.url]).toEqual([
      status,
      "b",
      "https://api.example.com/v1/other",
    ]);
    expect(await response.text()).toBe(status === 204 ? "" : '{"code":7}');
  });

  it("rejects where no answer comes", async () => {
    const { client } = fetching(
      () => {
        throw new TypeError("fetch failed");
      },
      { options: { retry: false } },
    );

    expect(await rejection(client.fetch("/other"))).toBeInstanceOf(ConnectionError);
  });

  it.each([
    ["GET", "/things/t1", "getThing"],
    ["GET", "/things/latest", "latest"],
    ["POST", "/things", "createThing"],
    ["DELETE", "/things/t1", "fetch"],
    ["GET", "/things/t1/parts", "fetch"],
    ["GET", "/things/", "fetch"],
    ["GET", "https://api.example.com/things/t1", "fetch"],
  ])("takes %s %s for %s", async (method, path, operationId) => {
    const { client, events } = fetching();

    await client.fetch(path, { method });

    expect(events[0]).toMatchObject({ type: "request", operationId, method });
  });

  it("spends what the operation spends, and what all requests spend else", async () => {
    const policy = {
      limits: {
        all: { by: ["global"], windows: { w: { quota: 100, windowMs: 60_000, algorithm: "rolling" } } },
      },
      profiles: {},
      apply: { all: 3 },
    } as const;
    const charged = { ...getThing, spends: { all: 10 } };
    const { client } = clientHarness(() => json({}), {
      definition: { ...testDefinition, policy, operations: [[charged]] },
    });

    await client.fetch("/things/t1");
    await client.fetch("/other");

    expect(client.rateLimit()).toMatchObject([{ limit: "all", window: "w", inUse: 13 }]);
  });

  it("sends method, headers and body as fetch does", async () => {
    const { client, seen } = fetching();

    await client.fetch("/a", {
      method: "post",
      headers: { "x-a": "1" },
      body: new URLSearchParams({ a: "b c" }),
    });
    await client.fetch(new Request("https://api.example.com/v1/b", { method: "PUT", body: "text" }));
    await client.fetch(new Request("https://api.example.com/v1/c"), { headers: { "x-c": "1" } });

    expect(seen.map(({ method }) => method)).toEqual(["POST", "PUT", "GET"]);
    expect(await seen[0]?.text()).toBe("a=b+c");
    expect(seen[0]?.headers.get("content-type")).toMatch(/^application\/x-www-form-urlencoded/);
    expect([seen[0]?.headers.get("x-a"), seen[2]?.headers.get("x-c")]).toEqual(["1", "1"]);
    expect([await seen[1]?.text(), seen[1]?.headers.get("content-type")]).toEqual([
      "text",
      "text/plain;charset=UTF-8",
    ]);
  });

  it("repeats a request whose body can be sent again", async () => {
    const { client, clock, seen } = fetching((_, index) => json({}, { status: index === 0 ? 503 : 200 }));

    const sent = client.fetch("/a", { method: "PUT", body: "text" });
    await clock.runAll();

    expect((await sent).status).toBe(200);
    expect(await Promise.all(seen.map((request) => request.text()))).toEqual(["text", "text"]);
  });

  it("refuses headers that are none, without repeating them", async () => {
    const { client } = fetching();
    const headers = { "x-a": "s3cret\r\nx-b: 1" };

    const errors = [
      await rejection(client.fetch("/a", { headers })),
      await rejection(client.fetch(new Request("https://api.example.com/v1/b"), { headers })),
      await rejection(client.follow(getThing, "/v1/things/t1", { headers })),
    ];

    expect(errors.every((error) => error instanceof ConfigurationError)).toBe(true);
    expect(textOf(errors)).not.toContain("s3cret");
  });

  it("is aborted by the signal of init or request", async () => {
    const { client } = fetching(() => new Promise(() => undefined));
    const controller = new AbortController();
    const { signal } = controller;

    const failed = [
      rejection(client.fetch("/a", { signal })),
      rejection(client.fetch(new Request("https://api.example.com/v1/b", { signal }))),
      rejection(client.fetch("/c", { signal: AbortSignal.abort() })),
    ];
    await Promise.resolve();
    controller.abort();

    expect((await Promise.all(failed)).map((error) => error instanceof Error && error.name)).toEqual([
      "AbortError",
      "AbortError",
      "AbortError",
    ]);
  });

  it("answers from the cache, as calls do", async () => {
    const { client, seen } = fetching(() =>
      json({ id: "t1" }, { headers: { "cache-control": "max-age=60" } }),
    );

    await client.send(getThing, { id: "t1" });
    const response = await client.fetch("/things/t1", { headers: { accept: "application/json" } });

    expect(await response.json()).toEqual({ id: "t1" });
    expect(seen).toHaveLength(1);
  });
});
