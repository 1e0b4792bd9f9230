import type { LimitPolicy, WindowPolicy } from "../../../templates/runtime/policy.js";
import { plainMix } from "../clients/call-mix.js";
import type { ServerPlan } from "../servers/make-server.js";
import { noFaults } from "../world/faults.js";
import type { Cell } from "./cell.js";
import { leastUsed } from "./least-used.js";

/** A server, and what its clients know of it. */
export interface Subject {
  /** Algorithm as the policy has it; `undeclared`, then that of the server. */
  readonly name: string;
  readonly server: ServerPlan;
  readonly window: WindowPolicy;
}

/** Room for any number of requests under way: it is there to show slots that are never given back. */
const concurrency = 100_000;

const minute = { quota: 100, windowMs: 60_000 } as const;
const second = { quota: 50, windowMs: 1_000 } as const;
const plain = { countsRefused: false, granularityMs: 1 } as const;

/** The four algorithms by the minute. */
export const minuteSubjects: readonly Subject[] = [
  {
    name: "rolling",
    server: { algorithm: "rolling", ...minute, ...plain },
    window: { ...minute, algorithm: "rolling" },
  },
  {
    name: "fixed",
    server: { algorithm: "fixed", ...minute, ...plain },
    window: { ...minute, algorithm: "fixed" },
  },
  {
    name: "token-bucket",
    server: { algorithm: "token-bucket", ...minute, burst: 20, ...plain },
    window: { ...minute, algorithm: "token-bucket", burst: 20 },
  },
  {
    name: "sliding-counter",
    server: { algorithm: "sliding-counter", ...minute, ...plain },
    window: { ...minute, algorithm: "sliding-counter" },
  },
];

/** The same by the second. */
export const secondSubjects: readonly Subject[] = [
  {
    name: "rolling",
    server: { algorithm: "rolling", ...second, ...plain },
    window: { ...second, algorithm: "rolling" },
  },
  {
    name: "fixed",
    server: { algorithm: "fixed", ...second, ...plain },
    window: { ...second, algorithm: "fixed" },
  },
  {
    name: "token-bucket",
    server: { algorithm: "token-bucket", ...second, burst: 15, ...plain },
    window: { ...second, algorithm: "token-bucket", burst: 15 },
  },
  {
    name: "sliding-counter",
    server: { algorithm: "sliding-counter", ...second, ...plain },
    window: { ...second, algorithm: "sliding-counter" },
  },
];

/** A policy that names no algorithm, before servers that the rolling rule suits. */
export const undeclaredSubjects: readonly Subject[] = [
  { name: "undeclared/rolling", server: { algorithm: "rolling", ...minute, ...plain }, window: minute },
  { name: "undeclared/fixed", server: { algorithm: "fixed", ...minute, ...plain }, window: minute },
  {
    name: "undeclared/token-bucket",
    server: { algorithm: "token-bucket", ...minute, ...plain },
    window: minute,
  },
];

/** One of each: what faults and users are tried against. */
export const oneOfEach: readonly Subject[] = [...minuteSubjects, ...undeclaredSubjects.slice(0, 1)];

/** What makes a cell special. */
export type CellChanges = Partial<Omit<Cell, "name" | "limit" | "promise">> & {
  readonly marginPercent?: number;
  readonly whyNotZero?: string;
  /** @default true */
  readonly isBelowBackoff?: boolean;
  /** @default what theory gives */
  readonly leastUsed?: number;
  readonly longestWaitMs?: number;
};

/** Makes a cell of a subject: saturated, jittery, without faults and headers, where nothing else is said. */
export function cellOf({ name, server, window }: Subject, title: string, changes: CellChanges = {}): Cell {
  const { marginPercent, whyNotZero, isBelowBackoff = true, longestWaitMs, ...rest } = changes;
  const { leastUsed: least, ...world } = rest;
  const limit: LimitPolicy = {
    by: ["credential"],
    windows: { only: window },
    concurrency,
    ...(marginPercent !== undefined && { marginPercent }),
  };
  const cell = {
    name: `${name}/${title}`,
    server,
    limit,
    delay: "jitter" as const,
    headers: "none" as const,
    tellsWait: true,
    faults: noFaults,
    clock: undefined,
    foreign: undefined,
    mix: plainMix,
    traffic: { kind: "saturated", depth: 32 } as const,
    ...world,
  };
  const promised = least ?? leastUsed(cell, window);
  return { ...cell, promise: { whyNotZero, isBelowBackoff, leastUsed: promised, longestWaitMs } };
}
