import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../../templates/runtime/errors.js";
import { TokenError } from "../../../templates/runtime/http/token-error.js";
import type { IssuedTokens } from "../../../templates/runtime/options.js";
import { security } from "./credentials-fixture.js";
import { harness, json, rejection, textOf } from "./harness.js";

const oauth = {
  ...security.oauth,
  refreshUrl: "https://auth.example.com/refresh",
  refreshTokenOption: "refreshToken",
  tokensOption: "onTokens",
};
const isToken = (url: string) => url.startsWith("https://auth.");

function refreshing(
  options: Record<string, unknown>,
  answer: (count: number) => Response,
  api = () => json({}),
) {
  let count = 0;
  const test = harness(({ url }) => (isToken(url) ? answer(++count) : api()), {
    definition: { security: { oauth } },
    options,
  });
  const attempt = async () => test.transport.attempt(await test.call({ security: [["oauth"]] }), 1);
  const asked = () => test.seen.filter(({ url }) => isToken(url)).map(({ body }) => body);
  const sent = () =>
    test.seen.filter(({ url }) => !isToken(url)).map(({ headers }) => headers.get("authorization"));
  return { ...test, attempt, asked, sent };
}

describe("Credentials by a refresh token", () => {
  it("begins with the access token given, and refreshes it once the API refuses it", async () => {
    let isExpired = true;
    const test = refreshing(
      { accessToken: "a0", refreshToken: "r0", clientId: "app" },
      () => json({ access_token: "a1", expires_in: 3_600 }),
      () => json({}, { status: isExpired ? 401 : 200 }),
    );

    await test.attempt();
    isExpired = false;
    await test.attempt();

    expect(test.sent()).toEqual(["Bearer a0", "Bearer a1"]);
    expect(test.asked()).toEqual(["grant_type=refresh_token&refresh_token=r0&client_id=app"]);
  });

  it("takes the refresh token that replaces the first, and tells of it before it is used", async () => {
    const told: IssuedTokens[] = [];
    const test = refreshing(
      { refreshToken: "r0", onTokens: (tokens: IssuedTokens) => told.push(tokens) },
      (count) => json({ access_token: `a${count}`, refresh_token: `r${count}`, expires_in: 100 }),
    );
    const startMs = test.clock.date();

    await test.attempt();
    await test.clock.advance(95_000);
    await test.attempt();

    expect(test.asked()).toEqual([
      "grant_type=refresh_token&refresh_token=r0",
      "grant_type=refresh_token&refresh_token=r1",
    ]);
    expect(told).toEqual([
      { accessToken: "a1", refreshToken: "r1", expiresAt: new Date(startMs + 100_000) },
      { accessToken: "a2", refreshToken: "r2", expiresAt: new Date(startMs + 195_000) },
    ]);
  });

  it("refreshes once for all who wait, as the same customer before and after", async () => {
    const test = refreshing({ refreshToken: "r0" }, (count) =>
      json({ access_token: `a${count}`, refresh_token: "r1" }),
    );
    const calls = await Promise.all([1, 2, 3].map(() => test.call({ security: [["oauth"]] })));

    await Promise.all(calls.map((call) => test.transport.attempt(call, 1)));
    const later = await test.call({ security: [["oauth"]] });

    expect(test.asked()).toHaveLength(1);
    expect(later.credential.id).toBe(calls[0]?.credential.id);
  });

  it("asks a function for the refresh token in force each time", async () => {
    let current = "r0";
    const test = refreshing({ refreshToken: () => current }, () =>
      json({ access_token: "a", expires_in: 100 }),
    );

    await test.attempt();
    current = "r9";
    await test.clock.advance(95_000);
    await test.attempt();

    expect(test.asked()).toEqual([
      "grant_type=refresh_token&refresh_token=r0",
      "grant_type=refresh_token&refresh_token=r9",
    ]);
  });

  it("does not send a refresh token twice because it was refused", async () => {
    const test = refreshing({ refreshToken: "s3cret-token", clientId: "me", clientSecret: "s3cret" }, () =>
      json({ error: "invalid_grant", error_description: "s3cret-token expired" }, { status: 400 }),
    );

    const error = await rejection(test.attempt());

    expect(error).toBeInstanceOf(TokenError);
    expect(error).toMatchObject({
      name: "TokenError",
      status: 400,
      code: "invalid_grant",
      message: "POST /refresh answered 400: no token for the refresh token (invalid_grant)",
    });
    expect(textOf(error)).not.toContain("s3cret");
    expect(textOf([test.events, test.logged])).not.toContain("s3cret");
    expect(test.asked()).toHaveLength(1);
    expect(test.sent()).toEqual([]);
  });

  it("fails the call where the new tokens cannot be kept, and goes on with them", async () => {
    let isFull = true;
    const onTokens = () => {
      if (isFull) throw new Error("disk full");
    };
    const test = refreshing({ refreshToken: "r0", onTokens }, () => json({ access_token: "a1" }));

    const error = await rejection(test.attempt());
    isFull = false;
    await test.attempt();

    expect(error).toMatchObject({ message: "disk full" });
    expect(test.sent()).toEqual(["Bearer a1"]);
    expect(test.asked()).toHaveLength(1);
  });

  it("takes no listener that is no function", async () => {
    const make = async () => refreshing({ refreshToken: "r0", onTokens: "file" }, () => json({})).attempt();

    expect(await rejection(make())).toBeInstanceOf(ConfigurationError);
  });
});
