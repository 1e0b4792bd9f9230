import { describe, expect, it } from "vitest";
import type { Call } from "../../../templates/runtime/call.js";
import { AuthenticationError, ConnectionError, TimeoutError } from "../../../templates/runtime/errors.js";
import { client, security } from "./credentials-fixture.js";
import { harness, json, rejection, textOf } from "./harness.js";

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
      redirect: "manual",
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
