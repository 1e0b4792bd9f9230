import Bottleneck from "bottleneck";
import { RateLimiter } from "limiter";
import PQueue from "p-queue";
import pThrottle from "p-throttle";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { contextOf } from "../../../templates/runtime/caller.js";
import { ApiClient } from "../../../templates/runtime/client.js";
import { Limiter } from "../../../templates/runtime/throttle/limiter.js";
import type { Permit } from "../../../templates/runtime/throttle/permit.js";
import { definitionFor, getThing } from "../clients/ratesmith.js";

/** Something that gives the right to do one thing, and takes back what it holds when the thing is done. */
export interface AcquireSubject {
  readonly name: string;
  /** Acquires and settles so many, one after the other. */
  oneByOne(count: number): Promise<void>;
  /** Acquires so many, all of which are under way together, and settles them. */
  together(count: number): Promise<void>;
}

/** A quota that nothing here comes near: nobody ever waits. */
const quota = 1_000_000_000;
const windowMs = 1_000;
const nothing = () => {};

/** Ours, and the peers that have such an operation. A fresh set each time: what one run left behind slows no other. */
export async function acquireSubjects(): Promise<readonly AcquireSubject[]> {
  const strict = pThrottle({ limit: quota, interval: windowMs, strict: true })(nothing);
  const throttled = pThrottle({ limit: quota, interval: windowMs })(nothing);
  const limiter = new RateLimiter({ tokensPerInterval: quota, interval: windowMs });
  const memory = new RateLimiterMemory({ points: quota, duration: windowMs / 1_000 });
  const queue = new PQueue({ intervalCap: quota, interval: windowMs });
  const bottleneck = new Bottleneck({ reservoir: quota });
  return [
    await ratesmith(),
    asynchronous("p-throttle", async () => throttled()),
    asynchronous("p-throttle (strict)", async () => strict()),
    asynchronous("limiter", () => limiter.removeTokens(1)),
    asynchronous("rate-limiter-flexible", () => memory.consume("key")),
    asynchronous("p-queue", () => queue.add(nothing)),
    asynchronous("bottleneck", () => bottleneck.schedule(async () => {})),
  ];
}

async function ratesmith(): Promise<AcquireSubject> {
  const kind = { name: "open", algorithm: "rolling", windows: [{ quota, windowMs }] } as const;
  const client = new ApiClient(definitionFor(kind, []), { baseUrl: "http://127.0.0.1", cache: false });
  const context = contextOf(client);
  const limiter = new Limiter(context);
  const call = await context.buildCall(getThing, { thing: "1" }, {});
  const headers = new Headers();
  const readings = { readings: [], problems: [] };
  const acquire = (): Permit => {
    const permit = limiter.acquire(call);
    if (permit instanceof Promise) throw new Error("Expected room at once.");
    return permit;
  };
  const settle = (permit: Permit) => {
    // Answered as it was granted: when an answer came is for the transport to say, whose reading of the clock it is.
    const { grantedAtMs } = permit;
    permit.answered({ status: 200, headers, sentAtMs: grantedAtMs, answeredAtMs: grantedAtMs }, readings);
  };
  return {
    name: "ratesmith",
    async oneByOne(count) {
      for (let index = 0; index < count; index++) settle(acquire());
    },
    async together(count) {
      const permits: Permit[] = [];
      for (let index = 0; index < count; index++) permits.push(acquire());
      for (const permit of permits) settle(permit);
    },
  };
}

function asynchronous(name: string, acquire: () => Promise<unknown>): AcquireSubject {
  return {
    name,
    async oneByOne(count) {
      for (let index = 0; index < count; index++) await acquire();
    },
    async together(count) {
      const pending: Promise<unknown>[] = [];
      for (let index = 0; index < count; index++) pending.push(acquire());
      await Promise.all(pending);
    },
  };
}
