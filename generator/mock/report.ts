import { createHash } from "node:crypto";

/** Requests of one kind. */
export interface Tally {
  /** All of them, refused ones included. */
  readonly requests: number;
  /** Refused for a limit's sake. */
  readonly rejected: number;
  /** Answered 304. */
  readonly notModified: number;
}

/** One request as it was counted. */
export interface TimelineEntry {
  /** Server milliseconds since the mock was started or reset. */
  readonly atMs: number;
  /** Operation id; `""` for a path or method the document does not have. */
  readonly operation: string;
  readonly status: number;
}

/** What the mock has seen. No credential is in it. */
export interface MockReport extends Tally {
  /** By operation id. */
  readonly operations: Readonly<Record<string, Tally>>;
  /** By the first 12 hex digits of the credential's SHA-256; `none` where there was none. */
  readonly credentials: Readonly<Record<string, Tally>>;
  /** In the order of counting, the first 100,000. */
  readonly timeline: readonly TimelineEntry[];
}

/** One request to be remembered. */
export interface Seen {
  readonly atMs: number;
  readonly operation: string;
  readonly credential: string | undefined;
  readonly status: number;
  readonly isRejected: boolean;
}

/** Remembers requests. */
export interface ReportBook {
  record(seen: Seen): void;
  report(): MockReport;
}

const maxTimeline = 100_000;
const maxKeys = 10_000;
const nothing: Tally = { requests: 0, rejected: 0, notModified: 0 };

/** Opens a book that has seen nothing. */
export function openReportBook(): ReportBook {
  let all = nothing;
  const operations = new Map<string, Tally>();
  const credentials = new Map<string, Tally>();
  const timeline: TimelineEntry[] = [];
  return {
    record(seen) {
      const { atMs, operation, status } = seen;
      all = plus(all, seen);
      if (operation !== "") operations.set(operation, plus(operations.get(operation), seen));
      const key = credentialKey(seen.credential);
      if (credentials.has(key) || credentials.size < maxKeys)
        credentials.set(key, plus(credentials.get(key), seen));
      if (timeline.length < maxTimeline) timeline.push({ atMs, operation, status });
    },
    report: () => ({
      ...all,
      operations: Object.fromEntries(operations),
      credentials: Object.fromEntries(credentials),
      timeline: [...timeline],
    }),
  };
}

function plus(tally: Tally = nothing, { status, isRejected }: Seen): Tally {
  return {
    requests: tally.requests + 1,
    rejected: tally.rejected + (isRejected ? 1 : 0),
    notModified: tally.notModified + (status === 304 ? 1 : 0),
  };
}

function credentialKey(credential: string | undefined): string {
  if (credential === undefined) return "none";
  return createHash("sha256").update(credential).digest("hex").slice(0, 12);
}
