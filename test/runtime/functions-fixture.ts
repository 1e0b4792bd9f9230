import { batching } from "../../templates/runtime/batch/batch-stage.js";
import { caching } from "../../templates/runtime/cache/caching.js";
import { singleFlight } from "../../templates/runtime/cache/single-flight.js";
import { ApiClient } from "../../templates/runtime/client.js";
import type { ClientDefinition } from "../../templates/runtime/definition.js";
import { by, type ClientHandle, FunctionClient } from "../../templates/runtime/functions.js";
import { encodeJson } from "../../templates/runtime/http/encode-body.js";
import { HeaderCredentials } from "../../templates/runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../../templates/runtime/http/idempotency-key.js";
import type { CallKit } from "../../templates/runtime/kit.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { type PagePromise, paginate } from "../../templates/runtime/paginate/paginate.js";
import { Profiles } from "../../templates/runtime/profile.js";
import { pacing } from "../../templates/runtime/retry/pacing.js";
import { scopeValue } from "../../templates/runtime/scope.js";
import { logWindow } from "../../templates/runtime/throttle/rolling-rule.js";
import type { SharedLimiter } from "../../templates/runtime/throttle/shared-limiter.js";
import { json } from "./http/harness.js";
import { VirtualClock } from "./virtual-clock.js";

export interface Item {
  readonly id: string;
  readonly version?: number;
}

export const definition: ClientDefinition = {
  name: "Shop",
  baseUrl: "https://api.example.com",
  security: { key: { kind: "apiKey", in: "header", parameter: "X-API-Key", option: "apiKey" } },
  scopeOptions: [],
  policy: {
    limits: {
      key: { by: ["credential"], windows: { second: { quota: 2, windowMs: 1_000, algorithm: "rolling" } } },
    },
    profiles: {},
    apply: {},
  },
};

const common = { security: [["key"]], spends: { key: 1 } } as const;
const id = { name: "id", in: "path", required: true } as const;

const getItems: Operation<{ items: Item[] }> = {
  ...common,
  id: "getItems",
  method: "POST",
  path: "/items/batch",
  body: { kind: "json", contentType: "application/json", required: true },
};
const getItem: Operation<Item> = {
  ...common,
  id: "getItem",
  method: "GET",
  path: "/items/{id}",
  parameters: [id],
  cache: { ttlMs: 60_000 },
  batch: {
    operation: "getItems",
    key: { in: "path", name: "id" },
    into: "/ids",
    maxSize: 10,
    out: "/items",
    match: "/id",
    missing: "not-found",
  },
  uses: () => [getItems],
};
const updateItem: Operation<Item> = {
  ...common,
  id: "updateItem",
  method: "PUT",
  path: "/items/{id}",
  parameters: [id],
  body: { kind: "json", contentType: "application/json", required: true },
};
const listItems: Operation<{ items: Item[]; next: string | null }> = {
  ...common,
  id: "listItems",
  method: "GET",
  path: "/items",
  parameters: [{ name: "cursor", in: "query" }],
  pagination: { style: "cursor", request: { in: "query", name: "cursor" }, next: "/next", items: "/items" },
};
const plain: Operation<Item> = {
  id: "plain",
  method: "GET",
  path: "/plain/{id}",
  parameters: [id],
  security: [["key"]],
};

const paced: CallKit = { HeaderCredentials, Profiles, logWindow, pacing, scopeValue };
const reading: CallKit = { ...paced, batching, caching, encodeJson, singleFlight, withIdempotencyKey };
const listing: CallKit = { ...paced, singleFlight };
const writing: CallKit = { ...paced, encodeJson, withIdempotencyKey };
const bare: CallKit = {};

/** Functions as they are generated. */
export const functions = {
  getItem: (client: ClientHandle, params: { id: string }) => by(client, reading).send(getItem, params),
  updateItem: (client: ClientHandle, params: { id: string; body: unknown }) =>
    by(client, writing).send(updateItem, params),
  listItems: (client: ClientHandle): PagePromise<{ items: Item[]; next: string | null }, Item> =>
    paginate(by(client, listing), listItems),
  plain: (client: ClientHandle, params: { id: string }) => by(client, bare).send(plain, params),
};

/** The server. */
export type Respond = (request: Request, index: number) => Response | Promise<Response>;

export interface World {
  readonly client: ClientHandle;
  readonly clock: VirtualClock;
  /** What reached the server, and when. */
  readonly seen: string[];
}

/** A client of either facade before a server, in virtual time. */
export function world(kind: "class" | "functions", respond: Respond, limiter?: SharedLimiter): World {
  const clock = new VirtualClock();
  const seen: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    seen.push(
      `${clock.now()} ${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}`,
    );
    return respond(request, seen.length - 1);
  };
  const options = { clock, fetch, random: () => 0, apiKey: "k", limiter };
  const client =
    kind === "class"
      ? new ApiClient({ ...definition, features: [batching] }, options)
      : new FunctionClient(definition, options);
  return { client, clock, seen };
}

export const item: Respond = (request) => json({ id: new URL(request.url).pathname.split("/").at(-1) });

/** The same work by both facades: what it gives, and what the server saw of it. */
export async function both(respond: Respond, work: (world: World) => Promise<unknown>) {
  const outcomes: unknown[] = [];
  for (const kind of ["class", "functions"] as const) {
    const made = world(kind, respond);
    const result = work(made);
    result.catch(() => undefined);
    await made.clock.runAll();
    outcomes.push({ result: await result.catch((error: unknown) => error), seen: made.seen });
  }
  return { ofClass: outcomes[0], ofFunctions: outcomes[1] };
}
