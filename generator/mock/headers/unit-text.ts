import type { ResetUnit } from "../../../templates/runtime/policy.js";

/** A moment to come as a header writes it: never earlier than it is, since a client may act at the moment written. */
export function momentText(unit: ResetUnit, nowMs: number, untilMs: number): string {
  const atMs = nowMs + untilMs;
  switch (unit) {
    case "epoch-seconds":
      return String(Math.ceil(atMs / 1_000));
    case "epoch-ms":
      return String(Math.ceil(atMs));
    case "http-date":
      return new Date(Math.ceil(atMs / 1_000) * 1_000).toUTCString();
    case "js-date":
      return `${dayFirst(new Date(Math.ceil(atMs / 1_000) * 1_000))} GMT+0000 (Coordinated Universal Time)`;
    case "rfc3339":
      return new Date(Math.ceil(atMs)).toISOString();
    default:
      return lengthText(unit, untilMs);
  }
}

/** `Tue Feb 16 2021 09:02:42`, in UTC. */
function dayFirst(date: Date): string {
  const [day = "", number, month, year, time] = date.toUTCString().split(" ");
  return `${day.slice(0, 3)} ${month} ${number} ${year} ${time}`;
}

/** A length of time as a header writes it, rounded up. Units that name a moment fall back to seconds. */
export function lengthText(unit: ResetUnit, lengthMs: number): string {
  switch (unit) {
    case "delta-ms":
      return String(Math.ceil(lengthMs));
    case "duration":
      return durationText(Math.ceil(lengthMs));
    default:
      return String(Math.ceil(lengthMs / 1_000));
  }
}

/** `6m0s`, `1.5s`, `12ms`: durations as Go writes them. */
function durationText(ms: number): string {
  if (ms < 1_000) return `${ms}ms`;
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  const seconds = `${(ms % 60_000) / 1_000}s`;
  if (hours > 0) return `${hours}h${minutes}m${seconds}`;
  return minutes > 0 ? `${minutes}m${seconds}` : seconds;
}
