import type { EventLoop, SimulatedEvent } from "./event-loop.js";
import type { Answer, ServerSite } from "./server-site.js";

/** A request on its way to the server. */
export interface Journey {
  readonly site: ServerSite;
  readonly loop: EventLoop;
  readonly units: number;
  /** Status the server answers with, where it does not refuse. */
  readonly status: number;
  /** Who waits for the answer, how long the way back is; undefined where no answer gets back. */
  readonly back: { readonly to: AnswerTaker; readonly afterMs: number } | undefined;
}

/** An event that takes an answer when it happens. */
export interface AnswerTaker extends SimulatedEvent {
  answer: Answer | undefined;
}

/** The moment a request reaches its server. */
export class Arrival implements SimulatedEvent {
  atMs = 0;
  turn = 0;
  readonly #journey: Journey;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  fire(): boolean {
    const { site, loop, units, status, back } = this.#journey;
    const answer = site.answer(units, status);
    if (back !== undefined) {
      back.to.answer = answer;
      loop.schedule(back.to, this.atMs + back.afterMs);
    }
    return false;
  }
}
