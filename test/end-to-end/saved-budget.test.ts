import { afterEach, describe, expect, it } from "vitest";
import { OneStack } from "../../examples/onestack/sdk/index.js";
import { SmartLead } from "../../examples/smartlead/sdk/index.js";
import { sleep } from "../../templates/runtime/clock.js";
import { openVirtualApi } from "./virtual-api.js";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function openOneStack() {
  const mocked = await openVirtualApi("onestack");
  const client = new OneStack({
    baseUrl: mocked.url,
    clock: mocked.clock,
    fetch: mocked.fetch,
    apiKey: "k1",
    tenant: "acme",
  });
  closing.push(
    () => client.close(),
    () => mocked.close(),
  );
  return { mocked, client, run: mocked.run };
}

async function openSmartLead() {
  const mocked = await openVirtualApi("smartlead");
  const client = new SmartLead({
    baseUrl: mocked.url,
    clock: mocked.clock,
    fetch: mocked.fetch,
    apiKey: "k1",
  });
  closing.push(
    () => client.close(),
    () => mocked.close(),
  );
  return { mocked, client, run: mocked.run };
}

describe("budget that is not spent", () => {
  it("a 304 renews a kept answer and spends nothing", async () => {
    const { mocked, client, run } = await openOneStack();

    const first = await run(client.serviceCatalog.listItems().withResponse());
    const kept = await run(client.serviceCatalog.listItems().withResponse());
    await run(sleep(mocked.clock, 301_000));
    const renewed = await run(client.serviceCatalog.listItems().withResponse());

    expect([first.cache, kept.cache, renewed.cache]).toEqual(["miss", "hit", "revalidated"]);
    expect(renewed.data).toEqual(first.data);
    expect(mocked.report()).toMatchObject({ requests: 2, notModified: 1, rejected: 0 });
    expect(renewed.rateLimit?.remaining).toBe(100);
    expect(client.rateLimit()).toMatchObject([{ inUse: 0, available: 100 }]);
  });

  it("a revalidation that the caller asks for spends nothing", async () => {
    const { mocked, client, run } = await openOneStack();
    await run(client.serviceCatalog.listItems());
    const before = client.rateLimit()[0]?.inUse;

    const renewed = await run(client.serviceCatalog.listItems({ cache: "no-cache" }).withResponse());

    expect(renewed.cache).toBe("revalidated");
    expect(before).toBe(1);
    expect(client.rateLimit()[0]?.inUse).toBe(1);
    expect(mocked.report().notModified).toBe(1);
  });

  it("within its ttl an answer is given again without a request", async () => {
    const { mocked, client, run } = await openSmartLead();
    const read = () => run(client.campaigns.getAnalytics({ campaignId: 1 }).withResponse());

    const first = await read();
    const second = await read();
    const requestsWithin = mocked.report().requests;
    await run(sleep(mocked.clock, 61_000));
    const later = await read();

    expect([first.cache, second.cache, second.attempts]).toEqual(["miss", "hit", 0]);
    expect(second.data).toEqual(first.data);
    expect(requestsWithin).toBe(1);
    expect(later.cache).not.toBe("hit");
    expect(mocked.report().requests).toBe(2);
  });

  it("a write makes what it changed stale, and only that", async () => {
    const { client, run } = await openOneStack();
    const read = async (id: string) => {
      const { cache } = await run(client.tickets.get({ id }, { batch: false }).withResponse());
      return cache;
    };
    await read("t1");
    await read("t2");

    await run(client.tickets.update({ id: "t1", body: { status: "resolved" } }));

    expect([await read("t1"), await read("t2")]).toEqual(["miss", "revalidated"]);
    client.invalidate("ticket.updated", { id: "t2" });
    expect([await read("t1"), await read("t2")]).toEqual(["revalidated", "miss"]);
  });

  it("a write that makes a whole list stale lets it be read anew", async () => {
    const { mocked, client, run } = await openSmartLead();
    const read = async () => (await run(client.campaigns.list().withResponse())).cache;
    const before = [await read(), await read()];

    await run(client.campaigns.create({ body: { name: "Spring" } }));

    expect([...before, await read()]).toEqual(["miss", "hit", "miss"]);
    expect(mocked.report().operations.listCampaigns?.requests).toBe(2);
  });
});
