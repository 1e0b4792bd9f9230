import { describe, expect, it } from "vitest";
import { ConnectionError } from "../../../templates/runtime/errors.js";
import { harness, json, rejection } from "./harness.js";

describe("Transport: redirects", () => {
  const definition = {
    security: { key: { kind: "apiKey", in: "header", parameter: "X-API-Key", option: "apiKey" } },
  } as const;
  const options = { apiKey: "s3cret-key" };
  const secured = { security: [["key"]] };

  function redirect(status: number, location: string): Response {
    return new Response(null, { status, headers: { location } });
  }

  it.each([301, 302, 303, 307, 308])(
    "follows a %i of a read within the origin, with the credential",
    async (status) => {
      const { transport, call, seen } = harness(
        (_, index) => (index === 0 ? redirect(status, "/v2/x") : json({})),
        {
          definition,
          options,
        },
      );

      const reply = await transport.attempt(await call(secured), 1);

      expect(reply.status).toBe(200);
      expect(reply.url).toBe("https://api.example.com/v2/x");
      expect(seen.map(({ headers }) => headers.get("x-api-key"))).toEqual(["s3cret-key", "s3cret-key"]);
    },
  );

  it.each([
    "https://evil.example/x",
    "//evil.example/x",
    "http://api.example.com/x",
    "https://api.example.com:8443/x",
    "https://api.example.com@evil.example/x",
    "https://user:pw@api.example.com/x",
    "https://",
  ])("does not follow one to %s", async (location) => {
    const { transport, call, seen } = harness(() => redirect(302, location), { definition, options });

    const reply = await transport.attempt(await call(secured), 1);

    expect([reply.status, seen.length]).toEqual([302, 1]);
  });

  it("puts a key that goes in the query on the new URL, and keeps it out of the reply's", async () => {
    const inQuery = {
      security: { key: { kind: "apiKey", in: "query", parameter: "api key", option: "apiKey" } },
    } as const;
    const { transport, call, seen } = harness(
      (_, index) => (index === 0 ? redirect(302, "/v2/x?page=2") : json({})),
      { definition: inQuery, options },
    );

    const reply = await transport.attempt(await call(secured), 1);

    expect(seen.map(({ url }) => url)).toEqual([
      "https://api.example.com/v1/things?api%20key=s3cret-key",
      "https://api.example.com/v2/x?page=2&api%20key=s3cret-key",
    ]);
    expect(reply.url).toBe("https://api.example.com/v2/x?page=2");
  });

  const write = { method: "POST", body: { kind: "binary", contentType: "text/plain" } } as const;

  it.each([
    [301, [["POST", "x"]]],
    [302, [["POST", "x"]]],
    [
      303,
      [
        ["POST", "x"],
        ["GET", undefined],
      ],
    ],
    [
      307,
      [
        ["POST", "x"],
        ["POST", "x"],
      ],
    ],
    [
      308,
      [
        ["POST", "x"],
        ["POST", "x"],
      ],
    ],
  ])(
    "treats a %i of a write as RFC 9110 asks, and never changes a write in silence",
    async (status, requests) => {
      const { transport, call, seen } = harness((_, index) =>
        index === 0 ? redirect(status, "/done") : json({}),
      );

      await transport.attempt(await call(write, { body: "x" }), 1);

      expect(seen.map(({ method, body }) => [method, body])).toEqual(requests);
      expect(seen[1]?.headers.has("content-type")).toBe(
        seen[1] === undefined ? undefined : seen[1].method === "POST",
      );
    },
  );

  it("does not send a stream twice", async () => {
    const { transport, call, seen } = harness(() => redirect(307, "/again"));

    const reply = await transport.attempt(await call(write, { body: new Blob(["x"]).stream() }), 1);

    expect([reply.status, seen.length]).toEqual([307, 1]);
  });

  it("stops after five", async () => {
    const { transport, call, seen } = harness((_, index) => redirect(302, `/v1/${index}`));

    const reply = await transport.attempt(await call({}), 1);

    expect([reply.status, seen.length]).toEqual([302, 6]);
  });

  it("says that browsers hide a redirect", async () => {
    const hidden = Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
    const { transport, call } = harness(() => hidden);

    const error = await rejection(transport.attempt(await call({}), 1));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ message: /browsers do not say where to\. Set baseUrl/ });
  });
});
