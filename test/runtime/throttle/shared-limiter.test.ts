import { describe, expect, it } from "vitest";
import { ApiClient } from "../../../templates/runtime/client.js";
import type { ClientDefinition } from "../../../templates/runtime/definition.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { BaseClientOptions } from "../../../templates/runtime/options.js";
import { SharedLimiter } from "../../../templates/runtime/throttle/shared-limiter.js";
import { VirtualClock } from "../virtual-clock.js";

const twoASecond = { quota: 2, windowMs: 1_000, algorithm: "rolling" } as const;
const definition: ClientDefinition = {
  name: "Desk",
  baseUrl: "https://desk.example.com",
  security: { key: { kind: "apiKey", in: "header", parameter: "X-Key", option: "apiKey" } },
  scopeOptions: ["tenant"],
  policy: {
    limits: {
      tenant: { by: ["option:tenant"], windows: { w: twoASecond } },
      key: { by: ["credential"], windows: { w: twoASecond } },
    },
    profiles: {},
    apply: {},
  },
};
const read = (limit: string): Operation => ({
  id: `read-${limit}`,
  method: "GET",
  path: "/x",
  security: [["key"]],
  spends: { [limit]: 1 },
});

function clientOf(clock: VirtualClock, options: BaseClientOptions & Record<string, unknown>) {
  const sentAt: number[] = [];
  const fetch = async () => {
    sentAt.push(clock.now());
    return new Response("{}", { headers: { "content-type": "application/json" } });
  };
  const client = new ApiClient(definition, { clock, fetch, cache: false, ...options });
  return { client, sentAt };
}

const noStore = { cache: "no-store" } as const;

describe("a shared limiter", () => {
  it("keeps two clients of one tenant to the tenant's quota together", async () => {
    const clock = new VirtualClock();
    const limiter = new SharedLimiter();
    const one = clientOf(clock, { apiKey: "k1", tenant: "acme", limiter });
    const other = clientOf(clock, { apiKey: "k2", tenant: "acme", limiter });

    const calls = [one, one, other, other].map(({ client }) => client.send(read("tenant"), {}, noStore));
    await clock.advance(5_000);
    await Promise.all(calls);

    expect([...one.sentAt, ...other.sentAt]).toEqual([0, 0, 1_001, 1_001]);
    expect(one.client.rateLimit()).toEqual(other.client.rateLimit());
  });

  it("keeps other tenants and other keys apart, and equal keys of two clients together", async () => {
    const clock = new VirtualClock();
    const limiter = new SharedLimiter();
    const acme = clientOf(clock, { apiKey: "k1", tenant: "acme", limiter });
    const zeta = clientOf(clock, { apiKey: "k2", tenant: "zeta", limiter });
    const twin = clientOf(clock, { apiKey: "k1", tenant: "acme", limiter });

    const calls = [
      ...[acme, acme, zeta, zeta].map(({ client }) => client.send(read("tenant"), {}, noStore)),
      ...[acme, acme, zeta, zeta, twin].map(({ client }) => client.send(read("key"), {}, noStore)),
    ];
    await clock.advance(5_000);
    await Promise.all(calls);

    expect([acme.sentAt, zeta.sentAt, twin.sentAt]).toEqual([[0, 0, 0, 0], [0, 0, 0, 0], [1_001]]);
  });

  it("fails the waiting calls of a client that is closed, and of no other", async () => {
    const clock = new VirtualClock();
    const limiter = new SharedLimiter();
    const one = clientOf(clock, { apiKey: "k1", tenant: "acme", limiter });
    const other = clientOf(clock, { apiKey: "k2", tenant: "acme", limiter });
    await Promise.all([1, 2].map(() => one.client.send(read("tenant"), {}, noStore)));
    const left = one.client.send(read("tenant"), {}, noStore);
    const stays = other.client.send(read("tenant"), {}, noStore);
    const leftFails = expect(left).rejects.toMatchObject({ name: "ThrottleError", reason: "closed" });
    await clock.advance(10);

    one.client.close();
    await clock.advance(5_000);

    await leftFails;
    await expect(stays).resolves.toEqual({});
    await expect(one.client.send(read("tenant"))).rejects.toMatchObject({ reason: "closed" });
  });

  it("refuses a client of another API", () => {
    const limiter = new SharedLimiter();
    new ApiClient(definition, { limiter });
    const elsewhere = { ...definition, name: "Else", policy: { ...definition.policy } };

    expect(() => new ApiClient(elsewhere, { limiter })).toThrow(
      'Option "limiter" is shared by clients of Desk',
    );
  });
});
