import { describe, expect, it } from "vitest";
import { harness, json } from "./harness.js";
import { bodyText } from "./transport-fixture.js";

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
});
