import type { EventLoop, SimulatedEvent } from "./event-loop.js";
import type { ServerSite } from "./server-site.js";

/** Other users of the same limit. */
export interface ForeignPlan {
  /** Share of the limit that they spend on average. */
  readonly share: number;
  /** `even`: at even distances; `random`: each at a moment of its own; `bursts`: all of a window's at once. */
  readonly habit: "even" | "random" | "bursts";
}

/** Spends units of a limit that the client knows nothing of. */
export class ForeignUsers implements SimulatedEvent {
  atMs = 0;
  turn = 0;
  readonly #options: ForeignOptions;
  readonly #meanMs: number;
  readonly #units: number;

  constructor(options: ForeignOptions) {
    this.#options = options;
    const { share, habit } = options.plan;
    this.#units = habit === "bursts" ? Math.max(1, Math.round(share * options.quota)) : 1;
    this.#meanMs = (options.windowMs / (share * options.quota)) * this.#units;
    this.#next();
  }

  fire(): boolean {
    if (this.#options.isOver()) return false;
    for (let unit = 0; unit < this.#units; unit++) this.#options.site.takeForeign();
    this.#next();
    return false;
  }

  #next(): void {
    const { plan, random, loop } = this.#options;
    const gapMs = plan.habit === "even" ? this.#meanMs : -this.#meanMs * Math.log(1 - random());
    loop.schedule(this, loop.now() + gapMs);
  }
}

/** What other users are made of. */
export interface ForeignOptions {
  readonly plan: ForeignPlan;
  readonly quota: number;
  readonly windowMs: number;
  readonly loop: EventLoop;
  readonly site: ServerSite;
  readonly random: () => number;
  /** Whether the client is done, so that they may stop. */
  readonly isOver: () => boolean;
}
