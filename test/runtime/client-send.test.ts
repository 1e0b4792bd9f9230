import { describe, expect, it } from "vitest";
import type { Operation } from "../../templates/runtime/operation.js";
import { clientHarness, createThing, getThing } from "./client-harness.js";
import { json } from "./http/harness.js";

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
