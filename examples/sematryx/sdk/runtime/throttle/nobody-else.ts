import type { ForeignUse } from "./foreign-use.js";

/** What a window knows of others who spend from it. */
export type ForeignEstimate = Pick<
  ForeignUse,
  "isSeen" | "units" | "reserved" | "lessAtMs" | "heed" | "forgetThrough"
>;

/** Stands where no answer tells what remains, so that nothing can be known of others. */
export const nobodyElse: ForeignEstimate = {
  isSeen: () => false,
  units: () => 0,
  reserved: () => 0,
  lessAtMs: (nowMs) => nowMs,
  heed: () => undefined,
  forgetThrough: () => undefined,
};
