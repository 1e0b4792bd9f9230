import { describe, expect, it } from "vitest";
import { ApiClient } from "../../../templates/runtime/client.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import { VirtualClock } from "../virtual-clock.js";

const analytics: Operation<{ n: number }> = {
  id: "analytics",
  method: "GET",
  path: "/analytics",
  spends: { key: 1 },
  cache: { ttlMs: 1_000, staleIfLimitedMs: 600_000 },
};

function setUp() {
  const clock = new VirtualClock();
  let asked = 0;
  const client = new ApiClient(
    {
      name: "Example",
      baseUrl: "https://api.example",
      security: {},
      scopeOptions: [],
      policy: {
        limits: {
          key: { by: ["credential"], windows: { w: { quota: 2, windowMs: 60_000, algorithm: "rolling" } } },
        },
        profiles: {},
        apply: {},
      },
    },
    {
      clock,
      fetch: async () => {
        asked += 1;
        return Response.json({ n: asked });
      },
    },
  );
  return { clock, client, requests: () => asked };
}

describe("a limited client with staleIfLimited", () => {
  it("answers from its stale entry at once while the limit is exhausted, and anew when there is room", async () => {
    const { clock, client, requests } = setUp();
    const read = () => client.send(analytics).withResponse();
    await read();
    await clock.advance(2_000);
    const second = await read();
    await clock.advance(2_000);

    const limited = await read();
    await clock.advance(200_000);
    const later = await read();

    expect([second.cache, limited.cache, later.cache]).toEqual(["miss", "stale", "miss"]);
    expect(limited).toMatchObject({ data: { n: 2 }, attempts: 0 });
    expect(requests()).toBe(3);
  });
});
