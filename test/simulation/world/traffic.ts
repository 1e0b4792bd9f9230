import type { SimulatedClient } from "../clients/simulated-client.js";
import type { EventLoop } from "./event-loop.js";

/** How calls come: so many always wait, or bunches of them with pauses between, at half the limit. */
export type TrafficPlan =
  | { readonly kind: "saturated"; readonly depth: number }
  | { readonly kind: "bunches" };

/** What traffic is made of. */
export interface TrafficOptions {
  readonly plan: TrafficPlan;
  readonly loop: EventLoop;
  readonly client: SimulatedClient;
  readonly random: () => number;
  /** Calls made in all. */
  readonly calls: number;
  /** No more calls after this. */
  readonly untilMs: number;
  readonly quota: number;
  readonly windowMs: number;
}

/** Gives a client its calls. */
export class Traffic {
  readonly #options: TrafficOptions;
  #asked = 0;
  #isFilling = false;

  constructor(options: TrafficOptions) {
    this.#options = options;
    const { plan, client } = options;
    if (plan.kind === "bunches") this.#bunch();
    else {
      client.onRoom = () => this.#fill(plan.depth);
      options.loop.setTimeout(() => this.#fill(plan.depth), 0);
    }
  }

  get isOver(): boolean {
    const { calls, untilMs, loop } = this.#options;
    return this.#asked >= calls || loop.now() > untilMs;
  }

  #fill(depth: number): void {
    if (this.#isFilling) return;
    const { client, loop, quota } = this.#options;
    this.#isFilling = true;
    // Calls may fail as they are made, while the limit is held for long.
    let left = 2 * quota + depth;
    while (client.queued < depth && !this.isOver && left-- > 0) this.#ask();
    if (left < 0) loop.setTimeout(() => this.#fill(depth), 1_000);
    this.#isFilling = false;
  }

  #bunch(): void {
    const { random, loop, quota, windowMs } = this.#options;
    const size = Math.ceil(2 * quota * random());
    for (let index = 0; index < size && !this.isOver; index++) this.#ask();
    if (!this.isOver) loop.setTimeout(() => this.#bunch(), -2 * windowMs * Math.log(1 - random()));
  }

  #ask(): void {
    this.#asked += 1;
    this.#options.client.ask();
  }
}
