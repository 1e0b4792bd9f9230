import { describe, expect, it } from "vitest";
import { AuthenticationError } from "../../../templates/runtime/errors.js";
import { clientHarness, createThing } from "../client-harness.js";
import { security } from "../http/credentials-fixture.js";
import { rejection } from "../http/harness.js";

const create = { ...createThing, security: [["oauth"]] };

function oauthClient(accepts: (token: string | null) => boolean, options = {}) {
  let tokens = 0;
  return clientHarness(
    (request) => {
      if (request.url === security.oauth.tokenUrl) return Response.json({ access_token: `t${++tokens}` });
      const isAccepted = accepts(request.headers.get("authorization"));
      return Response.json({ id: "1" }, { status: isAccepted ? 201 : 401 });
    },
    {
      definition: { security },
      options: { clientId: "me", clientSecret: "s3cret", retry: false, ...options },
    },
  );
}

describe("a token that the API refuses", () => {
  it("is renewed and the call repeated once, a write too and without the retry policy", async () => {
    const { client, seen, events } = oauthClient((token) => token === "Bearer t2");

    const { data, attempts } = await client.send(create, { body: { name: "x" } }).withResponse();

    expect(data).toEqual({ id: "1" });
    expect(attempts).toBe(2);
    expect(seen.map(({ url }) => new URL(url).pathname)).toEqual([
      "/token",
      "/v1/things",
      "/token",
      "/v1/things",
    ]);
    expect(events.filter(({ type }) => type === "retry")).toMatchObject([{ cause: "401", waitMs: 0 }]);
  });

  it("is not renewed again where the new one is refused too", async () => {
    const { client, seen } = oauthClient(() => false);

    const error = await rejection(client.send(create, { body: { name: "x" } }));

    expect(error).toBeInstanceOf(AuthenticationError);
    expect(seen).toHaveLength(4);
  });

  it("is renewed once for calls that fail together", async () => {
    const { client, seen } = oauthClient((token) => token !== "Bearer t1");

    await Promise.all([1, 2, 3].map(() => client.send(create, { body: { name: "x" } })));

    expect(seen.filter(({ url }) => url === security.oauth.tokenUrl)).toHaveLength(2);
  });

  it("is not ours to renew where the caller gave it", async () => {
    const { client, seen } = oauthClient(() => false, { accessToken: "mine" });

    await rejection(client.send(create, { body: { name: "x" } }));

    expect(seen).toHaveLength(1);
  });

  it("ends the call where the body can be sent once only", async () => {
    const { client, seen } = oauthClient(() => false);
    const upload = { ...create, body: { kind: "binary", contentType: "application/octet-stream" } } as const;

    await rejection(client.send(upload, { body: new Blob(["x"]).stream() }));

    expect(seen.filter(({ url }) => url !== security.oauth.tokenUrl)).toHaveLength(1);
  });
});
