import { afterEach, describe, expect, it } from "vitest";
import { OneStack } from "../../examples/onestack/sdk/index.js";
import { SmartLead } from "../../examples/smartlead/sdk/index.js";
import { sleep } from "../../templates/runtime/clock.js";
import { openMockedApi } from "./mocked-api.js";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function openOneStack(timeScale: number) {
  const mocked = await openMockedApi("onestack", { timeScale });
  const client = new OneStack({
    baseUrl: mocked.url,
    clock: mocked.clock,
    apiKey: "k1",
    tenant: "acme",
    timeoutMs: 0,
  });
  closing.push(
    () => client.close(),
    () => mocked.close(),
  );
  return { mocked, client };
}

async function openSmartLead(timeScale: number) {
  const mocked = await openMockedApi("smartlead", { timeScale });
  const client = new SmartLead({ baseUrl: mocked.url, clock: mocked.clock, apiKey: "k1", timeoutMs: 0 });
  closing.push(
    () => client.close(),
    () => mocked.close(),
  );
  return { mocked, client };
}

describe("budget that is not spent", () => {
  it("a 304 renews a kept answer and spends nothing", async () => {
    const { mocked, client } = await openOneStack(300);

    const first = await client.serviceCatalog.listItems().withResponse();
    const kept = await client.serviceCatalog.listItems().withResponse();
    await sleep(mocked.clock, 301_000);
    const renewed = await client.serviceCatalog.listItems().withResponse();

    expect([first.cache, kept.cache, renewed.cache]).toEqual(["miss", "hit", "revalidated"]);
    expect(renewed.data).toEqual(first.data);
    expect(mocked.report()).toMatchObject({ requests: 2, notModified: 1, rejected: 0 });
    expect(renewed.rateLimit?.remaining).toBe(100);
    expect(client.rateLimit()).toMatchObject([{ inUse: 0, available: 100 }]);
  });

  it("a revalidation that the caller asks for spends nothing", async () => {
    const { mocked, client } = await openOneStack(1);
    await client.serviceCatalog.listItems();
    const before = client.rateLimit()[0]?.inUse;

    const renewed = await client.serviceCatalog.listItems({ cache: "no-cache" }).withResponse();

    expect(renewed.cache).toBe("revalidated");
    expect(before).toBe(1);
    expect(client.rateLimit()[0]?.inUse).toBe(1);
    expect(mocked.report().notModified).toBe(1);
  });

  it("within its ttl an answer is given again without a request", async () => {
    const { mocked, client } = await openSmartLead(100);
    const read = () => client.campaigns.getAnalytics({ campaignId: 1 }).withResponse();

    const first = await read();
    const second = await read();
    const requestsWithin = mocked.report().requests;
    await sleep(mocked.clock, 61_000);
    const later = await read();

    expect([first.cache, second.cache, second.attempts]).toEqual(["miss", "hit", 0]);
    expect(second.data).toEqual(first.data);
    expect(requestsWithin).toBe(1);
    expect(later.cache).not.toBe("hit");
    expect(mocked.report().requests).toBe(2);
  });

  it("a write makes what it changed stale, and only that", async () => {
    const { client } = await openOneStack(1);
    const read = async (id: string) => {
      const { cache } = await client.tickets.get({ id }, { batch: false }).withResponse();
      return cache;
    };
    await read("t1");
    await read("t2");

    await client.tickets.update({ id: "t1", body: { status: "resolved" } });

    expect([await read("t1"), await read("t2")]).toEqual(["miss", "revalidated"]);
    client.invalidate("ticket.updated", { id: "t2" });
    expect([await read("t1"), await read("t2")]).toEqual(["revalidated", "miss"]);
  });

  it("a write that makes a whole list stale lets it be read anew", async () => {
    const { mocked, client } = await openSmartLead(1);
    const read = async () => (await client.campaigns.list().withResponse()).cache;
    const before = [await read(), await read()];

    await client.campaigns.create({ body: { name: "Spring" } });

    expect([...before, await read()]).toEqual(["miss", "hit", "miss"]);
    expect(mocked.report().operations.listCampaigns?.requests).toBe(2);
  });
});
