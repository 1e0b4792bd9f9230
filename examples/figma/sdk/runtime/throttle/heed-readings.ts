import type { Emit } from "../events.js";
import type { Reading, Readings } from "../rate-limit-headers/reading.js";
import { clientReset } from "./client-reset.js";
import type { CountedAt } from "./count-clock.js";
import type { TellMismatch } from "./doubt.js";
import { ForeignNews } from "./foreign-news.js";
import type { LearnedBook } from "./learned-book.js";
import type { LimitState } from "./limit-state.js";
import type { LimitWindow } from "./limit-window.js";
import type { AnswerFacts, LivePermit } from "./permit.js";
import type { ServerClock } from "./server-clock.js";

/** Whom the server's words concern. */
export interface HeedSurroundings {
  readonly serverClock: ServerClock;
  readonly learned: LearnedBook | undefined;
  readonly emit: Emit;
  readonly news: ForeignNews;
  /** Says a mismatch once for each subject. */
  readonly mismatch: TellMismatch;
}

/** One answer, and the request it is to. */
export interface HeardAnswer {
  readonly permit: LivePermit;
  readonly answer: AnswerFacts;
  readonly readings: Readings;
  /** Whether the request was refused, and not counted. */
  readonly isRefused: boolean;
}

/** Takes the server's word on what is left. */
export type Heed = (heard: HeardAnswer, surroundings: Omit<HeedSurroundings, "news">) => void;

/** Heeds the answers of one client, remembering what was told of others. */
export function heeding(): Heed {
  const news = new ForeignNews();
  return (heard, surroundings) => heedReadings(heard, { ...surroundings, news });
}

/**
 * Takes the server's word on what is left. Of declared windows it can only prove that others spend too, or that the
 * quota is smaller than declared; of undeclared ones it is all that is known.
 */
function heedReadings(heard: HeardAnswer, surroundings: HeedSurroundings): void {
  const { permit, readings } = heard;
  const [state] = permit.states;
  if (state?.isLearned) {
    surroundings.learned?.heed(heard, state, surroundings.serverClock);
    return;
  }
  const places = windowsOf(permit);
  for (const reading of readings.readings) {
    const place = attribute(reading, places);
    if (place !== undefined) heedDeclared(heard, reading, place, surroundings);
  }
}

interface Place {
  readonly state: LimitState;
  readonly window: LimitWindow;
  readonly mark: number | undefined;
  readonly cost: number;
}

function windowsOf(permit: LivePermit): readonly Place[] {
  let index = 0;
  return permit.states.flatMap((state, place) =>
    state.windows.map((window) => ({
      state,
      window,
      mark: permit.markAt(index++),
      cost: permit.costs[place] ?? 0,
    })),
  );
}

/**
 * The window a reading speaks of: as declared, by name, by length, by quota, or because there is no other. One of several
 * sets may speak of something that nobody declared, so that the last of these does not hold for it.
 */
function attribute(reading: Reading, places: readonly Place[]): Place | undefined {
  const { describes, set, name = set, windowMs, limit } = reading;
  if (describes !== undefined) {
    return places.find(
      ({ state, window }) => state.name === describes.limit && window.name === describes.window,
    );
  }
  const named = places.find(
    ({ state, window }) => name !== undefined && (name === window.name || name === state.name),
  );
  if (named !== undefined) return named;
  const ofLength =
    windowMs === undefined ? places : places.filter(({ window }) => window.windowMs === windowMs);
  if (ofLength.length === 1 && (set === undefined || windowMs !== undefined)) return ofLength[0];
  const ofQuota = ofLength.filter(({ window }) => limit !== undefined && isQuotaOf(window, limit));
  return ofQuota.length === 1 ? ofQuota[0] : undefined;
}

function isQuotaOf({ declared }: LimitWindow, limit: number): boolean {
  return declared?.quota === limit || declared?.burst === limit;
}

function heedDeclared(
  { permit, answer, isRefused }: HeardAnswer,
  reading: Reading,
  { state, window, mark, cost }: Place,
  { serverClock, emit, mismatch, news }: HeedSurroundings,
): void {
  const { limit, remaining } = reading;
  const { sentAtMs, answeredAtMs } = answer;
  if (limit !== undefined) heedLimit(limit, state, window, mismatch);
  if (remaining === undefined) return;
  const reset = clientReset(reading.reset, answer, serverClock);
  const counted = isRefused ? undefined : countedAt(reading, window);
  const uncounted = isRefused ? cost * state.counts.of(answer.status) : 0;
  const isFull = reading.resetOf === "full" && reading.reset?.kind === "after";
  const evidence = { limit, remaining, sentAtMs, answeredAtMs, mark, uncounted, reset, counted, isFull };
  const word = window.heed(evidence);
  const resetAtMs = reset?.highMs ?? answeredAtMs + window.windowMs;
  state.pacer?.heed({
    remaining,
    returning: window.returningBy(resetAtMs, answeredAtMs),
    inFlight: state.inFlight,
    resetAtMs,
    nowMs: answeredAtMs,
  });
  if (word === undefined || !news.isNews(window, word, answeredAtMs)) return;
  const { id: operationId } = permit.call.operation;
  const { units, total } = word;
  const foreign = Math.round(word.foreign);
  emit({
    type: "foreign-usage",
    operationId,
    atMs: answeredAtMs,
    limit: state.name,
    units,
    of: window.quota,
    foreign,
    total,
  });
}

/** A rolling window forgets the newest request a window after it was counted. */
function countedAt({ reset, resetOf }: Reading, { windowMs }: LimitWindow): CountedAt | undefined {
  if (resetOf !== "newest" || reset?.kind !== "at") return undefined;
  return { epochMs: reset.epochMs - windowMs, resolutionMs: reset.resolutionMs };
}

/** The largest quota that is taken over. */
const mostAdopted = 1e9;

/** A smaller limit than declared lowers the quota at once; a larger one raises it where that is declared. */
function heedLimit(limit: number, state: LimitState, window: LimitWindow, mismatch: TellMismatch): void {
  const { declared } = window;
  if (declared === undefined || limit <= 0) return;
  if (isQuotaOf(window, limit)) {
    window.setQuota(declared.quota);
    return;
  }
  const isSmaller = limit < declared.quota;
  const isAdopted = state.adopt && limit <= mostAdopted;
  window.setQuota(isSmaller || isAdopted ? limit : declared.quota);
  const effect = isSmaller
    ? "the smaller one is kept from now on"
    : isAdopted
      ? "the larger one is used from now on"
      : "give it in `limits`, or set `adopt`, to use it";
  mismatch(
    `limit of ${state.name}.${window.name}`,
    state.name,
    `Window "${window.name}" is declared with a quota of ${declared.quota}, the server says ${limit}: ${effect}.`,
  );
}
