import type { ResetReading } from "../rate-limit-headers/reading.js";
import type { ClientInterval } from "./limit-window.js";
import type { AnswerFacts } from "./permit.js";
import type { ServerClock } from "./server-clock.js";

/** When a window opens again, on the client's clock, rounding by the server allowed for either way. */
export function clientReset(
  reset: ResetReading | undefined,
  answer: Pick<AnswerFacts, "sentAtMs" | "answeredAtMs">,
  serverClock: ServerClock,
): ClientInterval | undefined {
  if (reset === undefined) return undefined;
  const { lowMs, highMs } =
    reset.kind === "at"
      ? serverClock.toClient(reset.epochMs)
      : { lowMs: answer.sentAtMs + reset.ms, highMs: answer.answeredAtMs + reset.ms };
  return { lowMs: lowMs - reset.resolutionMs, highMs: highMs + reset.resolutionMs };
}
