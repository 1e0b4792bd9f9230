import { Arrival } from "../world/arrival.js";
import { drawFate, type Fate } from "../world/faults.js";
import type { Errand } from "./errand.js";
import type { ClientOptions } from "./throttled-client.js";

/** How long a client waits for an answer. */
export const timeoutMs = 10_000;

/** Sends the request of an errand off, which is resumed when it knows what became of it. @returns its fate */
export function sendErrand(
  errand: Errand,
  { loop, site, delay, faults, mix, random }: Omit<ClientOptions, "limit" | "tally" | "stampMs">,
): Fate {
  const { units } = errand.kind;
  const nowMs = loop.now();
  const fate = drawFate(faults, random);
  const thereMs = delay.takeMs(random);
  const backMs = delay.takeMs(random);
  const status = fate === "error" ? 500 : mix.notModified > 0 && random() < mix.notModified ? 304 : 200;
  switch (fate) {
    case "unsent":
      return fate;
    case "vanished":
      loop.schedule(errand, nowMs + timeoutMs);
      return fate;
    case "lost":
      loop.schedule(errand, nowMs + timeoutMs);
      break;
    case "reset": {
      const afterMs = random() * (thereMs + backMs);
      loop.schedule(errand, nowMs + afterMs);
      if (afterMs < thereMs && random() < 0.5) return fate;
      break;
    }
    case "answered":
    case "error":
      break;
  }
  const isAnswered = fate === "answered" || fate === "error";
  const back = isAnswered ? { to: errand, afterMs: backMs } : undefined;
  site.expect(units);
  loop.schedule(new Arrival({ site, loop, units, status, back }), nowMs + thereMs);
  return fate;
}
