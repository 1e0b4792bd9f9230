import { standardProfile } from "../../../templates/runtime/profile.js";
import { backoffMs, withJitter } from "../../../templates/runtime/retry/backoff.js";
import { callKinds } from "./call-mix.js";
import { Errand, type ErrandKeeper } from "./errand.js";
import { sendErrand } from "./send-errand.js";
import type { SimulatedClient } from "./simulated-client.js";
import type { ClientOptions } from "./throttled-client.js";

/** Requests it has under way at once, those that wait to be repeated included. */
const concurrency = 32;

/**
 * What most programs do: send at once, and after a 429 wait as long as Retry-After says, or ever longer where there is
 * none. Each call minds its own refusals.
 */
export class BackoffClient implements SimulatedClient, ErrandKeeper {
  onRoom: () => void = () => undefined;
  readonly #options: ClientOptions;
  readonly #kinds;
  readonly #waiting: Errand[] = [];
  #active = 0;
  #number = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#kinds = callKinds(options.mix);
  }

  get queued(): number {
    return this.#waiting.length;
  }

  ask(): void {
    const { random, loop } = this.#options;
    const kind = this.#kinds[Math.floor(random() * this.#kinds.length)];
    if (kind === undefined) return;
    this.#waiting.push(new Errand(kind, { number: this.#number++, askedAtMs: loop.now(), keeper: this }));
    this.#fill();
  }

  resume(errand: Errand): void {
    const { tally, loop, random } = this.#options;
    const { answer, stage } = errand;
    errand.answer = undefined;
    if (stage === "asleep") {
      this.#send(errand);
    } else if (answer === undefined || answer.status >= 400) {
      const { retry } = standardProfile;
      const toldMs = answer?.retryAfterMs;
      errand.stage = "asleep";
      const waitMs =
        toldMs === undefined
          ? withJitter(backoffMs(retry, errand.attempts), retry, random())
          : toldMs * (1 + retry.jitter * random());
      loop.schedule(errand, loop.now() + waitMs);
    } else {
      errand.stage = "ended";
      tally.done += 1;
      this.#active -= 1;
      this.#fill();
      this.onRoom();
    }
  }

  #fill(): void {
    while (this.#active < concurrency) {
      const errand = this.#waiting.shift();
      if (errand === undefined) return;
      this.#active += 1;
      this.#send(errand);
    }
  }

  #send(errand: Errand): void {
    const { loop } = this.#options;
    errand.stage = "under-way";
    errand.attempts += 1;
    if (sendErrand(errand, this.#options) !== "unsent") return;
    errand.stage = "asleep";
    loop.schedule(errand, loop.now() + standardProfile.retry.baseMs);
  }
}
