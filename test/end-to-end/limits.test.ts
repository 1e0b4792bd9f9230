import { afterEach, describe, expect, it } from "vitest";
import { Figma } from "../../examples/figma/sdk/index.js";
import { OneStack, ThrottleError } from "../../examples/onestack/sdk/index.js";
import { Sematryx } from "../../examples/sematryx/sdk/index.js";
import { SmartLead } from "../../examples/smartlead/sdk/index.js";
import { SuiteOp } from "../../examples/suiteop/sdk/index.js";
import type { MockOptions } from "../../generator/index.js";
import type { LimitOverride } from "../../templates/runtime/options.js";
import type { Algorithm } from "../../templates/runtime/policy.js";
import { openVirtualApi, type VirtualApi } from "./virtual-api.js";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function openServer(name: string, options: MockOptions = {}) {
  const mocked = await openVirtualApi(name, options);
  closing.push(() => mocked.close());
  return mocked;
}

/** Options every client here takes. */
function surroundings({ url, clock, fetch }: VirtualApi) {
  return { baseUrl: url, clock, fetch };
}

function oneStackOf(mocked: VirtualApi, limits: Readonly<Record<string, LimitOverride>> = {}): OneStack {
  const client = new OneStack({ ...surroundings(mocked), apiKey: "k1", tenant: "acme", limits });
  closing.push(() => client.close());
  return client;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

describe("an SDK against a server that counts", () => {
  const algorithms: readonly Algorithm[] = ["rolling", "fixed", "token-bucket", "sliding-counter"];

  it.each(algorithms)("%s: makes 240 calls of 100 a minute without a refusal", async (algorithm) => {
    const mocked = await openServer("onestack", { algorithm, latencyMs: { from: 20, to: 60 } });
    const client = oneStackOf(mocked, { tenant: { windows: { minute: { algorithm } } } });
    const startMs = mocked.clock.now();

    await mocked.run(Promise.all(times(240, (at) => client.tickets.listEvents({ id: `t${at}` }))));

    expect(mocked.report()).toMatchObject({ requests: 240, rejected: 0 });
    expect(mocked.clock.now() - startMs).toBeLessThan(5 * 60_000);
  });

  it.each(["rolling", "fixed", "token-bucket"] as const)(
    "%s, though none is declared: draws no refusal either",
    async (algorithm) => {
      const { requests, rejected } = await readLeads(algorithm);

      expect({ requests, rejected }).toEqual({ requests: 100, rejected: 0 });
    },
  );

  it("a sliding counter that nobody declared: may refuse, and every call is answered all the same", async () => {
    const { requests, rejected } = await readLeads("sliding-counter");

    expect(requests - rejected).toBe(100);
    expect(rejected).toBeLessThan(100);
  });

  it("a token bucket with a burst: spends the burst at once, then keeps to the rate", async () => {
    const mocked = await openServer("sematryx", { tier: "starter", latencyMs: 20 });
    const client = new Sematryx({ ...surroundings(mocked), token: "t1", tier: "starter" });
    closing.push(() => client.close());
    const startMs = mocked.clock.now();

    await mocked.run(Promise.all(times(120, (at) => client.optimizations.get({ id: `opt-${at}` }))));

    const tookMs = mocked.clock.now() - startMs;
    const { requests, rejected, timeline } = mocked.report();
    const first = timeline[0]?.atMs ?? 0;
    expect({ requests, rejected }).toEqual({ requests: 120, rejected: 0 });
    expect(timeline.filter(({ atMs }) => atMs < first + 25_000).length).toBeGreaterThanOrEqual(90);
    expect(tookMs).toBeGreaterThan(29_000);
    expect(tookMs).toBeLessThan(90_000);
  });

  it("two windows at once: neither 50 a second nor 300 a minute is exceeded", async () => {
    const limits = { key: { windows: { sustained: { quota: 300 } } } };
    const mocked = await openServer("suiteop", { limits, latencyMs: { from: 20, to: 60 } });
    const client = new SuiteOp({ ...surroundings(mocked), token: "t1", limits });
    closing.push(() => client.close());

    await mocked.run(Promise.all(times(340, (at) => client.tasks.get({ id: `task_${at}` }))));

    const { requests, rejected, timeline } = mocked.report();
    const moments = timeline.map(({ atMs }) => atMs);
    expect({ requests, rejected }).toEqual({ requests: 340, rejected: 0 });
    expect(mostWithin(moments, 1_000)).toBeLessThanOrEqual(50);
    expect(mostWithin(moments, 60_000)).toBeLessThanOrEqual(300);
  });
});

/** Reads 100 leads of an API that allows 60 a minute and does not say how it counts them. */
async function readLeads(algorithm: Algorithm) {
  const mocked = await openServer("smartlead", { algorithm, latencyMs: { from: 20, to: 60 } });
  const client = new SmartLead({ ...surroundings(mocked), apiKey: "k1" });
  closing.push(() => client.close());

  await mocked.run(Promise.all(times(100, (leadId) => client.leads.get({ leadId }))));

  return mocked.report();
}

/** The most moments that any span of that length holds. */
function mostWithin(moments: readonly number[], lengthMs: number): number {
  const sorted = [...moments].sort((one, other) => one - other);
  return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + lengthMs).length));
}

describe("client.fetch", () => {
  it("spends what the operation at that path spends, and gives a Response", async () => {
    const mocked = await openServer("figma");
    const client = new Figma({ ...surroundings(mocked), apiKey: "k1" });
    closing.push(() => client.close());

    const response = await mocked.run(client.fetch("/v1/files/ABC123"));

    const inUse = Object.fromEntries(client.rateLimit().map(({ limit, inUse }) => [limit, inUse]));
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty("name");
    expect(inUse).toEqual({ tier1: expect.closeTo(1, 2), tier2: 0, tier3: 0 });
    expect(mocked.report().operations.getFile?.requests).toBe(1);
  });

  it("waits for the limit as a method does, and refuses nothing", async () => {
    const mocked = await openServer("onestack");
    const client = oneStackOf(mocked);
    const startMs = mocked.clock.now();

    const responses = await mocked.run(
      Promise.all(times(130, (at) => client.fetch(`/api/tickets/t${at}/events`))),
    );

    expect(responses.filter(({ ok }) => !ok)).toEqual([]);
    expect(mocked.report()).toMatchObject({ requests: 130, rejected: 0 });
    expect(mocked.clock.now() - startMs).toBeGreaterThan(60_000);
  });
});

describe("a call that must not wait", () => {
  it("fails at once with the wait it would have needed, and is not sent", async () => {
    const mocked = await openServer("onestack");
    const client = oneStackOf(mocked, { tenant: { windows: { minute: { quota: 2 } } } });
    await mocked.run(Promise.all(times(2, (at) => client.tickets.listEvents({ id: `t${at}` }))));
    const startMs = mocked.clock.now();

    const call = client.tickets.listEvents({ id: "t3" }, { throttle: { maxWaitMs: 1_000 } });

    const error: unknown = await mocked.run(call.then(undefined, (thrown: unknown) => thrown));
    expect(error).toBeInstanceOf(ThrottleError);
    expect(error).toMatchObject({ reason: "max-wait", operationId: "listTicketEvents" });
    expect((error as ThrottleError).waitMs).toBeGreaterThan(50_000);
    expect((error as ThrottleError).waitMs).toBeLessThanOrEqual(60_010);
    expect(mocked.clock.now() - startMs).toBeLessThan(1_000);
    expect(mocked.report().requests).toBe(2);
    expect(client.rateLimit()).toMatchObject([{ inUse: 2, queued: 0 }]);
  });
});
