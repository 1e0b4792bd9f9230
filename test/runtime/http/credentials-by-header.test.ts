import { describe, expect, it } from "vitest";
import { client } from "./credentials-fixture.js";

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
