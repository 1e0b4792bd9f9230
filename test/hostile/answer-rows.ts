import { expect } from "vitest";
import { RateLimitError, ThrottleError } from "../../templates/runtime/errors.js";
import { clientHarness, getThing, type Responder } from "../runtime/client-harness.js";
import { settle } from "../runtime/retry/stage-fixture.js";
import type { RuntimeRow } from "./runtime-rows.js";

const dayMs = 86_400_000;
const options = { apiKey: "k1" };

/** A server that refuses once, with these headers. */
const refusingOnce =
  (headers: Record<string, string>): Responder =>
  (_, index) =>
    index === 0 ? new Response("{}", { status: 429, headers }) : Response.json({ id: "1" });

/** What comes of a read that is refused once, and when its requests were sent. */
async function afterRefusal(respond: Responder) {
  const { client, clock, seen } = clientHarness(
    (request, index) => {
      sentAt.push(clock.now());
      return respond(request, index);
    },
    { options },
  );
  const sentAt: number[] = [];
  const settled = settle<unknown>(client.send(getThing, { id: "1" }));
  await clock.runAll(30 * dayMs);
  const lastMs = clock.now();
  client.close();
  return { ...settled, sentAt, lastMs, requests: seen.length };
}

const tooLong = ["9999999", "4294967296", "9999999999", "Fri, 31 Dec 9999 23:59:59 GMT"];
const meaningless = [
  "-1",
  "1e9",
  "Infinity",
  "NaN",
  "",
  "0x10",
  "1, 2",
  "3 4",
  "soon",
  "1;C",
  "9".repeat(400),
];
const told = [
  { "RateLimit-Limit": "10", "RateLimit-Remaining": "0", "RateLimit-Reset": "1767225600000" },
  { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1767225660" },
  { "RateLimit-Limit": "10", "RateLimit-Remaining": "1e18", "RateLimit-Reset": "1e400" },
  { "RateLimit-Limit": "1000000000000000000", "RateLimit-Remaining": "-5", "RateLimit-Reset": "-1" },
  { "RateLimit-Policy": '"a";q=1e9;w=-1, ((((', RateLimit: '"a";r=18446744073709551616;t=99999999999999' },
  { RateLimit: "\u00ff".repeat(5_000), "RateLimit-Policy": "(".repeat(5_000) },
];

/** Row 41: what a server may answer. */
export const answerRows: readonly RuntimeRow[] = [
  ...tooLong.map(
    (value): RuntimeRow => ({
      row: 41,
      name: `a Retry-After of ${value} is neither shortened nor waited for`,
      run: async () => {
        const { error, requests, lastMs } = await afterRefusal(refusingOnce({ "Retry-After": value }));

        expect(error).toBeInstanceOf(RateLimitError);
        expect(error).toMatchObject({ attempts: 1 });
        expect((error as RateLimitError).retryAfterMs).toBeGreaterThan(30 * dayMs);
        expect(requests).toBe(1);
        expect(lastMs).toBeLessThan(dayMs);
      },
    }),
  ),
  ...meaningless.map(
    (value): RuntimeRow => ({
      row: 41,
      name: `a Retry-After of ${JSON.stringify(value).slice(0, 20)} means nothing, and is no reason to hurry`,
      run: async () => {
        const { value: data, sentAt } = await afterRefusal(refusingOnce({ "Retry-After": value }));

        expect(data).toEqual({ id: "1" });
        expect(sentAt).toHaveLength(2);
        expect(sentAt[1]).toBeGreaterThanOrEqual(100);
        expect(sentAt[1]).toBeLessThan(120_000);
      },
    }),
  ),
  ...told.map(
    (headers, index): RuntimeRow => ({
      row: 41,
      name: `headers that lie, ${index + 1}, hold nobody for ever`,
      run: async () => {
        const { client, clock } = clientHarness(
          () => Response.json({ id: "1" }, { headers: Object.entries(headers) }),
          {
            options,
          },
        );
        await client.send(getThing, { id: "1" });

        const settled = settle<unknown>(
          client.send(getThing, { id: "2" }, { throttle: { maxWaitMs: 60_000 } }),
        );
        await clock.runAll(120_000);

        if (settled.error === undefined) expect(settled.value).toEqual({ id: "1" });
        else expect(settled.error).toBeInstanceOf(ThrottleError);
        client.close();
      },
    }),
  ),
  {
    row: 41,
    name: "a refusal with a body of 1 GB is read to its first megabyte",
    run: async () => {
      let pulled = 0;
      const chunk = new Uint8Array(1 << 16);
      const endless = () =>
        new ReadableStream<Uint8Array>({
          pull(controller) {
            pulled += 1;
            if (pulled > 1 << 14) controller.close();
            else controller.enqueue(chunk);
          },
        });
      const { client, clock } = clientHarness(() => new Response(endless(), { status: 429 }), {
        options: { ...options, retry: false },
      });

      const settled = settle<unknown>(client.send(getThing, { id: "1" }));
      await clock.runAll(dayMs);

      expect(settled.error).toBeInstanceOf(RateLimitError);
      expect(pulled).toBeLessThan(32);
    },
  },
  {
    row: 41,
    name: "refusals for ever come to an end",
    run: async () => {
      const { error, sentAt } = await afterRefusal(() => new Response("{}", { status: 429 }));

      expect(error).toBeInstanceOf(RateLimitError);
      expect(sentAt.length).toBeGreaterThan(1);
      expect(sentAt.length).toBeLessThanOrEqual(20);
      const gaps = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
    },
  },
];
