import type { CalendarUnit } from "../policy.js";
import { calendarPeriods, longestPeriodMs, type NextPeriod } from "./calendar.js";
import { guardMs } from "./limit-window.js";
import { LogWindow, type LogWindowOptions } from "./log-window.js";
import type { MakeWindow } from "./make-window.js";
import type { ServerClock } from "./server-clock.js";
import { ToldReset } from "./told-reset.js";

/** What a calendar window is made of, beside what every log has. */
export interface CalendarWindowOptions
  extends Omit<LogWindowOptions, "windowMs" | "ToldReset" | "isHeldToReset" | "hasAlgorithm"> {
  readonly unit: CalendarUnit;
  readonly timeZone: string;
  readonly serverClock: ServerClock;
}

/** Change of the server's clock beyond which the period is looked up anew. */
const clockStepMs = 60_000;

/** A fixed window whose resets are known: the calendar's periods, by the server's clock. */
export class CalendarWindow extends LogWindow {
  readonly #next: NextPeriod;
  readonly #serverClock: ServerClock;
  #boundaryEpochMs = Number.NaN;
  #seenAtMs = 0;
  #seenEpochMs = 0;

  constructor(options: CalendarWindowOptions) {
    super({
      ...options,
      windowMs: longestPeriodMs[options.unit],
      ToldReset,
      isHeldToReset: true,
      hasAlgorithm: true,
    });
    this.#next = calendarPeriods(options.unit, options.timeZone);
    this.#serverClock = options.serverClock;
  }

  override fits(units: number, nowMs: number): boolean {
    this.#turn(nowMs);
    return super.fits(units, nowMs);
  }

  override freeAtMs(units: number, nowMs: number): number {
    this.#turn(nowMs);
    return super.freeAtMs(units, nowMs);
  }

  override inUse(nowMs: number): number {
    this.#turn(nowMs);
    return super.inUse(nowMs);
  }

  /** Makes the next boundary known, as exactly as the server's clock is. */
  #turn(nowMs: number): void {
    const serverMs = this.#serverClock.nowAtLeast();
    const steppedMs = Math.abs(serverMs - this.#seenEpochMs - (nowMs - this.#seenAtMs));
    if (serverMs - guardMs >= this.#boundaryEpochMs || !(steppedMs < clockStepMs)) {
      this.#boundaryEpochMs = this.#next(serverMs);
    }
    this.#seenAtMs = nowMs;
    this.#seenEpochMs = serverMs;
    const { lowMs, highMs } = this.#serverClock.toClient(this.#boundaryEpochMs);
    this.replaceReset({ lowMs, highMs: highMs + guardMs });
  }
}

/** The window of a calendar period. */
export const calendarWindow: MakeWindow = (window, { marginPercent, serverClock, kit }) => {
  const { name, quota, calendar: unit = "day", timeZone = "UTC" } = window;
  const { ForeignUse, CountClock } = kit;
  return new CalendarWindow({
    name,
    quota,
    marginPercent,
    unit,
    timeZone,
    serverClock,
    ForeignUse,
    CountClock,
  });
};
