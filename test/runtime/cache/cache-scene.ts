import { cacheStage } from "../../../templates/runtime/cache/cache-stage.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { BaseClientOptions } from "../../../templates/runtime/options.js";
import { VirtualClock } from "../virtual-clock.js";
import { type Answer, type CallParts, fakeServer, makeCall, makeContext } from "./fixture.js";

/** A read of one ticket. */
export const getTicket: Operation = {
  id: "getTicket",
  method: "GET",
  path: "/tickets/{id}",
  parameters: [{ name: "id", in: "path" }],
};

/** A cache over a server that answers by the function; `get` reads ticket 1 unless told otherwise. */
export function cachedTickets(
  answer: (index: number) => Answer,
  options: BaseClientOptions = {},
  operation = getTicket,
) {
  const { context, clock, events } = makeContext({ clock: new VirtualClock(), ...options });
  const virtual = context.clock instanceof VirtualClock ? context.clock : clock;
  const server = fakeServer((_call, index) => answer(index), virtual);
  const cache = cacheStage(context);
  const send = cache.stage(server.next);
  const get = (parts: CallParts = {}) => send(makeCall(operation, { args: { id: "1" }, ...parts }));
  return { cache, clock: virtual, events, calls: server.calls, get, send };
}

/** An answer that is fresh for a minute. */
export const fresh: Answer = { headers: { "cache-control": "max-age=60" }, body: { id: "1" } };
