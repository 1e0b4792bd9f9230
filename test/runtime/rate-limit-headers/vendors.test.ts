import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Profile } from "../../../templates/runtime/policy.js";
import { readRateLimit } from "../../../templates/runtime/rate-limit-headers/read-rate-limit.js";
import type { Reading } from "../../../templates/runtime/rate-limit-headers/reading.js";
import { type ToldWait, toldWait } from "../../../templates/runtime/retry/told-wait.js";
import { ServerClock } from "../../../templates/runtime/throttle/server-clock.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";
import { policyOf, ticketApi } from "../../policy/document.js";
import { VirtualClock } from "../virtual-clock.js";

const page = readFileSync(new URL("../../../docs/header-dialects.md", import.meta.url), "utf8");

interface Row {
  readonly vendor: string;
  readonly declared: string;
  readonly lines: readonly string[];
  readonly read: string;
  readonly wait: string;
}

/** The rows of the table: vendor, what is declared, the lines of the answer, what is read, the wait after a 429. */
const rows: readonly Row[] = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Vendor") && !line.startsWith("| ---"))
  .map((line) => {
    const [vendor = "", declared = "", answer = "", read = "", wait = ""] = line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim());
    const lines = [...answer.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
    return { vendor, declared: declared.replaceAll("`", ""), lines, read, wait };
  });

function profileOf(declared: string): Profile {
  const extension = declared === "–" ? "{}" : `{ ${declared} }`;
  const { default: profile } = policyOf(ticketApi({ document: extension })).policy.profiles;
  if (profile === undefined) throw new Error(`No profile for ${declared}.`);
  return profile;
}

function readingText(reading: Reading): string {
  const { name, set, limit, remaining, reset, windowMs } = reading;
  const moment =
    reset && (reset.kind === "after" ? `in ${reset.ms}` : `at ${new Date(reset.epochMs).toISOString()}`);
  const parts = { name, set, limit, remaining, reset: moment, window: windowMs };
  return Object.entries(parts)
    .flatMap(([part, value]) => (value === undefined ? [] : [`${part} ${value}`]))
    .join(", ");
}

function waitText(told: ToldWait | undefined): string {
  return told === undefined ? "–" : `${told.waitMs} ${told.evidence}`;
}

describe("The table of docs/header-dialects.md", () => {
  it("has a row for every vendor", () => {
    expect(rows.length).toBeGreaterThan(40);
  });

  it.each(rows)("holds for $vendor", ({ declared, lines, read, wait }) => {
    const clock = new VirtualClock({ epochMs: Date.UTC(2026, 9, 21, 7, 20) });
    const profile = profileOf(declared);
    const body = lines.find((line) => line.startsWith("{"));
    const headers = new Headers();
    for (const line of lines) {
      const at = line.indexOf(": ");
      if (line !== body) headers.append(line.slice(0, at), line.slice(at + 2));
    }

    const readings = readRateLimit(headers, profile.headers, wholeKit);
    const reply = { status: 429, headers, body: new TextEncoder().encode(body ?? ""), answeredAtMs: 0 };
    const serverClock = new ServerClock(clock);
    const answer = toldWait({ reply, readings, profile, serverClock, opensAtMs: undefined, kit: wholeKit });

    const ignored = [...readings.problems, ...answer.problems].length;
    const all = readings.readings.map(readingText).join("; ") || "nothing";
    expect(`${all}${ignored === 0 ? "" : `; ignored ${ignored}`}`).toBe(read);
    expect(waitText(answer.told)).toBe(wait);
  });
});
