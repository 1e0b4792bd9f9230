/** What a Cache-Control field says, as far as a private cache heeds it (RFC 9111 §5.2, RFC 5861). */
export interface CacheControl {
  readonly noStore: boolean;
  readonly noCache: boolean;
  readonly mustRevalidate: boolean;
  /** 0 where the value cannot be read. */
  readonly maxAgeMs: number | undefined;
  readonly minFreshMs: number | undefined;
  /** Infinity where no bound is given. */
  readonly maxStaleMs: number | undefined;
  readonly staleWhileRevalidateMs: number | undefined;
  readonly staleIfErrorMs: number | undefined;
}

/**
 * Reads a Cache-Control field. Never throws: what is no directive is skipped, an unreadable duration is 0, and of a
 * directive given twice the smaller value counts, so that doubt makes an answer stale (RFC 9111 §4.2.1).
 * `s-maxage` and `proxy-revalidate` are not for private caches; `no-cache="…"` counts as `no-cache`.
 */
export function parseCacheControl(field: string | null): CacheControl {
  return field === null ? nothingSaid : interpret(readDirectives(field));
}

function interpret(directives: ReadonlyMap<string, readonly string[]>): CacheControl {
  return {
    noStore: directives.has("no-store"),
    noCache: directives.has("no-cache"),
    mustRevalidate: directives.has("must-revalidate"),
    maxAgeMs: durationMs(directives.get("max-age")),
    minFreshMs: durationMs(directives.get("min-fresh")),
    maxStaleMs: maxStaleMs(directives.get("max-stale")),
    staleWhileRevalidateMs: durationMs(directives.get("stale-while-revalidate")),
    staleIfErrorMs: durationMs(directives.get("stale-if-error")),
  };
}

const nothingSaid: CacheControl = {
  noStore: false,
  noCache: false,
  mustRevalidate: false,
  maxAgeMs: undefined,
  minFreshMs: undefined,
  maxStaleMs: undefined,
  staleWhileRevalidateMs: undefined,
  staleIfErrorMs: undefined,
};

/** The values of each directive; a directive without one has `""`. */
function readDirectives(field: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, string[]>();
  for (const member of field.match(/(?:"(?:[^"\\]|\\.)*"|[^,])+/g) ?? []) {
    const parts = /^([!#$%&'*+\-.^_`|~\w]+)(?:=(?:"((?:[^"\\]|\\.)*)"|([^"]*)))?$/.exec(member.trim());
    if (parts === null) continue;
    const name = (parts[1] ?? "").toLowerCase();
    const value = parts[2]?.replace(/\\(.)/g, "$1") ?? parts[3] ?? "";
    directives.set(name, [...(directives.get(name) ?? []), value]);
  }
  return directives;
}

/** The longest delta-seconds a cache has to represent (RFC 9111 §1.2.2). */
const longestSeconds = 2 ** 31;

function durationMs(values: readonly string[] | undefined): number | undefined {
  if (values === undefined) return undefined;
  const seconds = values.map((value) => (/^\d+$/.test(value) ? Math.min(Number(value), longestSeconds) : 0));
  return Math.min(...seconds) * 1_000;
}

function maxStaleMs(values: readonly string[] | undefined): number | undefined {
  return values?.every((value) => value === "") ? Number.POSITIVE_INFINITY : durationMs(values);
}
