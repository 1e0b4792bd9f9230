/** What goes wrong with requests, as shares of them. */
export interface Faults {
  /** The server counts it, and its answer never comes. */
  readonly lost: number;
  /** It never reaches the server, and nobody says so. */
  readonly vanished: number;
  /** The connection breaks off at some moment; the server counts half of those that had not arrived. */
  readonly reset: number;
  /** It fails before anything leaves. */
  readonly unsent: number;
  /** It is counted, and answered with a 500. */
  readonly error: number;
}

/** What becomes of one request. */
export type Fate = keyof Faults | "answered";

/** A network and a server without faults. */
export const noFaults: Faults = { lost: 0, vanished: 0, reset: 0, unsent: 0, error: 0 };

const kinds = ["lost", "vanished", "reset", "unsent", "error"] as const satisfies readonly (keyof Faults)[];

/** Draws the fate of one request. */
export function drawFate(faults: Faults, random: () => number): Fate {
  if (faults === noFaults) return "answered";
  let drawn = random();
  for (const kind of kinds) {
    drawn -= faults[kind];
    if (drawn < 0) return kind;
  }
  return "answered";
}

/** What goes wrong with clocks. */
export type ClockFault = "skew-ahead" | "skew-behind" | "steps";

/** What a wall clock is wrong by, at most: five minutes. */
export const utmostSkewMs = 300_000;
