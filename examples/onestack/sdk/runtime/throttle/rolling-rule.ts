import { brought } from "../kit.js";
import { LogWindow } from "./log-window.js";
import type { MakeWindow } from "./make-window.js";

/** The window of a rolling log, of fixed periods, or of an algorithm that nobody declared. */
export const logWindow: MakeWindow = (window, { marginPercent, kit }) => {
  const { name, quota, windowMs = 0, algorithm } = window;
  const { ForeignUse, CountClock } = kit;
  const hasAlgorithm = algorithm !== undefined;
  return new LogWindow({
    name,
    quota,
    marginPercent,
    windowMs,
    hasAlgorithm,
    ForeignUse,
    CountClock,
    ToldReset: algorithm === "fixed" ? brought(kit.ToldReset, "ToldReset") : undefined,
  });
};
