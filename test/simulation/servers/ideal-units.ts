import type { ServerPlan } from "./make-server.js";

/** Units that a server takes from one moment of its clock to another, if asked always and never in vain. */
export function idealUnits(
  { algorithm, quota, burst, windowMs }: ServerPlan,
  fromMs: number,
  untilMs: number,
): number {
  const flowing = (quota * (untilMs - fromMs)) / windowMs;
  switch (algorithm) {
    case "fixed":
      return quota * (Math.floor(untilMs / windowMs) - Math.floor(fromMs / windowMs) + 1);
    case "rolling":
    case "fixed-by-request":
      return flowing + quota;
    case "token-bucket":
      return flowing + (burst ?? quota);
    // Who sends all at the start has to wait the longer afterwards.
    case "sliding-counter":
      return flowing + 1;
  }
}
