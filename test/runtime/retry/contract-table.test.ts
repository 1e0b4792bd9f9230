import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callOf } from "../throttle/limiter-fixture.js";
import { settle, stage } from "./stage-fixture.js";

interface Row {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly waitMs: number;
  readonly evidence: string;
}

/** The rows of the table of waits in the document. */
function rows(): readonly Row[] {
  const document = readFileSync(new URL("../../../docs/runtime-contract.md", import.meta.url), "utf8");
  return document
    .split("\n")
    .filter((line) => /^\|\s*\d{3}\s*\|/.test(line))
    .map((line) => {
      const [status = "", headers = "", body = "", waitMs = "", evidence = ""] = line
        .slice(2, -2)
        .split("|")
        .map((cell) => cell.trim());
      const pairs = [...headers.matchAll(/`([^:`]+): ([^`]+)`/g)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]);
      return {
        status: Number(status),
        headers: Object.fromEntries(pairs),
        body: body === "" ? undefined : JSON.parse(body.replaceAll("`", "")),
        waitMs: Number(waitMs),
        evidence,
      };
    });
}

describe("The table of waits in docs/runtime-contract.md", () => {
  it("has rows", () => {
    expect(rows().length).toBeGreaterThan(20);
  });

  it.each(rows())(
    "holds for $status $headers $body: $waitMs ms",
    async ({ status, headers, body, waitMs, evidence }) => {
      const test = stage([{ status, headers, body }, {}], {
        profile: {
          exceeded: { status: [429], retryAfter: "/details/retryAfter" },
          headers: [
            {
              format: "fields",
              remaining: "X-RateLimit-Remaining",
              reset: { name: "X-RateLimit-Reset", unit: "epoch-seconds" },
            },
          ],
        },
      });
      const done = settle(test.send(callOf({ operation: { spends: {} } })));

      await test.clock.runAll();

      expect(test.events.find(({ type }) => type === "rate-limited")).toMatchObject({ waitMs, evidence });
      if (waitMs <= 120_000) expect(test.clock.now()).toBeGreaterThanOrEqual(waitMs);
      else expect(done.error).toMatchObject({ name: "RateLimitError", retryAfterMs: waitMs });
    },
  );
});
