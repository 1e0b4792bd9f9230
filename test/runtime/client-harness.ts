import { ApiClient } from "../../templates/runtime/client.js";
import type { ClientDefinition } from "../../templates/runtime/definition.js";
import type { ClientEvent } from "../../templates/runtime/events.js";
import type { Operation } from "../../templates/runtime/operation.js";
import type { BaseClientOptions } from "../../templates/runtime/options.js";
import { VirtualClock } from "./virtual-clock.js";

export type Responder = (request: Request, index: number) => Response | Promise<Response>;

export interface ClientHarness {
  readonly client: ApiClient;
  readonly clock: VirtualClock;
  readonly seen: Request[];
  readonly events: ClientEvent[];
}

export interface ClientHarnessOptions {
  readonly definition?: Partial<ClientDefinition>;
  readonly options?: Partial<BaseClientOptions> & Readonly<Record<string, unknown>>;
}

export const testDefinition: ClientDefinition = {
  name: "Shop",
  baseUrl: "https://api.example.com/v1",
  security: {
    key: { kind: "apiKey", in: "header", parameter: "X-API-Key", option: "apiKey" },
    bearer: { kind: "bearer", option: "token" },
  },
  scopeOptions: [],
  policy: { limits: {}, profiles: {}, apply: {} },
};

export const getThing: Operation<{ id: string }> = {
  id: "getThing",
  method: "GET",
  path: "/things/{id}",
  parameters: [
    { name: "id", in: "path", required: true },
    { name: "verbose", in: "query" },
  ],
  security: [["key"]],
};

export const createThing: Operation<{ id: string }> = {
  id: "createThing",
  method: "POST",
  path: "/things",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["key"]],
};

/** A whole client against a fake server, in virtual time. */
export function clientHarness(
  respond: Responder,
  { definition = {}, options = {} }: ClientHarnessOptions = {},
): ClientHarness {
  const clock = new VirtualClock();
  const seen: Request[] = [];
  const events: ClientEvent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    seen.push(request);
    return respond(request, seen.length - 1);
  };
  const client = new ApiClient(
    { ...testDefinition, ...definition },
    { clock, fetch, random: () => 0, onEvent: (event) => events.push(event), ...options },
  );
  return { client, clock, seen, events };
}
