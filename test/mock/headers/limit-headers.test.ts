import { describe, expect, it } from "vitest";
import { limitHeaders } from "../../../generator/mock/headers/limit-headers.js";
import type { WindowState } from "../../../generator/mock/limits/limit-book.js";
import type { HeaderSet, ResetUnit } from "../../../templates/runtime/policy.js";
import { startMs } from "../fixture.js";

const minute: WindowState = {
  limit: "key",
  window: "minute",
  quota: 100,
  capacity: 100,
  lengthMs: 60_000,
  remaining: 37.5,
  resetMs: 12_300,
};
const second: WindowState = {
  ...minute,
  window: "second",
  quota: 10,
  capacity: 10,
  lengthMs: 1_000,
  remaining: 4,
  resetMs: 700,
};

function headersOf(set: HeaderSet, windows: readonly WindowState[] = [minute]) {
  const describe = ({ limit, window }: { readonly limit: string; readonly window: string }) =>
    [minute, second].find((state) => state.limit === limit && state.window === window);
  return Object.fromEntries(limitHeaders({ sets: [set], windows, describe, nowMs: startMs }));
}

describe("limitHeaders", () => {
  it("writes one header that holds all, as JSON or as groups of pairs", () => {
    const members = { limit: "q", remaining: "r", reset: { name: "t", unit: "delta-seconds" } } as const;
    const quota = (group: string, window: string): HeaderSet => ({
      format: "fields",
      combined: { name: "X-Quota", form: "pairs", group },
      ...members,
      describes: { limit: "key", window },
    });
    const describe = ({ window }: { readonly window: string }) => (window === "minute" ? minute : second);

    expect(headersOf({ format: "fields", combined: { name: "X-All", form: "json" }, ...members })).toEqual({
      "X-All": '{"q":100,"r":37,"t":13}',
    });
    expect(
      limitHeaders({
        sets: [quota("b=minute", "minute"), quota("b=second", "second")],
        windows: [minute, second],
        describe,
        nowMs: startMs,
      }),
    ).toEqual([["X-Quota", "b=minute;q=100;r=37;t=13,b=second;q=10;r=4;t=1"]]);
  });

  it("writes the declared names, whole units and never an early reset", () => {
    const set: HeaderSet = {
      format: "fields",
      limit: "X-RateLimit-Limit",
      remaining: "X-RateLimit-Remaining",
      used: "X-RateLimit-Used",
      reset: { name: "X-RateLimit-Reset", unit: "epoch-seconds" },
      window: { name: "X-RateLimit-Window", unit: "delta-seconds" },
    };

    expect(headersOf(set)).toEqual({
      "X-RateLimit-Limit": "100",
      "X-RateLimit-Remaining": "37",
      "X-RateLimit-Used": "63",
      "X-RateLimit-Reset": String(startMs / 1_000 + 13),
      "X-RateLimit-Window": "60",
    });
  });

  it.each<[ResetUnit, string]>([
    ["delta-seconds", "13"],
    ["delta-ms", "12300"],
    ["epoch-ms", String(startMs + 12_300)],
    ["http-date", "Fri, 15 Jan 2027 08:00:13 GMT"],
    ["rfc3339", "2027-01-15T08:00:12.300Z"],
    ["js-date", "Fri Jan 15 2027 08:00:13 GMT+0000 (Coordinated Universal Time)"],
    ["duration", "12.3s"],
  ])("writes a reset as %s", (unit, expected) => {
    expect(headersOf({ format: "fields", reset: { name: "reset", unit } })).toEqual({ reset: expected });
  });

  it.each([
    [0, "0ms"],
    [12, "12ms"],
    [360_000, "6m0s"],
    [3_661_500, "1h1m1.5s"],
  ])("writes a duration of %d ms as %s", (resetMs, expected) => {
    const set: HeaderSet = { format: "fields", reset: { name: "reset", unit: "duration" } };

    expect(headersOf(set, [{ ...minute, resetMs }])).toEqual({ reset: expected });
  });

  it("speaks of the window in which the fewest units are left, or of the one it describes", () => {
    const set: HeaderSet = { format: "fields", remaining: "left" };
    const describes = { limit: "key", window: "minute" };

    expect(headersOf(set, [minute, second])).toEqual({ left: "4" });
    expect(headersOf({ ...set, describes }, [second])).toEqual({ left: "37" });
    expect(headersOf({ ...set, describes: { limit: "key", window: "day" } })).toEqual({});
  });

  it("writes the structured fields of the IETF draft", () => {
    expect(headersOf({ format: "ietf" }, [minute, second])).toEqual({
      "RateLimit-Policy": '"key.minute";q=100;w=60, "key.second";q=10;w=1',
      RateLimit: '"key.minute";r=37;t=13, "key.second";r=4;t=1',
    });
  });

  it("writes used and limit as a fraction", () => {
    expect(headersOf({ format: "fraction", name: "X-Call-Limit" }, [second])).toEqual({
      "X-Call-Limit": "6/10",
    });
  });
});
