import { OneStack } from "../../onestack/sdk/index.js";
import { callEach, callInTurn, clientOptions, times } from "../each.js";
import { idealRollingMs } from "../ideal.js";
import { readTicket } from "../pages/onestack.js";
import type { Environment, Workload } from "../workload.js";

const keys = ["acme_key1", "acme_key2"];
const ids = times(500, (index) => `t${index + 1}`);
/** The tickets each key reads. */
const idsOf = keys.map((_, owner) => ids.filter((_, index) => index % keys.length === owner));

/** 500 tickets read by id, and once more a minute later, by two clients whose keys belong to one tenant. */
export const onestack: Workload = {
  api: "onestack",
  title: "read 500 tickets by id, and again later, from two keys of one tenant",
  note: "each of the two clients keeps to half of the tenant's limit; the page's loop reads one by one",
  exclusive: true,
  calls: ids.length * 2,
  timeScale: 20,
  rounds: [{ bound: { perMinute: 100, label: "100 a minute" }, sdk, page }],
  /** Batches of 100: three for each key's half, twice; the reads a minute apart. */
  idealMs() {
    const requests = idsOf.reduce((sum, own) => sum + Math.ceil(own.length / 100), 0);
    return idealRollingMs(requests, [{ quota: 100, windowMs: 60_000 }]) + laterMs;
  },
};

const laterMs = 60_000;

async function sdk(env: Environment): Promise<void> {
  const clients = keys.map(
    (apiKey) =>
      new OneStack({
        ...clientOptions(env),
        apiKey,
        tenant: "acme",
        limits: { tenant: { windows: { minute: { quota: 50 } } } },
      }),
  );
  const readAll = () =>
    Promise.all(
      clients.map((client, owner) => callEach(env, idsOf[owner] ?? [], (id) => client.tickets.get({ id }))),
    );
  await readAll();
  await env.sleep(laterMs);
  await readAll();
  await Promise.all(clients.map((client) => client.close()));
}

async function page(env: Environment): Promise<void> {
  const readAll = () =>
    Promise.all(
      keys.map((key, owner) => callInTurn(env, idsOf[owner] ?? [], (id) => readTicket(env, key, id))),
    );
  await readAll();
  await env.sleep(laterMs);
  await readAll();
}
