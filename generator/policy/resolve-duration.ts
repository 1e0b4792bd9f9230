import { durationAdvice, longestMs, parseDurationMs } from "./durations.js";
import type { Report } from "./report.js";
import { type Setting, settingAt } from "./setting.js";

/** The duration at a member, in milliseconds; undefined where it is absent, or was reported as out of range. */
export function durationMsAt(
  setting: Setting | undefined,
  name: string,
  options: { readonly report: Report; readonly minMs?: number },
): number | undefined {
  const { report, minMs = 0 } = options;
  const found = settingAt(setting, name);
  if (found?.kind !== "scalar") return undefined;
  const { pointer, value } = found;
  const ms = parseDurationMs(String(value));
  if (ms === undefined)
    report.error({
      code: "invalid-duration",
      pointer,
      message: `${name} is ${JSON.stringify(value)}, which is no duration.`,
      hint: durationAdvice(value),
    });
  else if (ms < minMs || ms > longestMs)
    report.error({
      code: "out-of-range",
      pointer,
      message: `${name} is ${JSON.stringify(value)}, ${ms} ms; it must be ${minMs} ms to 366 days.`,
      hint: "Write a duration in that range.",
    });
  else return ms;
  return undefined;
}
