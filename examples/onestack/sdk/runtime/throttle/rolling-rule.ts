import { LogWindow } from "./log-window.js";
import type { MakeWindow } from "./make-window.js";

/** The window of a rolling log, of fixed periods, or of an algorithm that nobody declared. */
export const logWindow: MakeWindow = (window, { marginPercent, kit: { ForeignUse, CountClock } }) => {
  const { name, quota, windowMs = 0, algorithm } = window;
  const isFixed = algorithm === "fixed";
  const hasAlgorithm = algorithm !== undefined;
  return new LogWindow({
    name,
    quota,
    marginPercent,
    windowMs,
    isFixed,
    hasAlgorithm,
    ForeignUse,
    CountClock,
  });
};
