import { selectingHeaders } from "../cache/cache-key.js";
import type { Call } from "../call.js";
import type { Context } from "../context.js";
import { argumentName, type Operation, usedOperation } from "../operation.js";
import type { BatchPolicy } from "../policy.js";

/** The key of one item, as the caller gave it. */
export type ItemKey = string | number;

/** How a read may join a batch. */
export interface BatchPlan {
  readonly policy: BatchPolicy;
  readonly target: Operation;
  readonly key: ItemKey;
  /** The arguments beside the key, which all reads of a batch share. */
  readonly sharedArgs: Readonly<Record<string, unknown>>;
  /** Equal for reads that may leave together. */
  readonly groupKey: string;
  readonly maxSize: number;
  /** Undefined: until the current turn ends. */
  readonly waitMs: number | undefined;
}

/**
 * Reads through a store arrive in turns of their own, since the store answers when it does; so they wait for so long
 * where nothing else is declared.
 */
const waitWithStoreMs = 5;

/** How the call may join a batch; undefined where it must go alone. */
export function planBatch(context: Context, call: Call): BatchPlan | undefined {
  const { batch: policy } = call.operation;
  const { batch: options, store } = context.options;
  if (policy === undefined || options === false || call.options.batch === false) return undefined;
  if (isSpecial(call)) return undefined;

  const keyArgument = argumentName(call.operation, policy.key.in, policy.key.name);
  const { [keyArgument]: key, ...others } = call.args;
  if (!Object.hasOwn(call.args, keyArgument) || !isItemKey(key)) return undefined;
  const target = usedOperation(call.operation, policy.operation);
  const sharedArgs = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  if (!takesArguments(target, Object.keys(sharedArgs))) return undefined;

  return {
    policy,
    target,
    key,
    sharedArgs,
    groupKey: groupKey(call, sharedArgs),
    maxSize: Math.max(1, Math.min(policy.maxSize, options?.maxSize ?? policy.maxSize)),
    waitMs: options?.waitMs ?? policy.waitMs ?? (store === undefined ? undefined : waitWithStoreMs),
  };
}

/** Conditional and partial reads, and answers that are no JSON, cannot be told from a batch's answer. */
function isSpecial(call: Call): boolean {
  const { method, response = "json" } = call.operation;
  const conditions = ["if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "range"];
  const isRead = method === "GET" && call.body === undefined && (response === "json" || response === "auto");
  return !isRead || conditions.some((name) => call.headers.has(name));
}

function isItemKey(value: unknown): value is ItemKey {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}

function takesArguments(target: Operation, names: readonly string[]): boolean {
  const taken = new Set((target.parameters ?? []).map(({ argument, name }) => argument ?? name));
  return names.every((name) => taken.has(name));
}

function groupKey(call: Call, sharedArgs: Readonly<Record<string, unknown>>): string {
  const { throttle, retry, timeoutMs } = call.options;
  const args = Object.entries(sharedArgs).sort(([a], [b]) => (a < b ? -1 : 1));
  const headers = selectingHeaders(call.headers);
  const maxWait = throttle === false ? false : throttle?.maxWaitMs;
  const parts = [
    call.operation.id,
    call.credential.id,
    call.url.origin,
    headers,
    args,
    maxWait,
    retry,
    timeoutMs,
  ];
  return JSON.stringify(parts, (_name, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
