import { describe, expect, it } from "vitest";
import type { CacheMode } from "../../../templates/runtime/options.js";
import { cachedTickets, fresh } from "./cache-scene.js";
import { textOf } from "./fixture.js";

describe("cacheStage's modes", () => {
  const modes: [CacheMode, { fresh: string; stale: string; keeps: boolean }][] = [
    ["default", { fresh: "hit", stale: "miss", keeps: true }],
    ["no-store", { fresh: "miss", stale: "miss", keeps: false }],
    ["reload", { fresh: "miss", stale: "miss", keeps: true }],
    ["no-cache", { fresh: "miss", stale: "miss", keeps: true }],
    ["force-cache", { fresh: "hit", stale: "stale", keeps: true }],
    ["only-if-cached", { fresh: "hit", stale: "stale", keeps: false }],
  ];

  it.each(modes)("%s treats fresh and stale answers as the Fetch standard says", async (mode, expected) => {
    const { get, clock } = cachedTickets(() => fresh);
    await get();

    const whenFresh = await get({ options: { cache: mode } });
    await clock.advance(100_000);
    const whenStale = await get({ options: { cache: mode } });

    expect([whenFresh.cache, whenStale.cache]).toEqual([expected.fresh, expected.stale]);
  });

  it.each(modes)("%s keeps what it fetched, or not", async (mode, expected) => {
    const { get } = cachedTickets(() => fresh);
    await get({ options: { cache: mode } }).catch(() => undefined);

    const second = await get();

    expect(second.cache).toBe(expected.keeps ? "hit" : "miss");
  });

  it("no-store leaves the kept answer as it is", async () => {
    const { get } = cachedTickets((index) => ({ ...fresh, body: index }));
    await get();
    await get({ options: { cache: "no-store" } });

    const third = await get();

    expect(textOf(third)).toBe("0");
  });

  it("only-if-cached sends nothing where nothing is kept", async () => {
    const { get, calls } = cachedTickets(() => fresh);

    const demand = get({ options: { cache: "only-if-cached" } });

    await expect(demand).rejects.toMatchObject({ name: "SdkError" });
    expect(calls).toHaveLength(0);
  });

  it.each([
    ["no-cache", "miss"],
    ["max-age=5", "miss"],
    ["max-age=30", "hit"],
    ["min-fresh=50", "hit"],
    ["min-fresh=51", "miss"],
  ])("obeys the request's Cache-Control: %s", async (field, expected) => {
    const { get, clock } = cachedTickets(() => fresh);
    await get();
    await clock.advance(10_000);

    const second = await get({ headers: { "cache-control": field } });

    expect(second.cache).toBe(expected);
  });

  it("max-stale of the request accepts what is not staler", async () => {
    const { get, clock } = cachedTickets(() => fresh);
    await get();
    await clock.advance(70_000);

    const accepted = await get({ headers: { "cache-control": "max-stale=10" } });
    const refused = await get({ headers: { "cache-control": "max-stale=9" } });

    expect([accepted.cache, refused.cache]).toEqual(["stale", "miss"]);
  });
});
