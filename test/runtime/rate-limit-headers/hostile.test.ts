import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeaderSet, ResetUnit } from "../../../templates/runtime/policy.js";
import { readRateLimit } from "../../../templates/runtime/rate-limit-headers/read-rate-limit.js";
import { parseRetryAfter } from "../../../templates/runtime/rate-limit-headers/retry-after.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";

const units: readonly ResetUnit[] = [
  "delta-seconds",
  "delta-ms",
  "epoch-seconds",
  "epoch-ms",
  "http-date",
  "rfc3339",
  "duration",
];

const ietf: readonly HeaderSet[] = [{ format: "ietf" }];

const fields = (prefix: string, unit: ResetUnit): readonly HeaderSet[] => [
  {
    format: "fields",
    limit: `${prefix}-Limit`,
    remaining: `${prefix}-Remaining`,
    reset: { name: `${prefix}-Reset`, unit },
  },
];

describe("Headers of a hostile server", () => {
  it("may hold anything: every number read is finite and not negative, and nothing throws", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary-ascii" }).map((value) => value.replace(/[^\x20-\x7e]/g, "")),
      fc.stringMatching(/^[-+\d.eE;:,="a-z ]{0,30}$/),
      fc.constantFrom("-1", "NaN", "Infinity", "1e309", "9".repeat(40), "0", "00", "1.", ".5", "inf"),
    );
    const names = [
      "X-RateLimit-Limit",
      "X-RateLimit-Remaining",
      "X-RateLimit-Reset",
      "RateLimit",
      "RateLimit-Policy",
    ];

    fc.assert(
      fc.property(
        fc.array(text, { minLength: 5, maxLength: 5 }),
        fc.constantFrom(...units),
        (values, unit) => {
          const headers = new Headers(
            names.map((name, index): [string, string] => [name, values[index] ?? ""]),
          );
          const all = [undefined, ietf, fields("X-RateLimit", unit)].flatMap(
            (sets) => readRateLimit(headers, sets, wholeKit).readings,
          );
          const numbers = all.flatMap(({ limit, remaining, windowMs, reset }) => [
            limit ?? 0,
            remaining ?? 0,
            windowMs ?? 0,
            reset === undefined ? 0 : reset.kind === "after" ? reset.ms : reset.epochMs,
          ]);
          expect(numbers.every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
        },
      ),
      { numRuns: 2_000, seed: 41 },
    );
  });

  it("may ask to wait in any words: a wait is finite and not negative", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseRetryAfter(text);
        const ms =
          parsed?.kind === "delay" ? parsed.ms : parsed?.kind === "date" ? Math.abs(parsed.epochMs) : 0;
        expect(Number.isFinite(ms) && ms >= 0).toBe(true);
      }),
      { numRuns: 2_000, seed: 41 },
    );
  });
});
