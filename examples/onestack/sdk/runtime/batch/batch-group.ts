import { copyExchange } from "../cache/copy-exchange.js";
import { SharedWork } from "../cache/shared-work.js";
import type { Call, Exchange, Send } from "../call.js";
import { sleep } from "../clock.js";
import type { Context } from "../context.js";
import type { AbortLinks } from "../http/abort-links.js";
import { abortError } from "../http/deadline.js";
import type { Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { itemExchange, missingExchange, readItems } from "./batch-answer.js";
import { batchArguments } from "./batch-arguments.js";
import type { BatchPlan, ItemKey } from "./batch-plan.js";
import { endOfTurn } from "./current-turn.js";

/** What a group works with. */
export interface BatchGroupOptions {
  readonly context: Context;
  readonly next: Send;
  /** Of the first read; the others' differ in the key only. */
  readonly plan: BatchPlan;
  readonly links: AbortLinks;
  /** Called when the group takes no more reads. */
  readonly onClosed: () => void;
}

/** One item asked for, by one or several callers. */
interface Item {
  readonly key: ItemKey;
  readonly call: Call;
  /** Abandoned when every caller that waits for the item has left. */
  readonly callers: SharedWork;
}

type Answer = (item: Item) => Exchange | Promise<Exchange>;

/**
 * Reads that leave together. The group closes when its wait is over or it is full, whichever is first. A failed batch
 * fails each caller alike; a missing item concerns its callers only; who aborts leaves without ending it for others.
 */
export class BatchGroup {
  readonly #options: BatchGroupOptions;
  readonly #items = new Map<string, Item>();
  readonly #answer: Promise<Answer>;
  readonly #full = new AbortController();
  readonly #abandoned = new AbortController();

  constructor(options: BatchGroupOptions) {
    this.#options = options;
    this.#answer = this.#run();
  }

  /** Takes a read in, and gives its answer once it is there. */
  add(call: Call, key: ItemKey): Promise<Exchange> {
    const text = String(key);
    let item = this.#items.get(text);
    if (item === undefined || item.callers.isAbandoned) {
      const callers = new SharedWork(this.#options.links, () => this.#abandonIfDeserted());
      item = { key, call, callers };
      this.#items.set(text, item);
      if (this.#items.size >= this.#options.plan.maxSize) this.#close();
    }
    const asked = item;
    const exchange = this.#answer.then(async (answer) => copyExchange(await answer(asked)));
    return item.callers.join(exchange, call.options.signal);
  }

  async #run(): Promise<Answer> {
    await this.#companions();
    this.#close();
    const items = [...this.#items.values()].filter(({ callers }) => !callers.isAbandoned);
    const [first] = items;
    if (first === undefined || items.length === 1) return sendAlone(this.#options.next, items);
    return this.#sendBatch(items, first);
  }

  async #companions(): Promise<void> {
    const { context, links, plan } = this.#options;
    if (plan.waitMs === undefined) {
      await endOfTurn(() => (this.#full.signal.aborted ? 0 : this.#items.size));
      return;
    }
    const unlink = links.add(context.closed, () => this.#close());
    await sleep(context.clock, plan.waitMs, this.#full.signal).catch(() => {
      // Full or closed: no reason to wait on.
    });
    unlink();
  }

  #close(): void {
    if (this.#full.signal.aborted) return;
    this.#full.abort();
    this.#options.onClosed();
  }

  #abandonIfDeserted(): void {
    const isDeserted = [...this.#items.values()].every(({ callers }) => callers.isAbandoned);
    if (!isDeserted) return;
    // A read that comes later must not join what has been given up.
    this.#close();
    this.#abandoned.abort();
  }

  async #sendBatch(items: readonly Item[], first: Item): Promise<Answer> {
    const { context, next, plan } = this.#options;
    const keys = items.map(({ key }) => key);
    // It only reads, whatever its method: a repetition does no harm.
    const target = { ...plan.target, idempotent: true };
    const options = batchOptions(items, first, this.#abandoned.signal);
    const built = await context.buildCall(target, batchArguments(plan, keys), options);
    const call = hasSameSecurity(target, first.call)
      ? { ...built, credential: first.call.credential }
      : built;
    const { clock, events } = context;
    events.emit({
      type: "batched",
      operationId: first.call.operation.id,
      atMs: clock.now(),
      size: keys.length,
    });
    const exchange = await next(call);
    const { status } = exchange.reply;
    // Some APIs answer so when one item is missing. Which one it is they do not say, so each is asked for alone.
    if (status === 404 || status === 410) return sendAlone(next, items);
    if (status >= 300) return () => exchange;
    const found = readItems(call, exchange, plan.policy);
    return (item) => {
      const text = String(item.key);
      return found.has(text)
        ? itemExchange(exchange, item.call, found.get(text))
        : missingExchange(exchange, item.call, plan.policy);
    };
  }
}

/** Whether the batch goes with the credential of the reads, which a function need not give twice. */
function hasSameSecurity(target: Operation, { operation }: Call): boolean {
  return JSON.stringify(target.security) === JSON.stringify(operation.security);
}

function sendAlone(next: Send, items: readonly Item[]): Answer {
  const sent = new Map(
    items.map((item) => {
      const options = { ...item.call.options, signal: item.callers.signal };
      return [item, next({ ...item.call, options })] as const;
    }),
  );
  return (item) => sent.get(item) ?? Promise.reject(abortError(item.callers.signal));
}

/** The first caller's options, with the highest priority among them. */
function batchOptions(items: readonly Item[], { call }: Item, signal: AbortSignal): RequestOptions {
  const priorities = items.map(({ call: { options } }) =>
    options.throttle === false ? 0 : (options.throttle?.priority ?? 0),
  );
  const { cache: _cache, idempotencyKey: _idempotencyKey, throttle, ...options } = call.options;
  const shared = throttle === false ? throttle : { ...throttle, priority: Math.max(...priorities) };
  return { ...options, signal, throttle: shared, batch: false };
}
