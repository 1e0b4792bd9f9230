import { describe, expect, it } from "vitest";
import type { Call } from "../../../templates/runtime/call.js";
import type { SecurityDefinition } from "../../../templates/runtime/definition.js";
import { AuthenticationError, ConnectionError, TimeoutError } from "../../../templates/runtime/errors.js";
import { type Harness, harness, json, rejection, textOf } from "./harness.js";

const security = {
  header: { kind: "apiKey", in: "header", parameter: "X-API-Key", option: "apiKey" },
  query: { kind: "apiKey", in: "query", parameter: "key", option: "queryKey" },
  cookie: { kind: "apiKey", in: "cookie", parameter: "sid", option: "session" },
  bearer: { kind: "bearer", option: "token" },
  basic: { kind: "basic", usernameOption: "username", passwordOption: "password" },
  oauth: {
    kind: "oauth2",
    option: "accessToken",
    tokenUrl: "https://auth.example.com/token",
    clientIdOption: "clientId",
    clientSecretOption: "clientSecret",
  },
} as const satisfies Record<string, SecurityDefinition>;

function client(
  options: Record<string, unknown>,
  answer: Parameters<typeof harness>[0] = () => json({}),
): Harness {
  return harness(answer, { definition: { security }, options });
}

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
      context.credentials.missingOptions({ security: schemes });

    expect(missing([["bearer"]])).toEqual(["token"]);
    expect(missing([["basic"], ["bearer"]])).toEqual(["username", "password"]);
    expect(missing([["header", "query"]])).toEqual(["apiKey", "queryKey"]);
    expect(missing([["bearer"], []])).toEqual([]);
    expect(missing([["unknown"]])).toEqual([]);
  });

  it("gives equal credentials equal ids, and others other ids, that tell nothing", async () => {
    let token = "s3cret-a";
    const { call } = client({ token: () => token });
    const idOf = async () => (await call({ security: [["bearer"]] })).credential.id;

    const first = await idOf();
    token = "s3cret-b";
    const second = await idOf();
    token = "s3cret-a";
    const third = await idOf();

    expect(third).toBe(first);
    expect(second).not.toBe(first);
    expect(first).not.toContain("s3cret");
    expect((await call({})).credential.id).toBe("");
  });

  it("makes ids from the content where a store is shared, so that processes agree", async () => {
    const idOf = async (token: string) => {
      const { call } = client({ token, store: new Map() });
      return (await call({ security: [["bearer"]] })).credential.id;
    };

    const ids = await Promise.all([idOf("s3cret-a"), idOf("s3cret-b"), idOf("s3cret-a")]);

    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[0]).toMatch(/^[\da-f]{64}$/);
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

  it.each([
    [5, /Option "apiKey" must be a string or a function that gives one, got number/],
    [null, /got null/],
    [{}, /got object/],
  ])("refuses %j as a credential when the client is made", (apiKey, message) => {
    expect(() => client({ apiKey })).toThrow(message);
  });

  it.each([undefined, "", null, 5])("says that a function gave %j", async (value) => {
    const { call } = client({ token: () => value });

    expect(await rejection(call({ security: [["bearer"]] }))).toMatchObject({
      name: "ConfigurationError",
      message: expect.stringMatching(/function given as option "token" must give a string/),
    });
  });

  it.each([
    ["header", "apiKey", "s3cret\r\nX-Injected: 1"],
    ["bearer", "token", "s3cret\n"],
    ["header", "apiKey", "s3cret\0"],
    ["bearer", "token", "s3cret€"],
  ])("refuses line breaks and the like in %s, and does not repeat them", async (scheme, option, value) => {
    const { transport, call, seen } = client({ [option]: value });

    const error = await rejection(transport.attempt(await call({ security: [[scheme]] }), 1));

    expect(error).toMatchObject({ name: "ConfigurationError" });
    expect(textOf(error)).toContain(`"${option}"`);
    expect(textOf(error)).not.toContain("s3cret");
    expect(seen).toHaveLength(0);
  });

  it("refuses a user name with a colon, which would end it", async () => {
    const { transport, call } = client({ username: "a:b", password: "c" });

    expect(await rejection(transport.attempt(await call({ security: [["basic"]] }), 1))).toMatchObject({
      message: /"username" must not hold a colon/,
    });
  });
});

describe("Credentials given by header", () => {
  const operation = { security: [["bearer"]] };

  it("win over the client's, and make another identity", async () => {
    const { transport, call, seen } = client({ token: "t1" });
    const headers = { Authorization: "Bearer s3cret-own" };

    const own = await call(operation, {}, { headers });
    const usual = await call(operation);
    await transport.attempt(own, 1);

    expect(seen[0]?.headers.get("authorization")).toBe("Bearer s3cret-own");
    expect(own.credential.id).not.toBe(usual.credential.id);
    expect(own.headers.has("authorization")).toBe(false);
    expect(own.credential.id).not.toContain("s3cret");
  });

  it("keep callers apart by cookie and by the document's own key headers", async () => {
    const { call } = client({ headers: { "x-api-key": "s3cret-client" } });
    const withCookie = async (cookie: string) => call(operation, {}, { headers: { cookie } });

    const calls = [await withCookie("a=1"), await withCookie("a=2"), await call(operation)];

    expect(new Set(calls.map(({ credential }) => credential.id)).size).toBe(3);
    expect(calls.flatMap(({ headers }) => [...headers]).join()).not.toMatch(/s3cret|a=1/);
  });

  it("join the cookies of parameters", async () => {
    const { transport, call, seen } = client({});
    const parameters = [{ name: "theme", in: "cookie" }] as const;

    await transport.attempt(
      await call({ parameters }, { theme: "dark" }, { headers: { cookie: "sid=1" } }),
      1,
    );

    expect(seen[0]?.headers.get("cookie")).toBe("theme=dark; sid=1");
  });
});

