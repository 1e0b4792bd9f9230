import type { Api } from "../../ir/api.js";
import type { Visit } from "./visit.js";

/** How often what a read answers has changed, and when last. */
export interface Version {
  readonly number: number;
  readonly changedAtMs: number;
}

/** Versions of resources: a successful write changes its own path and the reads it invalidates. */
export interface Versions {
  of(visit: Visit): Version;
  written(visit: Visit): void;
}

const maxKeys = 50_000;

/** Starts with every resource unchanged since `startMs`. */
export function openVersions(api: Api, startMs: number): Versions {
  const changes = new Map<string, Version>();
  const shared = sharedNames(api);
  let forgotten: Version = { number: 0, changedAtMs: startMs };

  const touch = (key: string, nowMs: number) => {
    if (changes.size >= maxKeys) {
      // Every validator changes rather than one being wrong.
      changes.clear();
      forgotten = { number: forgotten.number + maxKeys, changedAtMs: nowMs };
    }
    changes.set(key, { number: (changes.get(key)?.number ?? 0) + 1, changedAtMs: nowMs });
  };

  return {
    of({ operation, pathValues, resource }) {
      const names = shared.get(operation.id) ?? [];
      const keys = [pathKey(resource), ...names.map((set) => readKey(operation.id, set, pathValues))];
      const versions = [forgotten, ...keys.flatMap((key) => changes.get(key) ?? [])];
      return {
        number: versions.reduce((sum, { number }) => sum + number, 0),
        changedAtMs: Math.max(...versions.map(({ changedAtMs }) => changedAtMs)),
      };
    },
    written({ operation, pathValues, resource, nowMs }) {
      touch(pathKey(resource), nowMs);
      for (const { operation: read, match } of operation.policy.invalidates ?? []) {
        const names = match === "all" ? [] : commonNames(api, read, operation.id);
        touch(readKey(read, names, pathValues), nowMs);
      }
    },
  };
}

/** For each read the sets of path parameters by which some write makes it stale; the empty set: all of it. */
function sharedNames(api: Api): Map<string, string[][]> {
  const sets = new Map<string, Map<string, string[]>>();
  for (const write of api.operations)
    for (const { operation: read, match } of write.policy.invalidates ?? []) {
      const names = match === "all" ? [] : commonNames(api, read, write.id);
      const known = sets.get(read) ?? new Map<string, string[]>();
      sets.set(read, known.set(JSON.stringify(names), names));
    }
  return new Map([...sets].map(([read, known]) => [read, [...known.values()]]));
}

function commonNames(api: Api, read: string, write: string): string[] {
  const others = pathNames(api, write);
  return pathNames(api, read).filter((name) => others.includes(name));
}

function pathNames(api: Api, id: string): string[] {
  const path = api.operations.find((operation) => operation.id === id)?.path ?? "";
  return path.match(/\{[^{}]+\}/g)?.map((name) => name.slice(1, -1)) ?? [];
}

function pathKey(resource: string): string {
  return `path ${resource}`;
}

function readKey(read: string, names: readonly string[], values: ReadonlyMap<string, string>): string {
  return `read ${JSON.stringify([read, ...[...names].sort().map((name) => [name, values.get(name) ?? ""])])}`;
}
