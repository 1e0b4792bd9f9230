import type { Call } from "../../../templates/runtime/call.js";
import type { Permit, QueuePlace } from "../../../templates/runtime/throttle/permit.js";
import type { SimulatedEvent } from "../world/event-loop.js";
import type { Answer } from "../world/server-site.js";
import type { CallKind } from "./call-mix.js";

/** Who takes an errand on when its moment has come. */
export interface ErrandKeeper {
  /** Its answer or its failure is there, or it has slept long enough. */
  resume(errand: Errand): void;
}

/** Where an errand stands. */
export type ErrandStage = "queued" | "under-way" | "broken-off" | "asleep" | "ended";

/** One call on its way through its attempts; also the event of its next moment at the client. */
export class Errand implements SimulatedEvent {
  atMs = 0;
  turn = 0;
  stage: ErrandStage = "queued";
  call: Call;
  readonly kind: CallKind;
  readonly number: number;
  askedAtMs: number;
  permit: Permit | undefined;
  place: QueuePlace | undefined;
  answer: Answer | undefined;
  controller: AbortController | undefined;
  attempts = 0;
  refusals = 0;
  waitedMs = 0;
  readonly #keeper: ErrandKeeper;

  constructor(
    kind: CallKind,
    {
      number,
      askedAtMs,
      keeper,
    }: { readonly number: number; readonly askedAtMs: number; readonly keeper: ErrandKeeper },
  ) {
    this.kind = kind;
    this.call = kind.call;
    this.number = number;
    this.askedAtMs = askedAtMs;
    this.#keeper = keeper;
  }

  fire(): boolean {
    this.#keeper.resume(this);
    return true;
  }
}
