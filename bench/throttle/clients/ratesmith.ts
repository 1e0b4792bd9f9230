import type { ClientDefinition } from "../../../templates/runtime/definition.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { HeaderSet, LimitPolicy } from "../../../templates/runtime/policy.js";
import { standardProfile } from "../../../templates/runtime/profile.js";
import type { ServerKind } from "../server/server-kind.js";
import type { BenchClient } from "./bench-client.js";
import { bundledRuntime } from "./bundled-runtime.js";

const { ApiClient } = await bundledRuntime();

/** The one operation of the API. */
export const getThing: Operation<{ thing: string }> = {
  id: "getThing",
  method: "GET",
  path: "/things/{thing}",
  parameters: [{ name: "thing", in: "path", required: true }],
  spends: { key: 1 },
};

/** What a generated client carries for an API that declares how it counts and which headers it sends. */
export function definitionFor(
  { algorithm, windows }: ServerKind,
  headers: readonly HeaderSet[],
): ClientDefinition {
  const limit: LimitPolicy = {
    by: ["global"],
    windows: Object.fromEntries(
      windows.map(({ quota, windowMs }) => [`per${windowMs}ms`, { quota, windowMs, algorithm }]),
    ),
  };
  const profile = { ...standardProfile, headers };
  const policy = { limits: { key: limit }, profiles: { default: profile }, apply: {} };
  return { name: "Bench", security: {}, scopeOptions: [], policy };
}

/**
 * A rolling window's reset is a window after the request was counted, a bucket's the time until it is full; that of any
 * other is the end of a period.
 */
function sentHeaders({ algorithm }: ServerKind): readonly HeaderSet[] {
  const counts = {
    format: "fields",
    limit: "X-RateLimit-Limit",
    remaining: "X-RateLimit-Remaining",
  } as const;
  if (algorithm === "rolling")
    return [{ ...counts, reset: { name: "X-RateLimit-Reset", unit: "epoch-ms", of: "newest" } }];
  const after = { name: "X-RateLimit-Reset-After", unit: "delta-seconds" } as const;
  return [{ ...counts, reset: algorithm === "token-bucket" ? { ...after, of: "full" } : after }];
}

function ratesmithWith(name: string, headersOf: (kind: ServerKind) => readonly HeaderSet[]): BenchClient {
  return {
    name,
    open({ url, kind }) {
      const client = new ApiClient(definitionFor(kind, headersOf(kind)), { baseUrl: url, cache: false });
      return {
        get: (path) => client.send(getThing, { thing: path.slice(path.lastIndexOf("/") + 1) }),
        close: () => client.close(),
      };
    },
  };
}

/** Ours: the runtime as it is copied into every SDK, the algorithm and the headers declared, no cache. */
export const ratesmith = ratesmithWith("ratesmith", sentHeaders);

/** Ours where the document declares no headers. Runs only when asked for by name. */
export const ratesmithUnheard = ratesmithWith("ratesmith-no-headers", () => []);
