import { describe, expect, it } from "vitest";
import { parseCacheControl } from "../../../templates/runtime/cache/cache-control.js";
import { judgeFreshness } from "../../../templates/runtime/cache/freshness.js";
import type { CachePolicy } from "../../../templates/runtime/policy.js";
import { VirtualClock } from "../virtual-clock.js";

const date = "Thu, 01 Jan 2026 00:00:00 GMT";

/** How an answer with these headers stands, some time after it came. */
function judge(
  headers: Readonly<Record<string, string>>,
  {
    afterMs = 0,
    policy = {},
    responseDelayMs = 0,
  }: { afterMs?: number; policy?: CachePolicy; responseDelayMs?: number } = {},
) {
  const clock = new VirtualClock({ epochMs: Date.UTC(2026, 0, 1) + 3_600_000 });
  const entry = {
    headers: new Headers(headers),
    control: parseCacheControl(headers["cache-control"] ?? null),
    responseDelayMs,
    answeredAtMs: clock.now() - afterMs,
    answeredDateMs: clock.date() - afterMs,
  };
  return judgeFreshness(entry, policy, clock);
}

describe("judgeFreshness", () => {
  it.each<[Readonly<Record<string, string>>, number]>([
    [{ "cache-control": "max-age=60" }, 60_000],
    [{ "cache-control": "max-age=60", age: "20" }, 40_000],
    [{ "cache-control": "max-age=60", age: "20, 0" }, 40_000],
    [{ "cache-control": "max-age=60", age: "-7200" }, 60_000],
    [{ "cache-control": "max-age=60", expires: "Thu, 01 Jan 1970 00:00:00 GMT" }, 60_000],
    [{ "cache-control": "s-maxage=60" }, 0],
    [{ "cache-control": "max-age=60, no-cache" }, 0],
    [{ date, expires: "Thu, 01 Jan 2026 00:01:00 GMT" }, 60_000],
    [{ date, expires: "Wed, 31 Dec 2025 00:00:00 GMT" }, 0],
    [{ date, expires: "0" }, 0],
    [{ expires: "Thu, 01 Jan 2026 01:00:30 GMT" }, 30_000],
    [{ date, "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT" }, 0],
    [{}, 0],
  ])("gives %j its lifetime", (headers, expected) => {
    const { freshForMs } = judge(headers);

    expect(freshForMs).toBe(expected);
  });

  it("counts the time the answer took, since it may have been made at its beginning", () => {
    const { ageMs } = judge({ age: "10" }, { responseDelayMs: 500, afterMs: 250 });

    expect(ageMs).toBe(10_750);
  });

  it("does not compare the server's Date with this machine's clock", () => {
    const { freshForMs } = judge({ date: "Wed, 31 Dec 2025 00:00:00 GMT", "cache-control": "max-age=60" });

    expect(freshForMs).toBe(60_000);
  });

  it("ages by the wall clock where the monotonic one stood still", () => {
    const clock = new VirtualClock();
    const entry = {
      headers: new Headers(),
      control: parseCacheControl("max-age=60"),
      responseDelayMs: 0,
      answeredAtMs: clock.now(),
      answeredDateMs: clock.date(),
    };
    clock.shiftDate(3_600_000);

    const { freshForMs } = judgeFreshness(entry, {}, clock);

    expect(freshForMs).toBe(60_000 - 3_600_000);
  });

  it("ages by the monotonic clock where the wall clock was set back", async () => {
    const clock = new VirtualClock();
    const answer = { responseDelayMs: 0, answeredAtMs: clock.now(), answeredDateMs: clock.date() };
    const entry = { headers: new Headers(), control: parseCacheControl("max-age=60"), ...answer };
    clock.shiftDate(-3_600_000);
    await clock.advance(45_000);

    const { freshForMs } = judgeFreshness(entry, {}, clock);

    expect(freshForMs).toBe(15_000);
  });

  it("uses the declared time to live where the server is silent, and only there", () => {
    const policy = { ttlMs: 300_000 };

    const silent = judge({}, { policy });
    const told = judge({ "cache-control": "max-age=1" }, { policy });
    const refused = judge({ "cache-control": "no-cache" }, { policy });

    expect([silent, told, refused].map(({ freshForMs }) => freshForMs)).toEqual([300_000, 1_000, 0]);
  });

  it("lets the declared time to live win where it overrides", () => {
    const policy = { ttlMs: 300_000, override: true };

    const judged = judge(
      { "cache-control": "no-cache, max-age=0, must-revalidate", age: "99999" },
      { policy, afterMs: 1_000 },
    );

    expect(judged).toMatchObject({ freshForMs: 299_000, mayBeStale: true });
  });

  it.each(["must-revalidate", "no-cache"])("forbids serving stale with %s", (directive) => {
    const { mayBeStale } = judge({ "cache-control": `max-age=1, ${directive}` });

    expect(mayBeStale).toBe(false);
  });
});
