import { describe, expect, it } from "vitest";
import { batching } from "../../templates/runtime/batch/batch-stage.js";
import type { ClientDefinition } from "../../templates/runtime/definition.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { clientHarness, createThing, getThing } from "../runtime/client-harness.js";

const one = { by: ["global"], windows: { minute: { quota: 1, windowMs: 60_000 } }, concurrency: 1 };
const policy = { limits: { one }, profiles: {}, apply: {} };
const granted: Partial<ClientDefinition> = {
  security: {
    grant: {
      kind: "oauth2",
      option: "token",
      tokenUrl: "https://api.example.com/token",
      clientIdOption: "clientId",
      clientSecretOption: "clientSecret",
    },
  },
  policy,
};
const create: Operation = { ...createThing, security: [["grant"]], spends: { one: 1 } };
const secrets = { clientId: "id", clientSecret: "secret" };

describe("A credential that cannot be had", () => {
  it("costs nothing of the limit, for nothing was sent", async () => {
    const { client } = clientHarness(() => Response.json({ error: "server_error" }, { status: 500 }), {
      definition: granted,
      options: secrets,
    });

    await expect(client.send(create, { body: {} })).rejects.toMatchObject({ operationId: "oauth2-token" });

    expect(client.rateLimit().map(({ available }) => available)).toEqual([1, 1]);
  });

  it("costs nothing where the caller aborts before it is there, and the request never leaves", async () => {
    let answer: (response: Response) => void = () => undefined;
    const { client, clock, seen } = clientHarness(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
      { definition: granted, options: secrets },
    );
    const aborting = new AbortController();
    const failed = client
      .send(create, { body: {} }, { signal: aborting.signal })
      .catch((error: unknown) => (error as Error).name);
    await clock.advance(1);

    aborting.abort();
    await clock.advance(1);
    answer(Response.json({ access_token: "late" }));
    await clock.advance(1);

    expect(await failed).toBe("AbortError");
    expect(seen).toHaveLength(1);
    expect(client.rateLimit().map(({ available }) => available)).toEqual([1, 1]);
  });

  it("does not follow the token endpoint elsewhere, nor ask for what Workers refuse", async () => {
    const modes: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (_input, init) => {
      modes.push(init?.redirect);
      return new Response(null, { status: 302, headers: { location: "https://evil.example/" } });
    };
    const { client } = clientHarness(() => Response.json({}), {
      definition: granted,
      options: { ...secrets, fetch },
    });

    await expect(client.send(create, { body: {} })).rejects.toMatchObject({ status: 302 });

    expect(modes).toEqual(["manual"]);
  });
});

describe("A credential that changes while a call waits", () => {
  const read: Operation = { ...getThing, spends: { one: 1 }, cache: { ttlMs: 600_000 } };

  it("does not put the answer for one customer in the cache of another", async () => {
    let apiKey = "A";
    const { client, clock } = clientHarness(
      (request) => Response.json({ who: request.headers.get("x-api-key") }),
      { definition: { policy }, options: { apiKey: () => apiKey } },
    );
    await client.send(read, { id: "0" });
    const waiting = client.send(read, { id: "1" });
    await clock.advance(1);

    apiKey = "B";
    await clock.advance(70_000);
    apiKey = "A";
    const again = client.send(read, { id: "1" });
    await clock.advance(70_000);

    expect(await waiting).toEqual({ who: "B" });
    expect(await again).toEqual({ who: "A" });
  });

  it("does not do so by way of a batch either", async () => {
    let apiKey = "A";
    const target: Operation = {
      id: "getThings",
      method: "POST",
      path: "/things/batch",
      body: { kind: "json", contentType: "application/json" },
      security: [["key"]],
    };
    const batched: Operation = {
      ...getThing,
      cache: { ttlMs: 600_000 },
      batch: {
        operation: "getThings",
        key: { in: "path", name: "id" },
        into: "/ids",
        maxSize: 10,
        waitMs: 5_000,
        out: "/items",
        match: "/id",
        missing: "not-found",
      },
      uses: () => [target],
    };
    const { client, clock } = clientHarness(
      async (request) => {
        const who = request.headers.get("x-api-key");
        if (request.method === "GET") return Response.json({ id: request.url.at(-1), who });
        const { ids } = (await request.json()) as { ids: string[] };
        return Response.json({ items: ids.map((id) => ({ id, who })) });
      },
      { definition: { features: [batching] }, options: { apiKey: () => apiKey } },
    );
    const both = Promise.all([client.send(batched, { id: "1" }), client.send(batched, { id: "2" })]);
    await clock.advance(1);

    apiKey = "B";
    await clock.advance(10_000);
    await both;
    apiKey = "A";
    const again = client.send(batched, { id: "1" });
    await clock.advance(10_000);

    expect(await again).toEqual({ id: "1", who: "A" });
  });
});
