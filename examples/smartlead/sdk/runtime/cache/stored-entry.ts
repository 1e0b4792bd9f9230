import type { Bytes } from "../bytes.js";
import type { Clock } from "../clock.js";
import { parseCacheControl } from "./cache-control.js";
import type { CacheEntry } from "./entry.js";

/** The entry as text, for a store outside this process. Holds the wall clock's time only: monotonic time is not shared. */
export function serializeEntry(entry: CacheEntry): string {
  const { pathArguments, headers, body, control: _derived, answeredAtMs: _own, ...rest } = entry;
  return JSON.stringify({
    ...rest,
    version,
    pathArguments: [...pathArguments],
    headers: [...headers],
    body: body === null ? null : toBase64(body),
  });
}

/** Reads what `serializeEntry` wrote; undefined for all else, since the store is not ours alone. */
export function parseEntry(text: unknown, clock: Clock): CacheEntry | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const fields: unknown = JSON.parse(text);
    if (!isStoredFields(fields)) return undefined;
    const { version: _version, ...entry } = fields;
    const headers = new Headers(fields.headers);
    return {
      ...entry,
      pathArguments: new Map(fields.pathArguments),
      headers,
      control: parseCacheControl(headers.get("cache-control")),
      body: fields.body === null ? null : fromBase64(fields.body),
      answeredAtMs: clock.now() - Math.max(0, clock.date() - fields.answeredDateMs),
    };
  } catch {
    return undefined;
  }
}

const version = 1;

type Pairs = [string, string][];

type StoredFields = Omit<CacheEntry, "pathArguments" | "headers" | "control" | "body" | "answeredAtMs"> & {
  readonly version: number;
  readonly pathArguments: Pairs;
  readonly headers: Pairs;
  readonly body: string | null;
};

const fieldTypes = {
  operationId: "string",
  requestUrl: "string",
  status: "number",
  statusText: "string",
  url: "string",
  responseDelayMs: "number",
  answeredDateMs: "number",
  isInvalidated: "boolean",
} satisfies Partial<Record<keyof StoredFields, string>>;

function isStoredFields(value: unknown): value is StoredFields {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const { version: written, pathArguments, headers, selected, body } = fields;
  return (
    written === version &&
    Object.entries(fieldTypes).every(([name, type]) => typeof fields[name] === type) &&
    [pathArguments, headers].every((pairs) => arePairs(pairs, false)) &&
    arePairs(selected, true) &&
    (body === null || typeof body === "string")
  );
}

function arePairs(value: unknown, allowNull: boolean): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((pair: unknown) => {
    if (!Array.isArray(pair) || pair.length !== 2) return false;
    const [name, text]: unknown[] = pair;
    return typeof name === "string" && (typeof text === "string" || (allowNull && text === null));
  });
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  // An argument list has a limit of its own in every engine.
  for (let start = 0; start < bytes.length; start += 8_192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  }
  return btoa(text);
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
