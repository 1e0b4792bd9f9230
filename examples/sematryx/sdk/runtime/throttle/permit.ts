import type { Call } from "../call.js";
import type { Readings } from "../rate-limit-headers/reading.js";
import type { RoomRequest } from "./known-wait.js";
import type { LimitState } from "./limit-state.js";

/** Of an answer, what the throttle looks at. */
export interface AnswerFacts {
  readonly status: number;
  readonly headers: Headers;
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
}

/** A call's place in the queue. A repeated call keeps the one it had. */
export interface QueuePlace {
  /** When the call first asked, less what its priority is worth: smaller goes first. */
  readonly keyMs: number;
  readonly order: number;
}

/** The right to send one request. Exactly one of its methods is to be called, once the request has ended. */
export interface Permit {
  /** Time spent in the queue. */
  readonly queuedMs: number;
  /** When the right was given: the request leaves no earlier. */
  readonly grantedAtMs: number;
  readonly place: QueuePlace;
  /** Refusals in a row that the request was to probe, each after the wait for the one before; 0 for no probe. */
  readonly refusalsBefore: number;
  /** The longest window it spends from; undefined where none is known. */
  readonly longestWindowMs: number | undefined;
  /** When a window it spends from opens anew, by the server's earlier words. */
  readonly opensAtMs: number | undefined;
  /** The server answered, and did not refuse. */
  answered(answer: AnswerFacts, readings: Readings): void;
  /**
   * The server refused for the limit's sake: all that spend from these limits are held until then.
   *
   * @returns whether they are; where not (no limit is known, or the call does not wait), the caller has to wait itself
   */
  refused(answer: AnswerFacts, readings: Readings, untilMs: number): boolean;
  /** Nothing left the machine: the room is free again at once. */
  release(): void;
  /** No answer came, and the server may count the request yet. */
  lost(): void;
}

/** Who gives permits, and takes back what they hold. */
export interface PermitKeeper {
  answered(permit: LivePermit, answer: AnswerFacts, readings: Readings): void;
  refused(permit: LivePermit, refusal: Refusal): boolean;
  released(permit: LivePermit): void;
  lost(permit: LivePermit): void;
}

/** A refusal for the limit's sake. */
export interface Refusal {
  readonly answer: AnswerFacts;
  readonly readings: Readings;
  readonly untilMs: number;
}

/** When and by whom a permit is given. */
export interface PermitGrant {
  readonly grantedAtMs: number;
  readonly queuedMs: number;
  readonly keeper: PermitKeeper;
}

/** A permit together with what it holds of which limits. */
export class LivePermit implements Permit, QueuePlace {
  readonly call: Call;
  readonly states: readonly LimitState[];
  readonly costs: readonly number[];
  readonly keyMs: number;
  readonly order: number;
  readonly queuedMs: number;
  readonly grantedAtMs: number;
  /** Undefined once the request has ended: a timeout may race the answer, and a second ending changes nothing. */
  #keeper: PermitKeeper | undefined;
  // Most calls spend from one window: its mark needs no array.
  #firstMark: number | undefined;
  #otherMarks: number[] | undefined;

  constructor(request: RoomRequest, grant: PermitGrant) {
    this.call = request.call;
    this.states = request.states;
    this.costs = request.costs;
    this.keyMs = request.keyMs;
    this.order = request.order;
    this.queuedMs = grant.queuedMs;
    this.grantedAtMs = grant.grantedAtMs;
    this.#keeper = grant.keeper;
  }

  get place(): QueuePlace {
    return this;
  }

  /** Keeps the mark of the next window, in the order of the states and their windows. */
  addMark(mark: number): void {
    if (this.#firstMark === undefined) this.#firstMark = mark;
    else if (this.#otherMarks === undefined) this.#otherMarks = [mark];
    else this.#otherMarks.push(mark);
  }

  /** The mark of a window by its place in that order. */
  markAt(index: number): number | undefined {
    return index === 0 ? this.#firstMark : this.#otherMarks?.[index - 1];
  }

  get refusalsBefore(): number {
    return Math.max(0, ...this.states.map(({ hold }) => (hold?.isProbedBy(this) ? hold.refusals : 0)));
  }

  get longestWindowMs(): number | undefined {
    const lengths = this.states.flatMap(({ windows }) => windows.map(({ windowMs }) => windowMs));
    return lengths.some((length) => length > 0) ? Math.max(...lengths) : undefined;
  }

  get opensAtMs(): number | undefined {
    const moments = this.states.flatMap(({ windows }) => windows.flatMap(({ opensAtMs }) => opensAtMs ?? []));
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  answered(answer: AnswerFacts, readings: Readings): void {
    this.#take()?.answered(this, answer, readings);
  }

  refused(answer: AnswerFacts, readings: Readings, untilMs: number): boolean {
    return this.#take()?.refused(this, { answer, readings, untilMs }) ?? false;
  }

  release(): void {
    this.#take()?.released(this);
  }

  lost(): void {
    this.#take()?.lost(this);
  }

  #take(): PermitKeeper | undefined {
    const keeper = this.#keeper;
    this.#keeper = undefined;
    return keeper;
  }
}
