import { batching } from "../../../templates/runtime/batch/batch-stage.js";
import type { Call } from "../../../templates/runtime/call.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { BaseClientOptions } from "../../../templates/runtime/options.js";
import type { BatchPolicy } from "../../../templates/runtime/policy.js";
import { type Answer, type CallParts, fakeServer, makeCall, makeContext } from "../cache/fixture.js";
import { VirtualClock } from "../virtual-clock.js";

const batchPolicy: BatchPolicy = {
  operation: "getTicketsBatch",
  key: { in: "path", name: "id" },
  into: "/ids",
  maxSize: 100,
  out: "/tickets",
  match: "/id",
  missing: "not-found",
};

const getTicketsBatch: Operation = {
  id: "getTicketsBatch",
  method: "POST",
  path: "/tickets/batch",
  parameters: [{ name: "fields", in: "query" }],
};

function readOperation(policy: Partial<BatchPolicy> = {}, target = getTicketsBatch): Operation {
  return {
    id: "getTicket",
    method: "GET",
    path: "/tickets/{id}",
    parameters: [
      { name: "id", in: "path" },
      { name: "fields", in: "query" },
      { name: "depth", in: "query" },
    ],
    batch: { ...batchPolicy, ...policy },
    uses: () => [target],
  };
}

/** Tickets 1 to 999, singly and by batch. */
export function ticketServer(call: Call): Answer {
  if (call.operation.method === "GET") return { body: { id: call.args.id, alone: true } };
  const { ids } = call.args.body as { ids: readonly unknown[] };
  const tickets = ids
    .filter((id) => Number(id) > 0 && Number(id) < 1_000)
    .map((id) => ({ id, name: `ticket ${id}` }));
  return { body: { tickets: tickets.reverse() } };
}

export interface BatchScene {
  readonly policy?: Partial<BatchPolicy>;
  readonly options?: BaseClientOptions;
  readonly target?: Operation;
}

/** Batching over a server that answers by the function. */
export function batchedTickets(
  answer: (call: Call, index: number) => Answer | Promise<Answer> = ticketServer,
  scene: BatchScene = {},
) {
  const clock = new VirtualClock();
  const { context, events, closing } = makeContext({ clock, ...scene.options });
  const server = fakeServer(answer, clock);
  const send = batching(context)(server.next);
  const operation = readOperation(scene.policy, scene.target);
  const get = (id: unknown, parts: CallParts = {}) =>
    send(makeCall(operation, { ...parts, args: { id, ...parts.args } }));
  return { clock, events, closing, calls: server.calls, get, send };
}

/** The keys that a batch request carries. */
export const idsOf = (call: Call | undefined) => (call?.args.body as { ids: unknown } | undefined)?.ids;
