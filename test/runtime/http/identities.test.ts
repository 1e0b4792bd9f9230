import { describe, expect, it } from "vitest";
import { digest } from "../../../templates/runtime/http/digest.js";
import { Identities } from "../../../templates/runtime/http/identities.js";

describe("Identities", () => {
  it("keep the id of a secret in use, however many others come", () => {
    const identities = new Identities();
    const busy = identities.idOf("busy");

    for (let index = 0; index < 30_000; index++) {
      identities.idOf(`other ${index}`);
      if (index % 1_000 === 0) identities.idOf("busy");
    }

    expect(identities.idOf("busy")).toBe(busy);
  });

  it("tell nothing of the secret, and tell two secrets apart", () => {
    const identities = new Identities();

    const ids = [identities.idOf("sk-1"), identities.idOf("sk-2"), identities.localIdOf("sk-1")];

    expect(new Set(ids).size).toBe(3);
    expect(ids.join()).not.toContain("sk-");
  });

  it("are the same in every process where a store is shared", async () => {
    const ids = await Promise.all([1, 2].map(() => new Identities(digest).idOf("sk-1")));

    expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(ids[1]).toBe(ids[0]);
  });
});
