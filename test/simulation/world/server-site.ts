import type { Readings, ResetReading } from "../../../templates/runtime/rate-limit-headers/reading.js";
import { idealUnits } from "../servers/ideal-units.js";
import { makeServer, type ServerPlan } from "../servers/make-server.js";
import type { ServerModel } from "../servers/server-model.js";
import type { EventLoop } from "./event-loop.js";
import type { Tally } from "./tally.js";

/**
 * Which rate-limit headers answers carry. `sparse`: half of them carry none. `full` and `full-seconds`: the delay until
 * a bucket is full, in milliseconds or seconds; `full-sparse`: the former on half of the answers, `full-lying`: a wrong one.
 */
export type HeaderHabit = "none" | "honest" | "sparse" | "lying" | FullHabit;
type FullHabit = "full" | "full-seconds" | "full-sparse" | "full-lying";

/** A server's answer. */
export interface Answer {
  readonly status: number;
  readonly readings: Readings;
  /** Its `Date`, where it sends one. */
  readonly headers: Headers;
  /** What Retry-After says, on a refusal. */
  readonly retryAfterMs: number | undefined;
}

/** What a site is made of. */
export interface SiteOptions {
  readonly plan: ServerPlan;
  readonly headers: HeaderHabit;
  /** Whether a refusal tells how long to wait. */
  readonly tellsWait: boolean;
  /** Whether answers carry a `Date` and resets are told by it. */
  readonly tellsDate: boolean;
  /** By how much the server's clock runs fast, as a factor of time. */
  readonly drift: number;
  readonly loop: EventLoop;
  readonly random: () => number;
  readonly tally: Tally;
}

const silent: Readings = { readings: [], problems: [] };
const noHeaders = new Headers();

/** A server as its clients see it: of a phase nobody knows, with a clock of its own. */
export class ServerSite {
  readonly #options: SiteOptions;
  readonly #model: ServerModel;
  readonly #phaseMs: number;
  /** Units of ours that were sent and will yet be counted. */
  #underWay = 0;
  /** What the server's wall clock is ahead. */
  skewMs = 0;
  /** When the server took the first request and the last, by its own clock. */
  #firstTakenMs = Number.NaN;
  #lastTakenMs = Number.NaN;
  #dateSecond = Number.NaN;
  #dated = noHeaders;

  constructor(options: SiteOptions) {
    this.#options = options;
    this.#model = makeServer(options.plan);
    this.#phaseMs = options.plan.windowMs * (1 + 9 * options.random());
  }

  /** Notes that units are on their way. */
  expect(units: number): void {
    this.#underWay += units;
  }

  /** Takes a request of ours that `expect` told of, and answers it. */
  answer(units: number, status: number): Answer {
    const { tally } = this.#options;
    this.#underWay -= units;
    tally.requests += 1;
    const serverMs = this.#serverMs();
    const charged = status === 304 ? 0 : units;
    if (!this.#model.take(serverMs, charged)) {
      tally.rejected += 1;
      return this.#answer(429, serverMs);
    }
    tally.unitsTaken += charged;
    if (Number.isNaN(this.#firstTakenMs)) this.#firstTakenMs = serverMs;
    this.#lastTakenMs = serverMs;
    return this.#answer(status, serverMs);
  }

  /** Takes a unit of another user's. */
  takeForeign(): void {
    if (this.#model.take(this.#serverMs(), 1)) this.#options.tally.unitsTaken += 1;
  }

  /** Units that the server would have taken from our first request to our last, if asked always and never in vain. */
  idealUnits(): number {
    return Number.isNaN(this.#firstTakenMs)
      ? 0
      : idealUnits(this.#options.plan, this.#firstTakenMs, this.#lastTakenMs);
  }

  /** Since when there is room for a request that would leave now, on the client's clock. */
  roomSinceMs(units: number): number {
    const sinceMs = this.#model.roomSinceMs(this.#serverMs(), this.#underWay + units);
    const { granularityMs } = this.#options.plan;
    const seenMs = Number.isFinite(sinceMs) ? Math.ceil(sinceMs / granularityMs) * granularityMs : sinceMs;
    return (seenMs - this.#phaseMs) / (1 + this.#options.drift);
  }

  #serverMs(): number {
    const { loop, drift, plan } = this.#options;
    const exactMs = loop.now() * (1 + drift) + this.#phaseMs;
    return plan.granularityMs === 1 ? exactMs : exactMs - (exactMs % plan.granularityMs);
  }

  #answer(status: number, serverMs: number): Answer {
    const { tellsWait } = this.#options;
    const retryAfterMs =
      status === 429 && tellsWait ? Math.ceil(this.#model.waitMs(serverMs) / 1_000) * 1_000 : undefined;
    return { status, readings: this.#readings(serverMs), headers: this.#date(), retryAfterMs };
  }

  #readings(serverMs: number): Readings {
    const { headers, random, plan } = this.#options;
    const isSparse = headers === "sparse" || headers === "full-sparse";
    if (headers === "none" || (isSparse && random() < 0.5)) return silent;
    const { limit } = this.#model;
    if (headers.startsWith("full")) return this.#fullReadings(serverMs);
    if (headers === "lying") {
      const remaining = Math.floor(random() * 2 * limit);
      const reset = this.#reset(random() * 3 * plan.windowMs);
      return { readings: [{ limit, remaining, reset }], problems: [] };
    }
    const remaining = this.#model.remaining(serverMs);
    const reset = this.#reset(this.#model.resetMs(serverMs));
    return { readings: [{ limit, remaining, reset }], problems: [] };
  }

  #fullReadings(serverMs: number): Readings {
    const { headers, random } = this.#options;
    const { limit } = this.#model;
    const inMs = this.#model.resetMs(serverMs) * (headers === "full-lying" ? random() : 1);
    const resolutionMs = headers === "full-seconds" ? 1_000 : 1;
    const ms = Math.ceil(inMs / resolutionMs) * resolutionMs;
    const reset: ResetReading = { kind: "after", ms, resolutionMs };
    const remaining = this.#model.remaining(serverMs);
    return { readings: [{ limit, remaining, reset, resetOf: "full" }], problems: [] };
  }

  #reset(inMs: number): ResetReading {
    if (!this.#options.tellsDate)
      return { kind: "after", ms: Math.ceil(inMs / 1_000) * 1_000, resolutionMs: 1_000 };
    const epochMs = Math.ceil((this.#wallMs() + inMs) / 1_000) * 1_000;
    return { kind: "at", epochMs, resolutionMs: 1_000 };
  }

  #date(): Headers {
    if (!this.#options.tellsDate) return noHeaders;
    const second = Math.floor(this.#wallMs() / 1_000);
    if (second !== this.#dateSecond) {
      this.#dateSecond = second;
      this.#dated = new Headers({ Date: new Date(second * 1_000).toUTCString() });
    }
    return this.#dated;
  }

  #wallMs(): number {
    const { loop, drift } = this.#options;
    return Date.UTC(2026, 0, 1) + loop.now() * (1 + drift) + this.skewMs;
  }
}
