import type { EventLoop, SimulatedEvent } from "./event-loop.js";
import { type ClockFault, utmostSkewMs } from "./faults.js";
import type { ServerSite } from "./server-site.js";

/** What clock faults are made of. */
export interface ClockFaultOptions {
  readonly fault: ClockFault;
  readonly loop: EventLoop;
  readonly site: ServerSite;
  readonly random: () => number;
  readonly isOver: () => boolean;
}

/** Time between two steps of a clock. */
const stepEveryMs = 600_000;

/** Sets wall clocks wrong: the server's once for all, or the server's and the client's in turn, again and again. */
export class ClockFaults implements SimulatedEvent {
  atMs = 0;
  turn = 0;
  readonly #options: ClockFaultOptions;
  #steps = 0;

  constructor(options: ClockFaultOptions) {
    this.#options = options;
    const { fault, site, loop } = options;
    if (fault === "steps") loop.schedule(this, stepEveryMs * options.random());
    else site.skewMs = fault === "skew-ahead" ? utmostSkewMs : -utmostSkewMs;
  }

  fire(): boolean {
    const { loop, site, random, isOver } = this.#options;
    if (isOver()) return false;
    const byMs = utmostSkewMs * (2 * random() - 1);
    if (this.#steps++ % 2 === 0) loop.shiftDate(byMs);
    else site.skewMs = byMs;
    loop.schedule(this, loop.now() + stepEveryMs);
    return false;
  }
}
