import type { EventLoop } from "../world/event-loop.js";
import type { Errand } from "./errand.js";

/** The longest after asking that a caller aborts. */
const utmostMs = 90_000;

/** Gives a call a signal that aborts at some moment: often while it waits, sometimes while it is under way. */
export function scheduleAbort(
  errand: Errand,
  { loop, random }: { readonly loop: EventLoop; readonly random: () => number },
  onAbort: () => void,
): void {
  const controller = new AbortController();
  errand.controller = controller;
  errand.call = { ...errand.call, options: { ...errand.call.options, signal: controller.signal } };
  // Half of them within a round trip or so of being asked.
  const afterMs = random() < 0.5 ? 100 * random() : utmostMs * random();
  loop.setTimeout(() => {
    if (errand.stage === "ended") return;
    controller.abort();
    onAbort();
  }, afterMs);
}
