import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { clientHarness, getThing } from "../runtime/client-harness.js";

const limit = { by: ["global"], windows: { minute: { quota: 5, windowMs: 60_000 } } };
const policy = { limits: { calls: limit }, profiles: {}, apply: {} };

describe("A careless caller", () => {
  it("may give a quota that is undefined, which says nothing", () => {
    const limits = { calls: { windows: { minute: { quota: undefined } } } };

    const { client } = clientHarness(() => Response.json({}), {
      definition: { policy },
      options: { limits } as never,
    });

    expect(client.rateLimit()[0]?.quota).toBe(5);
  });

  it("may give a header that is undefined, which is not sent by fetch either", async () => {
    const { client, seen } = clientHarness(() => Response.json({}), {
      options: { headers: { "x-trace": undefined } } as never,
    });

    await client.fetch("/things");

    expect(seen[0]?.headers.has("x-trace")).toBe(false);
  });

  it("may give headers as Headers, for the client and for a call", async () => {
    const { client, seen } = clientHarness(() => Response.json({}), {
      options: { headers: new Headers({ "x-one": "1" }) } as never,
    });

    const headers = new Headers({ "x-two": "2", authorization: "Bearer t" }) as never;
    await client.send(getThing, { id: "1" }, { headers });

    expect(["x-one", "x-two", "authorization"].map((name) => seen[0]?.headers.get(name))).toEqual([
      "1",
      "2",
      "Bearer t",
    ]);
  });

  it("may listen by an async function that fails, without a rejection nobody handles", async () => {
    const unhandled: unknown[] = [];
    const onUnhandled = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", onUnhandled);
    const { client } = clientHarness(() => Response.json({}), {
      options: { onEvent: async () => Promise.reject(new Error("listener")) },
    });

    await client.send(getThing, { id: "1" });
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", onUnhandled);

    expect(unhandled).toEqual([]);
  });

  it("is told at once that a logger lacks a method", () => {
    const make = () =>
      clientHarness(() => Response.json({}), { options: { logger: { warn: () => undefined } } as never });

    expect(make).toThrow(/"logger" must have the methods "debug" and "warn"/);
  });
});

describe("A failure to connect", () => {
  it("does not carry an API key of the query in its cause, which platforms write the URL into", async () => {
    const { client } = clientHarness(
      ({ url }) => Promise.reject(new TypeError(`error sending request for url (${url})`)),
      {
        definition: {
          security: { key: { kind: "apiKey", in: "query", parameter: "api_key", option: "apiKey" } },
        },
        options: { apiKey: "s3cret", retry: false },
      },
    );

    const error: unknown = await client.send(getThing, { id: "1" }).catch((reason: unknown) => reason);

    expect(inspect(error, { depth: 9 })).not.toContain("s3cret");
  });
});

describe("A server that tells another limit with every answer", () => {
  it("does not fill the memory", async () => {
    let limitTold = 1_000;
    const { client, clock } = clientHarness(() => {
      limitTold += 1;
      const headers = {
        "x-ratelimit-limit": String(limitTold),
        "x-ratelimit-remaining": "900",
        "x-ratelimit-reset": "1",
      };
      return Response.json({}, { headers });
    });

    for (let sent = 0; sent < 2_000; sent += 1) {
      await client.send(getThing, { id: "1" }, { cache: "no-store" });
      if (sent % 10 === 0) await clock.advance(1_000);
    }

    expect(client.rateLimit().length).toBeLessThan(400);
  });
});
