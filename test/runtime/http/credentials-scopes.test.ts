import { describe, expect, it } from "vitest";
import { client } from "./credentials-fixture.js";
import { json } from "./harness.js";

describe("Credentials with an operation's scopes", () => {
  const options = { clientId: "me", clientSecret: "s3cret" };
  const security = [["oauth"]];

  function grant() {
    let count = 0;
    const test = client(options, ({ url }) =>
      url.startsWith("https://auth.") ? json({ access_token: `t${++count}`, expires_in: 3_600 }) : json({}),
    );
    const attempt = async (scopes?: Readonly<Record<string, readonly string[]>>) =>
      test.transport.attempt(await test.call({ security, ...(scopes && { scopes }) }), 1);
    const asked = () =>
      test.seen.filter(({ url }) => url.startsWith("https://auth.")).map(({ body }) => body);
    const sent = () =>
      test.seen
        .filter(({ url }) => !url.startsWith("https://auth."))
        .map(({ headers }) => headers.get("authorization"));
    return { ...test, attempt, asked, sent };
  }

  it("asks for a token of these scopes, and uses it for all operations that ask for the same", async () => {
    const test = grant();

    await test.attempt({ oauth: ["write:all", "read"] });
    await test.attempt({ oauth: ["read", "write:all"] });
    await test.attempt({ oauth: ["read"] });
    await test.attempt();

    expect(test.asked()).toEqual([
      "grant_type=client_credentials&scope=read%20write%3Aall",
      "grant_type=client_credentials&scope=read",
      "grant_type=client_credentials",
    ]);
    expect(test.sent()).toEqual(["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t3"]);
  });

  it("is the same customer whatever the scopes: limits and cached answers are not kept apart by them", async () => {
    const test = grant();

    const one = await test.call({ security, scopes: { oauth: ["read"] } });
    const other = await test.call({ security, scopes: { oauth: ["write"] } });

    expect(one.credential.id).toBe(other.credential.id);
  });
});
