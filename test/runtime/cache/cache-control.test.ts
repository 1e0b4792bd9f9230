import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCacheControl } from "../../../templates/runtime/cache/cache-control.js";

describe("parseCacheControl", () => {
  it.each([
    ["max-age=60", 60_000],
    ['max-age="60"', 60_000],
    ["MAX-AGE=60", 60_000],
    ["private , max-age=60,", 60_000],
    ["max-age=0", 0],
    ["max-age=99999999999999999999", 2 ** 31 * 1_000],
    ["s-maxage=60", undefined],
    ["xmax-age=60", undefined],
    ['extension="max-age=100", max-age=1', 1_000],
    ['max-age=1, extension="max-age=100"', 1_000],
  ])("reads max-age of %j", (field, expected) => {
    const { maxAgeMs } = parseCacheControl(field);

    expect(maxAgeMs).toBe(expected);
  });

  it.each(["max-age", "max-age=", "max-age=-1", "max-age=1.5", "max-age='60'", "max-age= 60", "max-age=1e3"])(
    "takes the unreadable %j for stale",
    (field) => {
      const { maxAgeMs } = parseCacheControl(field);

      expect(maxAgeMs).toBe(0);
    },
  );

  it("lets the smaller of two values count", () => {
    const { maxAgeMs } = parseCacheControl("max-age=1800, max-age=1");

    expect(maxAgeMs).toBe(1_000);
  });

  it("reads the directives without a value, and those of RFC 5861", () => {
    const read = parseCacheControl(
      "No-Store, no-cache, must-revalidate, stale-while-revalidate=5, stale-if-error=7",
    );

    expect(read).toMatchObject({
      noStore: true,
      noCache: true,
      mustRevalidate: true,
      staleWhileRevalidateMs: 5_000,
      staleIfErrorMs: 7_000,
    });
  });

  it("takes no-cache with field names for no-cache", () => {
    const { noCache } = parseCacheControl('no-cache="set-cookie, x"');

    expect(noCache).toBe(true);
  });

  it("takes max-stale without a value for any staleness", () => {
    const { maxStaleMs } = parseCacheControl("max-stale");

    expect(maxStaleMs).toBe(Number.POSITIVE_INFINITY);
  });

  it("never throws, and gives no negative or broken duration", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("max-age=", '"', "\\", ",", "no-store", "=", "stale-if-error", "9".repeat(400)),
    );

    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { maxAgeMs = 0, staleIfErrorMs = 0 } = parseCacheControl(pieces.join(""));

        expect(maxAgeMs).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(maxAgeMs + staleIfErrorMs)).toBe(true);
      }),
    );
  });
});
