import { CounterServer } from "./counter-server.js";

/** Windows that a share is taken over, the first left out: nothing weighs in it. */
const windows = 500;

/** Time after which the server is asked again where the sums of fractions were a little off. */
const againMs = 1e-6;

/**
 * Share of its limit that a sliding counter lets through under steady load, if asked in the very moment that there is
 * room, in no time. More cannot be had: once anything weighs from the window before, the unit that would make this one
 * full has room only when nothing weighs any more, which is the next window.
 */
export function counterCeiling(quota: number, windowMs: number): number {
  const server = new CounterServer({ quota, windowMs, countsRefused: false });
  let taken = 0;
  for (let nowMs = 0; nowMs < windows * windowMs; nowMs += server.waitMs(nowMs)) {
    if (!server.take(nowMs, 1)) nowMs += againMs;
    else if (nowMs >= windowMs) taken += 1;
  }
  return taken / ((windows - 1) * quota);
}
