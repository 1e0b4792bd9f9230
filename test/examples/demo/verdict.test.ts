import { describe, expect, it } from "vitest";
import { formatTable } from "../../../examples/demo/table.js";
import { asJson, faultsOf } from "../../../examples/demo/verdict.js";
import { madeUpRow } from "./rows.js";

describe("faultsOf", () => {
  it("finds nothing where the SDK is as fast as the page's loop and nothing failed", () => {
    expect(faultsOf([madeUpRow({})])).toEqual([]);
  });

  it("names failed calls, 429s and a slower run of the SDK", () => {
    const row = madeUpRow({ sdk: { failed: 1, rejected: 2, seconds: 3 } });

    const faults = faultsOf([row]);

    expect(faults).toEqual([
      "example: 1 calls failed through the SDK",
      "example: the SDK drew 2 429s",
      "example: the SDK took 3.0 s, the page's loop 2.0 s",
    ]);
  });

  it("excuses 429s where others spend from the same limit", () => {
    expect(faultsOf([madeUpRow({ exclusive: false, sdk: { rejected: 2 } })])).toEqual([]);
  });

  it("does not judge the page's loop", () => {
    expect(faultsOf([madeUpRow({ page: { failed: 4, rejected: 9 } })])).toEqual([]);
  });
});

describe("asJson", () => {
  it("holds the figures and nothing else, times in the server's seconds", () => {
    const row = madeUpRow({ page: { seconds: 2.34567 } });

    expect(asJson([row])).toEqual({
      apis: [
        {
          api: "example",
          calls: 10,
          exclusive: true,
          ideal_s: 1.5,
          sdk: { requests: 10, rejected: 0, failed: 0, seconds: 2 },
          page: { requests: 10, rejected: 0, failed: 0, seconds: 2.346 },
        },
      ],
    });
  });
});

describe("formatTable", () => {
  it("puts the SDK above its page's loop in columns of one width", () => {
    const [head = "", sdk = "", page = ""] = formatTable([madeUpRow({ sdk: { requests: 1_234 } })]).split(
      "\n",
    );

    expect(sdk).toMatch(/^example, SDK +10 +1,234 +0 +0 +2\.0 +1\.5$/);
    expect(page).toMatch(/^example, page's loop +10 +0 +0 +2\.0$/);
    expect(head.length).toBe(sdk.length);
  });
});
