import { median } from "../live/quantile.js";
import { type AcquireSubject, acquireSubjects } from "./acquire-subjects.js";

/** How fast one limiter gives room where nothing has to wait. */
export interface AcquireRow {
  readonly client: string;
  readonly oneByOnePerS: number;
  readonly thousandInFlightPerS: number;
}

/** What is to be measured. */
export interface AcquirePlan {
  /** Names of clients; empty for all. */
  readonly only: readonly string[];
  readonly runs: number;
  readonly say: (text: string) => void;
}

const inFlight = 1_000;
/** How long one measurement takes at least. */
const measuredMs = 400;
const warmUpMs = 150;

/** Measures all in one run, in turn, who is first rotating; medians. */
export async function measureAcquire({ only, runs, say }: AcquirePlan): Promise<readonly AcquireRow[]> {
  const speeds = new Map<string, { one: number[]; many: number[] }>();
  for (let round = 0; round < runs; round++) {
    const all = await acquireSubjects();
    const subjects = all.filter(({ name }) => only.length === 0 || only.includes(name));
    const first = Math.floor((round * subjects.length) / runs);
    for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      const speed = speeds.get(subject.name) ?? { one: [], many: [] };
      speeds.set(subject.name, speed);
      speed.one.push(await perSecond(subject, "oneByOne"));
      speed.many.push(await perSecond(subject, "together"));
      say(`acquire, ${subject.name}: ${speed.one.at(-1)}/s, ${speed.many.at(-1)}/s with 1,000 in flight`);
    }
  }
  return [...speeds].map(([client, { one, many }]) => ({
    client,
    oneByOnePerS: Math.round(median(one)),
    thousandInFlightPerS: Math.round(median(many)),
  }));
}

async function perSecond(subject: AcquireSubject, way: "oneByOne" | "together"): Promise<number> {
  await repeat(subject, way, warmUpMs);
  const { count, tookMs } = await repeat(subject, way, measuredMs);
  return Math.round((count * 1_000) / tookMs);
}

async function repeat(subject: AcquireSubject, way: "oneByOne" | "together", leastMs: number) {
  const startMs = performance.now();
  let batch = way === "together" ? inFlight : 10;
  let count = 0;
  let tookMs = 0;
  while (tookMs < leastMs) {
    await subject[way](batch);
    count += batch;
    tookMs = performance.now() - startMs;
    // Looking at the clock is to cost the fast ones nothing, and the slow ones are to end some day.
    if (way === "oneByOne" && tookMs < leastMs / 8) batch *= 2;
  }
  return { count, tookMs };
}
