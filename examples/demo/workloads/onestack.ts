import { OneStack, SharedLimiter } from "../../onestack/sdk/index.js";
import { callEach, callInTurn, clientOptions, times } from "../each.js";
import { idealRollingMs } from "../ideal.js";
import { readCatalog, readTicket } from "../pages/onestack.js";
import type { Environment, Workload } from "../workload.js";

const keys = ["acme_key1", "acme_key2"];
const ids = times(500, (index) => `t${index + 1}`);
/** The tickets each key reads. */
const idsOf = keys.map((_, owner) => ids.filter((_, index) => index % keys.length === owner));

/** 500 tickets and the service catalog read, and once more six minutes later, by two clients whose keys belong to one tenant. */
export const onestack: Workload = {
  api: "onestack",
  title: "read 500 tickets by id and the catalog, and again later, from two keys of one tenant",
  note: "the two clients share a limiter, as they share the tenant; later the catalog answers 304, which is free",
  exclusive: true,
  calls: (ids.length + keys.length) * 2,
  timeScale: 30,
  rounds: [{ bound: { perMinute: 100, label: "100 a minute" }, sdk, page }],
  /** Batches of 100: three for each key's half, twice, and the catalog; the reads six minutes apart. */
  idealMs() {
    const requests = idsOf.reduce((sum, own) => sum + Math.ceil(own.length / 100), 0);
    return idealRollingMs(requests + keys.length, [{ quota: 100, windowMs: 60_000 }]) + laterMs;
  },
};

/** Longer than the catalog stays fresh. */
const laterMs = 360_000;

async function sdk(env: Environment): Promise<void> {
  const limiter = new SharedLimiter();
  const clients = keys.map(
    (apiKey) =>
      new OneStack({
        ...clientOptions(env),
        apiKey,
        tenant: "acme",
        limiter,
      }),
  );
  const readAll = () =>
    Promise.all(
      clients.flatMap((client, owner) => [
        callEach(env, idsOf[owner] ?? [], (id) => client.tickets.get({ id })),
        callEach(env, [client], () => client.serviceCatalog.listItems()),
      ]),
    );
  await readAll();
  await env.sleep(laterMs);
  await readAll();
  await Promise.all(clients.map((client) => client.close()));
}

async function page(env: Environment): Promise<void> {
  const readAll = () =>
    Promise.all(
      keys.map(async (key, owner) => {
        await callInTurn(env, [key], () => readCatalog(env, key));
        await callInTurn(env, idsOf[owner] ?? [], (id) => readTicket(env, key, id));
      }),
    );
  await readAll();
  await env.sleep(laterMs);
  await readAll();
}
