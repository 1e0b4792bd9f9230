import type { Send, Stage } from "./call.js";
import type { ClientContext } from "./client-context.js";
import { sendOnce } from "./http/send-once.js";
import { Transport } from "./http/transport.js";
import type { CallKit, StageMaker } from "./kit.js";
import { isSafe } from "./operation.js";

/**
 * The way of a call through the stages that a kit has. Its reads go through those; its writes through all that keep what
 * they may make stale, whichever function brought them.
 */
export function pipeline(context: ClientContext, kit: CallKit): Send {
  Object.assign(context.kit, kit);
  const { attempt } = context.shared(transport);
  const sent = kit.pacing === undefined ? sendOnce(attempt) : context.shared(kit.pacing)(attempt);
  const stageOf = (make: StageMaker | undefined) => (make === undefined ? [] : [context.shared(make)]);
  const saving = [...stageOf(kit.caching), ...stageOf(kit.singleFlight)];
  for (const stage of saving) context.savings.add(stage);
  const read = wrap([...saving, ...stageOf(kit.batching)], sent);
  let writing = 0;
  let write = sent;
  return (call) => {
    if (isSafe(call.operation)) return read(call);
    if (writing !== context.savings.size) {
      writing = context.savings.size;
      write = wrap([...context.savings], sent);
    }
    return write(call);
  };
}

function wrap(stages: readonly Stage[], sent: Send): Send {
  return stages.reduceRight((next, stage) => stage(next), sent);
}

function transport(context: ClientContext): Transport {
  return new Transport(context, context.links);
}