describe("Credentials by the client credentials grant", () => {
  const options = { clientId: "me:1", clientSecret: "s3cret/+" };
  const operation = { security: [["oauth"]] };
  const isToken = (url: string) => url.startsWith("https://auth.example.com");

  function grant(
    answer: (count: number) => Response | Promise<Response>,
    api: () => Response = () => json({}),
  ) {
    let count = 0;
    const test = client(options, (request) => (isToken(request.url) ? answer(++count) : api()));
    const attempt = async (call?: Call) => test.transport.attempt(call ?? (await test.call(operation)), 1);
    const tokens = () => test.seen.filter(({ url }) => isToken(url));
    const sentTokens = () =>
      test.seen.filter(({ url }) => !isToken(url)).map(({ headers }) => headers.get("authorization"));
    return { ...test, attempt, tokens, sentTokens };
  }

  it("fetches one token for all who wait, by Basic, and not before it is needed", async () => {
    const test = grant((count) => json({ access_token: `t${count}`, expires_in: 3_600 }));

    const calls = await Promise.all([test.call(operation), test.call(operation)]);
    expect(test.seen).toHaveLength(0);
    await Promise.all(calls.map((call) => test.attempt(call)));

    expect(test.tokens()).toHaveLength(1);
    expect(test.tokens()[0]).toMatchObject({
      method: "POST",
      body: "grant_type=client_credentials",
      redirect: "error",
    });
    expect(test.tokens()[0]?.headers.get("authorization")).toBe(`Basic ${btoa("me%3A1:s3cret%2F%2B")}`);
    expect(test.sentTokens()).toEqual(["Bearer t1", "Bearer t1"]);
  });

  it("fetches another shortly before the end, as the same customer", async () => {
    const test = grant((count) => json({ access_token: `t${count}`, expires_in: 100 }));

    const first = await test.call(operation);
    await test.attempt(first);
    await test.clock.advance(89_999);
    await test.attempt();
    await test.clock.advance(2);
    const last = await test.call(operation);
    await test.attempt(last);

    expect(test.sentTokens()).toEqual(["Bearer t1", "Bearer t1", "Bearer t2"]);
    expect(last.credential.id).toBe(first.credential.id);
  });

  it("does not use a token again that the API refused", async () => {
    const test = grant(
      (count) => json({ access_token: `t${count}` }),
      () => json({}, { status: 401 }),
    );

    await test.attempt();
    await test.attempt();

    expect(test.sentTokens()).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("authenticates in the body where the server refuses Basic", async () => {
    const test = grant((count) =>
      count % 2 === 1 && count < 2
        ? json({ error: "invalid_client" }, { status: 401 })
        : json({ access_token: "t" }),
    );

    await test.attempt();

    expect(test.tokens()[1]?.body).toBe(
      "grant_type=client_credentials&client_id=me%3A1&client_secret=s3cret%2F%2B",
    );
    expect(test.tokens()[1]?.headers.has("authorization")).toBe(false);
    expect(test.sentTokens()).toEqual(["Bearer t"]);
  });

  it("tells a refusal by its code, and never the secret, though the server repeats it", async () => {
    const test = grant(() =>
      json({ error: "invalid_client", error_description: "bad secret s3cret/+" }, { status: 401 }),
    );

    const error = await rejection(test.attempt());

    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({
      message: "POST /token answered 401: no token for the client credentials (invalid_client)",
      code: "invalid_client",
    });
    expect(textOf(error)).not.toContain("s3cret");
    expect(test.sentTokens()).toEqual([]);
  });

  it.each([
    ["no token", () => json({ token: "x" }), ConnectionError, /answered without an access_token/],
    ["no JSON", () => new Response("<html>"), ConnectionError, /answered without an access_token/],
    [
      "no connection",
      () => {
        throw new TypeError("fetch failed");
      },
      ConnectionError,
      /token endpoint could not be reached/,
    ],
  ])("says so where there is %s, and asks again the next time", async (_, answer, type, message) => {
    const test = grant((count) => (count === 1 ? answer() : json({ access_token: "t2" })));

    const error = await rejection(test.attempt());
    await test.attempt();

    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect(test.sentTokens()).toEqual(["Bearer t2"]);
  });

  it("asks again after a token request that hung", async () => {
    const test = grant((count) =>
      count === 1 ? new Promise<Response>(() => undefined) : json({ access_token: "t2" }),
    );
    const patient = await test.call(operation, {}, { timeoutMs: 0 });

    const failed = rejection(test.attempt(patient));
    await test.clock.advance(60_000);
    await test.attempt();

    expect(await failed).toBeInstanceOf(TimeoutError);
    expect(await failed).toMatchObject({ message: "POST /token: no token within 60000 ms." });
    expect(test.sentTokens()).toEqual(["Bearer t2"]);
    expect(test.clock.pending).toBe(0);
  });

  it("does not send the secret in clear", async () => {
    const insecure = { ...security, oauth: { ...security.oauth, tokenUrl: "http://auth.example.com/token" } };
    const test = harness(() => json({}), { definition: { security: insecure }, options });

    const error = await rejection(test.transport.attempt(await test.call(operation), 1));

    expect(error).toMatchObject({
      name: "ConfigurationError",
      message: /token URL of the document must be https/,
    });
    expect(test.seen).toHaveLength(0);
  });
});
