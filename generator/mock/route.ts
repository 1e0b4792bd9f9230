import type { Api, Operation } from "../ir/api.js";
import {
  basePath,
  decodeSegment,
  matchSegment,
  parseSegment,
  pathSegments,
  type SegmentPart,
} from "./path-template.js";

/** What a request's method and path lead to. */
export type Route =
  | {
      readonly kind: "found";
      readonly operation: Operation;
      /** Decoded values of the path's parameters, in the path's order. */
      readonly pathValues: ReadonlyMap<string, string>;
      /** The path without the server's base, the same for every operation on one resource. */
      readonly resource: string;
    }
  | { readonly kind: "wrong-method"; readonly allow: readonly string[] }
  | { readonly kind: "unknown" };

/** Finds the operation for a method, a path that is still percent-encoded, and a query. */
export type Router = (method: string, path: string, query?: URLSearchParams) => Route;

interface Entry {
  readonly operation: Operation;
  /** What the template itself demands of the query: some documents write paths as `/responses?beta=true`. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly segments: readonly (readonly SegmentPart[])[];
}

interface Hit {
  readonly entry: Entry;
  readonly pathValues: ReadonlyMap<string, string>;
  readonly resource: string;
}

/**
 * Routes by the document's paths. The base path of its first server (and of an operation's own) may be there or not.
 * A concrete segment goes before a templated one (OpenAPI 3.1 §4.8.8); HEAD is answered by the path's GET.
 */
export function buildRouter(api: Api): Router {
  const byLength = new Map<number, Entry[]>();
  for (const operation of api.operations) {
    const entry = buildEntry(operation);
    const entries = byLength.get(entry.segments.length);
    if (entries === undefined) byLength.set(entry.segments.length, [entry]);
    else entries.push(entry);
  }
  const bases = longestFirst(
    [api.servers[0]?.url, ...api.operations.map(({ server }) => server)].map(basePath),
  );

  return (method, path, query = new URLSearchParams()) => {
    const hits = firstHits(byLength, bases, path).filter(({ entry }) =>
      entry.query.every(([name, value]) => query.getAll(name).includes(value)),
    );
    if (hits.length === 0) return { kind: "unknown" };
    const hit = best(hits, method) ?? (method === "HEAD" ? best(hits, "GET") : undefined);
    if (hit === undefined) return { kind: "wrong-method", allow: allowedMethods(hits) };
    return {
      kind: "found",
      operation: hit.entry.operation,
      pathValues: hit.pathValues,
      resource: hit.resource,
    };
  };
}

function buildEntry(operation: Operation): Entry {
  const [path = "", query] = (operation.path.split("#")[0] ?? "").split("?");
  const demanded = [...new URLSearchParams(query)].filter(([, value]) => !value.includes("{"));
  return { operation, query: demanded, segments: pathSegments(path).map(parseSegment) };
}

function longestFirst(bases: readonly string[]): string[] {
  return [...new Set(["", ...bases])].sort((one, other) => other.length - one.length);
}

function firstHits(
  byLength: ReadonlyMap<number, readonly Entry[]>,
  bases: readonly string[],
  path: string,
): Hit[] {
  for (const base of bases) {
    if (path !== base && !path.startsWith(`${base}/`)) continue;
    const hits = matches(byLength, pathSegments(path.slice(base.length)));
    if (hits.length > 0) return hits;
  }
  return [];
}

function matches(byLength: ReadonlyMap<number, readonly Entry[]>, raw: readonly string[]): Hit[] {
  const segments = raw.map(decodeSegment);
  const resource = segments.map(encodeURIComponent).join("/");
  return (byLength.get(segments.length) ?? []).flatMap((entry) => {
    const pathValues = new Map<string, string>();
    for (const [index, parts] of entry.segments.entries()) {
      const values = matchSegment(parts, segments[index] ?? "");
      if (values === undefined) return [];
      for (const [name, value] of values) pathValues.set(name, value);
    }
    return [{ entry, pathValues, resource }];
  });
}

function best(hits: readonly Hit[], method: string): Hit | undefined {
  return hits
    .filter(({ entry }) => entry.operation.method === method)
    .reduce<Hit | undefined>(
      (least, hit) => (least === undefined || isMoreConcrete(hit.entry, least.entry) ? hit : least),
      undefined,
    );
}

function isMoreConcrete(one: Entry, other: Entry): boolean {
  for (const [index, parts] of one.segments.entries()) {
    const difference = templated(parts) - templated(other.segments[index] ?? []);
    if (difference !== 0) return difference < 0;
  }
  return one.query.length > other.query.length;
}

/** 0 for a literal, 2 for a parameter that is the whole segment, 1 for a mixture. */
function templated(parts: readonly SegmentPart[]): number {
  if (parts.every(({ kind }) => kind === "literal")) return 0;
  return parts.length === 1 ? 2 : 1;
}

function allowedMethods(hits: readonly Hit[]): string[] {
  const methods = new Set(hits.map(({ entry }) => entry.operation.method));
  if (methods.has("GET")) methods.add("HEAD");
  return [...methods].sort();
}
