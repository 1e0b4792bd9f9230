import { brought, type CallKit } from "../kit.js";
import type { LimitWindow } from "./limit-window.js";
import type { ResolvedWindow } from "./resolve-limits.js";
import type { ServerClock } from "./server-clock.js";

/** What the windows of one client share. */
export interface WindowSurroundings {
  readonly marginPercent: number;
  readonly serverClock: ServerClock;
  readonly kit: CallKit;
}

/** Makes a window of one way of counting. */
export type MakeWindow = (window: ResolvedWindow, surroundings: WindowSurroundings) => LimitWindow;

/** Makes a window by its algorithm; one that is not declared follows the rolling rule. */
export const makeWindow: MakeWindow = (window, surroundings) => {
  const { kit } = surroundings;
  const tool = window.calendar === undefined ? tools[window.algorithm ?? "rolling"] : "calendarWindow";
  return brought(kit[tool], tool)(window, surroundings);
};

const tools = {
  rolling: "logWindow",
  fixed: "logWindow",
  "token-bucket": "bucketWindow",
  "sliding-counter": "counterWindow",
} as const;
