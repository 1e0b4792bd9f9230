import { seededRandom } from "../../generator/mock/seeded-random.js";
import { ApiClient } from "../../templates/runtime/client.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { testDefinition } from "./client-harness.js";
import { VirtualClock } from "./virtual-clock.js";

const spending: Operation = {
  id: "getThing",
  method: "GET",
  path: "/things/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  spends: { key: 1 },
};

/** How long a trial may take until nothing is under way. */
const mostMs = 10_000;

/** Longer than anything of a trial counts. */
const forgottenMs = 2_000;

/** Virtual time that says when a timer has fired, before any promise settles. */
class TellingClock extends VirtualClock {
  onFired: () => void = () => undefined;

  override setTimeout(callback: () => void, delayMs: number): unknown {
    return super.setTimeout(() => {
      callback();
      this.onFired();
    }, delayMs);
  }
}

/** A whole client with random limits against a server in memory; its calls end at a random point in a random way. */
export class ClientTrial {
  readonly #random: () => number;
  readonly #clock = new TellingClock();
  readonly #client: ApiClient;
  readonly #quota: number;
  /** Who may be aborted at the moment of its grant. */
  readonly #fickle = new Set<AbortController>();
  #isCalm = false;
  #requests = 0;
  readonly outcomes = { answered: 0, failed: 0 };

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    this.#quota = 1 + this.#upTo(3);
    const windows = {
      w: { quota: this.#quota, windowMs: 50 + this.#upTo(200), algorithm: "rolling" as const },
    };
    const concurrency = this.#random() < 0.3 ? { concurrency: 2 } : {};
    this.#client = new ApiClient(
      {
        ...testDefinition,
        policy: { limits: { key: { by: [], windows, ...concurrency } }, profiles: {}, apply: {} },
      },
      {
        clock: this.#clock,
        fetch: (_url, init) => this.#serve(init?.signal ?? undefined),
        random: this.#random,
        cache: false,
        timeoutMs: 60,
        throttle: { maxDelayMs: 300 },
        retry: { attempts: 1 + this.#upTo(3), baseMs: 20 },
      },
    );
    this.#clock.onFired = () => this.#abortSome();
  }

  /** @returns what is not in balance once all is over; empty where all is */
  async run(): Promise<readonly string[]> {
    for (let index = 0; index < 6; index++) {
      this.#clock.setTimeout(() => this.#call(String(index)), this.#upTo(60));
    }
    await this.#clock.runAll(mostMs);
    const found = this.#clock.pending > 0 ? [`${this.#clock.pending} timers armed`] : [];
    await this.#clock.advance(forgottenMs);
    for (const { window, inUse, queued } of this.#client.rateLimit()) {
      if (inUse !== 0) found.push(`${inUse} in use of ${window}`);
      if (queued !== 0) found.push(`${queued} queued for ${window}`);
    }
    return [...found, ...(await this.#takeAll())];
  }

  /** After a refusal one request goes alone; then all there is at once. */
  async #takeAll(): Promise<readonly string[]> {
    this.#isCalm = true;
    this.#client.send(spending, { id: "probe" }).catch(() => undefined);
    await this.#clock.advance(forgottenMs);
    const all = Math.min(...this.#client.rateLimit().map(({ quota }) => quota));
    this.#requests = 0;
    for (let index = 0; index < all; index++)
      this.#client.send(spending, { id: `last ${index}` }).catch(() => undefined);
    await this.#clock.advance(0);
    const sent = this.#requests;
    this.#client.close();
    return sent === all ? [] : [`${sent} of ${all} requests leave at once`];
  }

  #call(id: string): void {
    const abort = new AbortController();
    const chance = this.#random();
    if (chance < 0.3) this.#clock.setTimeout(() => abort.abort(), this.#upTo(300));
    else if (chance < 0.6) this.#fickle.add(abort);
    this.#client.send(spending, { id }, { signal: abort.signal }).then(
      () => {
        this.outcomes.answered += 1;
      },
      () => {
        this.outcomes.failed += 1;
      },
    );
  }

  #abortSome(): void {
    for (const abort of this.#fickle) {
      if (this.#random() > 0.3) continue;
      this.#fickle.delete(abort);
      abort.abort();
    }
  }

  /** Answers after a while, or refuses, breaks off, or never comes; it heeds the signal or not. */
  #serve(signal: AbortSignal | undefined): Promise<Response> {
    this.#requests += 1;
    const chance = this.#isCalm ? 1 : this.#random();
    return new Promise((resolve, reject) => {
      if (this.#random() < 0.5)
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      if (chance < 0.1) return;
      const answer = () => {
        if (chance < 0.2) reject(new TypeError("fetch failed"));
        else if (chance < 0.3)
          resolve(new Response("{}", { status: 429, headers: { "Retry-After": "0.05" } }));
        else if (chance < 0.4) resolve(new Response("{}", { status: 500 }));
        else resolve(new Response(this.#body(chance)));
      };
      this.#clock.setTimeout(answer, this.#upTo(40));
    });
  }

  /** A body that comes later, and may break off. */
  #body(chance: number): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start: (controller) => {
        const end = () => {
          try {
            if (chance < 0.5) controller.error(new Error("broken off"));
            else controller.enqueue(new TextEncoder().encode("{}"));
            controller.close();
          } catch {
            // The reader is gone already, or the body has broken off.
          }
        };
        this.#clock.setTimeout(end, this.#upTo(30));
      },
    });
  }

  #upTo(bound: number): number {
    return Math.floor(this.#random() * bound);
  }
}
