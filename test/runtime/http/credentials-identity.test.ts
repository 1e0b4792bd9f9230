import { describe, expect, it } from "vitest";
import { client } from "./credentials-fixture.js";

describe("Credentials", () => {
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
});
