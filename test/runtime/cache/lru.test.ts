import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lru } from "../../../templates/runtime/cache/lru.js";

function makeLru({ maxEntries = 10, maxBytes = 100 } = {}) {
  return new Lru<string>({ maxEntries, maxBytes, sizeOf: (value) => value.length });
}

describe("Lru", () => {
  it("drops what was used longest ago when there are too many entries", () => {
    const lru = makeLru({ maxEntries: 2 });
    lru.set("a", "1");
    lru.set("b", "2");
    lru.get("a");

    lru.set("c", "3");

    expect([lru.get("a"), lru.get("b"), lru.get("c")]).toEqual(["1", undefined, "3"]);
  });

  it("drops as many as the bytes need", () => {
    const lru = makeLru({ maxBytes: 10 });
    lru.set("a", "1234");
    lru.set("b", "1234");

    lru.set("c", "12345678");

    expect([...lru.entries()].map(([key]) => key)).toEqual(["c"]);
  });

  it("does not keep what is larger than everything, and forgets its predecessor", () => {
    const lru = makeLru({ maxBytes: 3 });
    lru.set("a", "1");

    lru.set("a", "1234");

    expect(lru.get("a")).toBeUndefined();
    expect(lru.bytes).toBe(0);
  });

  it("keeps its bounds and its sum, whatever is done to it", () => {
    const key = fc.constantFrom("a", "b", "c", "d", "e", "__proto__");
    const step = fc.oneof(
      fc.record({ kind: fc.constant("set" as const), key, value: fc.string({ maxLength: 12 }) }),
      fc.record({ kind: fc.constant("delete" as const), key, value: fc.constant("") }),
      fc.record({ kind: fc.constant("get" as const), key, value: fc.constant("") }),
    );

    fc.assert(
      fc.property(fc.array(step), fc.nat(4), fc.nat(20), (steps, maxEntries, maxBytes) => {
        const lru = makeLru({ maxEntries, maxBytes });

        for (const { kind, key: at, value } of steps) {
          if (kind === "set") lru.set(at, value);
          else lru[kind](at);
          const sum = [...lru.entries()].reduce((bytes, [, kept]) => bytes + kept.length, 0);

          expect(lru.bytes).toBe(sum);
          expect(lru.size).toBeLessThanOrEqual(maxEntries);
          expect(lru.bytes).toBeLessThanOrEqual(maxBytes);
        }
      }),
    );
  });
});
