import type { Cost } from "../../../templates/runtime/policy.js";
import type { Json } from "../../json.js";
import { type Subject, scopeValue } from "./scope-value.js";
import { lengthMs, type ServerLimit, type ServerWindow, startCounter } from "./server-limit.js";
import { countOf, requestUnits } from "./units.js";
import type { WindowCounter } from "./window-counter.js";

/** A request about to be answered. */
export interface Charge {
  readonly spends: Readonly<Record<string, Cost>>;
  /** The status it will be answered with, if it is let through. */
  readonly status: number;
  readonly body: Json | undefined;
  readonly subject: Subject;
  readonly nowMs: number;
}

/** Let through, `release` to be called once answered; or refused, with the wait until it would fit. */
export type Verdict =
  | { readonly kind: "accepted"; readonly release: () => void }
  | { readonly kind: "refused"; readonly waitMs: number };

/** What a window says of itself to the one it governs. */
export interface WindowState {
  readonly limit: string;
  readonly window: string;
  readonly quota: number;
  readonly capacity: number;
  readonly lengthMs: number;
  readonly remaining: number;
  readonly resetMs: number;
}

/** The state of every limit for every one it is kept apart by. */
export interface LimitBook {
  /** Charges every window of every limit the request spends from, or none of them. */
  charge(charge: Charge): Verdict;
  /** The windows of the limits named, as this subject finds them. */
  windows(limits: readonly string[], subject: Subject, nowMs: number): WindowState[];
}

interface Account {
  readonly limit: ServerLimit;
  readonly windows: readonly { readonly window: ServerWindow; readonly counter: WindowCounter }[];
  inFlight: number;
}

/** Beyond as many accounts, those that hold nothing are dropped: their keys come from request headers. */
const maxAccounts = 10_000;
const concurrencyWaitMs = 1_000;

/** Opens a book in which nothing has been spent. */
export function openLimitBook(limits: readonly ServerLimit[]): LimitBook {
  const byName = new Map(limits.map((limit) => [limit.name, limit]));
  const accounts = new Map<string, Account>();

  const accountOf = (limit: ServerLimit, subject: Subject, nowMs: number): Account => {
    const key = JSON.stringify([limit.name, ...limit.by.map((scope) => scopeValue(scope, subject))]);
    const known = accounts.get(key);
    if (known !== undefined) return known;
    if (accounts.size >= maxAccounts) dropIdle(accounts, nowMs);
    const windows = limit.windows.map((window) => ({ window, counter: startCounter(window) }));
    const account: Account = { limit, windows, inFlight: 0 };
    accounts.set(key, account);
    return account;
  };

  return {
    charge({ spends, status, body, subject, nowMs }) {
      const due = Object.entries(spends).flatMap(([name, cost]) => {
        const limit = byName.get(name);
        const request = requestUnits(cost, body);
        if (limit === undefined || request <= 0) return [];
        const units = request * countOf(limit.counts, status);
        return [{ account: accountOf(limit, subject, nowMs), units }];
      });
      const waitMs = Math.max(0, ...due.map(({ account, units }) => waitOf(account, units, nowMs)));
      if (waitMs > 0) return { kind: "refused", waitMs };
      for (const { account, units } of due) {
        account.inFlight++;
        if (units > 0) for (const { counter } of account.windows) counter.spend(nowMs, units);
      }
      let isReleased = false;
      const release = () => {
        if (!isReleased) for (const { account } of due) account.inFlight--;
        isReleased = true;
      };
      return { kind: "accepted", release };
    },
    windows: (names, subject, nowMs) =>
      names.flatMap((name) => {
        const limit = byName.get(name);
        return limit === undefined ? [] : statesOf(accountOf(limit, subject, nowMs), nowMs);
      }),
  };
}

/** A cost that never fits is told to wait for a whole window: a finite lie every client survives. */
function waitOf({ limit, windows, inFlight }: Account, units: number, nowMs: number): number {
  const isFull = limit.concurrency !== undefined && inFlight >= limit.concurrency;
  const waits = windows.map(({ window, counter }) => {
    const waitMs = units > 0 ? counter.waitMs(nowMs, units) : 0;
    return Number.isFinite(waitMs) ? waitMs : lengthMs(window, nowMs);
  });
  return Math.max(isFull ? concurrencyWaitMs : 0, ...waits);
}

function statesOf({ limit, windows }: Account, nowMs: number): WindowState[] {
  return windows.map(({ window, counter }) => ({
    limit: limit.name,
    window: window.name,
    quota: window.quota,
    capacity: window.capacity,
    lengthMs: lengthMs(window, nowMs),
    remaining: counter.remaining(nowMs),
    resetMs: counter.resetMs(nowMs),
  }));
}

function dropIdle(accounts: Map<string, Account>, nowMs: number): void {
  for (const [key, { windows, inFlight }] of accounts) {
    const isIdle = windows.every(({ window, counter }) => counter.remaining(nowMs) >= window.capacity);
    if (inFlight === 0 && isIdle) accounts.delete(key);
  }
}
