import { describe, expect, it } from "vitest";
import { missingOptions } from "../../../templates/runtime/http/missing-credential.js";
import { client } from "./credentials-fixture.js";
import type { Harness } from "./harness.js";

/** Sends one request and gives what the server saw. */
async function sent({ transport, call, seen }: Harness, schemes: readonly (readonly string[])[], args = {}) {
  await transport.attempt(await call({ security: schemes, ...args }), 1);
  const last = seen.at(-1);
  return { url: last?.url, headers: Object.fromEntries(last?.headers ?? []) };
}

describe("Credentials", () => {
  it.each([
    [{ apiKey: "k1" }, ["header"], { "x-api-key": "k1" }],
    [{ token: "t1" }, ["bearer"], { authorization: "Bearer t1" }],
    [{ accessToken: "a1" }, ["oauth"], { authorization: "Bearer a1" }],
    [{ username: "me", password: "pässword" }, ["basic"], { authorization: "Basic bWU6cMOkc3N3b3Jk" }],
    [{ username: "sk_live" }, ["basic"], { authorization: "Basic c2tfbGl2ZTo=" }],
    [{ session: "abc+/=" }, ["cookie"], { cookie: "sid=abc+/=" }],
    [{ session: "a b;c" }, ["cookie"], { cookie: "sid=a%20b%3Bc" }],
    [{ apiKey: "k1", token: "t1" }, ["header", "bearer"], { "x-api-key": "k1", authorization: "Bearer t1" }],
  ])("puts %j on the request by %j", async (options, schemes, headers) => {
    const { headers: seen } = await sent(client(options), [schemes]);

    expect(seen).toEqual({ accept: "application/json", ...headers });
  });

  it("adds a query key without touching the call's own query", async () => {
    const parameters = [{ name: "q", in: "query" }] as const;
    const { transport, call, seen } = client({ queryKey: "k&1" });

    const made = await call({ security: [["query"]], parameters }, { q: "a b+c'" });
    await transport.attempt(made, 1);

    expect(made.url.href).toBe("https://api.example.com/v1/things?q=a%20b%2Bc%27");
    expect(seen[0]?.url).toBe("https://api.example.com/v1/things?q=a%20b%2Bc%27&key=k%261");
  });

  it("uses the first alternative that the options satisfy, and one that needs nothing last", async () => {
    const both = client({ token: "t1", apiKey: "k1" });
    const none = client({});

    const first = await sent(both, [["basic"], ["header", "query"], ["bearer"], ["header"]]);
    const optional = await sent(both, [[], ["bearer"]]);
    const without = await sent(none, [["bearer"], []]);

    expect(first.headers.authorization).toBe("Bearer t1");
    expect(optional.headers.authorization).toBe("Bearer t1");
    expect(without.headers).toEqual({ accept: "application/json" });
  });

  it("sends nothing where the operation asks for nothing", async () => {
    const test = client({ token: "t1" });

    await test.transport.attempt(await test.call({}), 1);

    expect(test.seen[0]?.headers.has("authorization")).toBe(false);
  });

  it("names the options that were not given", () => {
    const { context } = client({ username: "" });
    const missing = (schemes: readonly (readonly string[])[]) =>
      missingOptions(context, { security: schemes });

    expect(missing([["bearer"]])).toEqual(["token"]);
    expect(missing([["basic"], ["bearer"]])).toEqual(["username", "password"]);
    expect(missing([["header", "query"]])).toEqual(["apiKey", "queryKey"]);
    expect(missing([["bearer"], []])).toEqual([]);
    expect(missing([["unknown"]])).toEqual([]);
  });

  it("asks a function once for each request, never for two at once, and again after a wait", async () => {
    let asked = 0;
    const test = client({ token: async () => `t${++asked}` });
    const operation = { security: [["bearer"]] };

    const calls = await Promise.all([test.call(operation), test.call(operation)]);
    await Promise.all(calls.map((call) => test.transport.attempt(call, 1)));
    expect(asked).toBe(2);
    const [waiting] = [await test.call(operation)];
    await test.clock.advance(60_000);
    await test.transport.attempt(waiting, 1);
    await test.transport.attempt(waiting, 2);

    expect(test.seen.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer t1",
      "Bearer t2",
      "Bearer t4",
      "Bearer t5",
    ]);
  });
});
