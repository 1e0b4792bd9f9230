import type { Tally } from "../world/tally.js";
import type { Cell } from "./cell.js";
import { type RunOptions, runCell } from "./run-cell.js";

/** What all runs of a cell brought. Plain data. */
export interface CellResult {
  readonly cell: string;
  readonly requests: number;
  readonly rejected: number;
  /** Refusals of a client that only backs off, of a thousand requests; undefined where zero is promised. */
  readonly backoffPerThousand: number | undefined;
  /** Share of what a perfect client would have had. */
  readonly used: number;
  readonly leastUsed: number;
  readonly p99ExtraWaitMs: number;
  readonly longestWaitMs: number;
  readonly failed: number;
  readonly aborted: number;
  readonly whyNotZero: string | undefined;
  /** Promises that were broken, each a sentence. */
  readonly broken: readonly string[];
  readonly tookMs: number;
}

/** How a cell is judged. */
export interface JudgeOptions extends Pick<RunOptions, "seed" | "stampMs"> {
  /** Calls in all, those not counted that are aborted. */
  readonly calls: number;
  /** Runs they are shared among, each with phases and delays of its own. */
  readonly runs: number;
}

/** Share of the calls that the client which only backs off is tried with. */
const backoffShare = 0.1;

/** Runs a cell several times, and says which of its promises do not hold. */
export async function judgeCell(
  cell: Cell,
  { calls, runs, seed, stampMs }: JudgeOptions,
): Promise<CellResult> {
  const startMs = performance.now();
  // Calls that are aborted in the queue are no requests, and chance may abort some more.
  const { aborts } = cell.mix;
  const perRun = Math.ceil((calls * (1 + aborts / 5)) / runs / (1 - aborts));
  const sum = await sumOf(cell, { calls: perRun, seed, runs, ...(stampMs && { stampMs }) });
  const { promise, name } = cell;
  const backoff =
    promise.whyNotZero === undefined
      ? undefined
      : await sumOf(cell, { calls: Math.ceil(perRun * backoffShare), seed, runs, client: "backoff" });
  const backoffPerThousand = backoff && (1_000 * backoff.rejected) / backoff.requests;
  const result = {
    cell: name,
    requests: sum.requests,
    rejected: sum.rejected,
    backoffPerThousand,
    used: sum.units / sum.idealUnits,
    leastUsed: promise.leastUsed - edge(cell, perRun),
    p99ExtraWaitMs: sum.p99ExtraWaitMs,
    longestWaitMs: sum.longestWaitMs,
    failed: sum.failed,
    aborted: sum.aborted,
    whyNotZero: promise.whyNotZero,
  };
  const broken = [...brokenPromises(cell, result), ...sum.wrong];
  return { ...result, broken, tookMs: performance.now() - startMs };
}

/** The share of a run that its last window is, which may have been used in part. */
function edge({ server: { quota } }: Cell, calls: number): number {
  return quota / calls;
}

function brokenPromises({ promise }: Cell, result: Omit<CellResult, "broken" | "tookMs">): string[] {
  const { rejected, requests, used, leastUsed, longestWaitMs, backoffPerThousand } = result;
  const broken: string[] = [];
  if (promise.whyNotZero === undefined && rejected > 0) broken.push(`${rejected} requests were refused`);
  const isAbove = (1_000 * rejected) / requests > (backoffPerThousand ?? Number.POSITIVE_INFINITY);
  if (promise.isBelowBackoff && isAbove)
    broken.push("more requests were refused than of a client that only backs off");
  if (used < leastUsed)
    broken.push(`${(100 * used).toFixed(2)} % used, promised are ${(100 * leastUsed).toFixed(2)} %`);
  if (longestWaitMs > (promise.longestWaitMs ?? Number.POSITIVE_INFINITY))
    broken.push(
      `a call waited ${Math.round(longestWaitMs)} ms, at most ${promise.longestWaitMs} are promised`,
    );
  return broken;
}

interface Sum {
  requests: number;
  rejected: number;
  units: number;
  idealUnits: number;
  failed: number;
  aborted: number;
  longestWaitMs: number;
  p99ExtraWaitMs: number;
  wrong: string[];
}

async function sumOf(
  cell: Cell,
  { runs, seed, ...options }: RunOptions & { readonly runs: number },
): Promise<Sum> {
  const sum: Sum = {
    requests: 0,
    rejected: 0,
    units: 0,
    idealUnits: 0,
    failed: 0,
    aborted: 0,
    longestWaitMs: 0,
    p99ExtraWaitMs: 0,
    wrong: [],
  };
  let waits: Tally["extraWaits"] | undefined;
  for (let run = 0; run < runs; run++) {
    const { tally, idealUnits } = await runCell(cell, { ...options, seed: seed + run * 7_919 });
    sum.requests += tally.requests;
    sum.rejected += tally.rejected;
    sum.units += tally.unitsTaken;
    sum.idealUnits += idealUnits;
    sum.failed += tally.failed;
    sum.aborted += tally.aborted;
    sum.longestWaitMs = Math.max(sum.longestWaitMs, tally.longestWaitMs);
    sum.wrong.push(...tally.leaks.map((leak) => `after everything had ended: ${leak}`));
    if (tally.outOfOrder > 0) sum.wrong.push(`${tally.outOfOrder} calls went before earlier ones`);
    if (waits === undefined) waits = tally.extraWaits;
    else waits.merge(tally.extraWaits);
  }
  sum.p99ExtraWaitMs = waits?.quantileMs(0.99) ?? 0;
  return sum;
}
