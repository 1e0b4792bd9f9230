import type { Caller } from "../caller.js";
import { isJson } from "../http/body-text.js";
import type { Operation, StreamFormat } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { EventParser, type ServerSentEvent } from "./event-parser.js";
import { ItemStream } from "./item-stream.js";
import { StreamPromise } from "./stream-promise.js";
import type { StreamSource } from "./stream-source.js";

/** What many APIs send as the data of their last event, which is no JSON and no item. */
const endOfData = "[DONE]";

/** Server-sent events. Iterated, it gives what the document describes: each event's data, or the events themselves. */
export class EventStream<Item> extends ItemStream<Item> {
  readonly #parser = new EventParser();
  readonly #format: StreamFormat;

  constructor(source: StreamSource, format: StreamFormat) {
    super(source);
    this.#format = format;
    const contentType = source.headers.get("content-type") ?? "";
    if (!isJson(contentType)) return;
    source.cancel().catch(() => undefined);
    throw source.failure(`expected text/event-stream, got ${contentType}.`);
  }

  /** The id of the last event: what the server can resume from, in a header `Last-Event-ID`. */
  get lastEventId(): string {
    return this.#parser.lastEventId;
  }

  /** How long the server asks to wait before connecting again; undefined where it does not say. */
  get retryMs(): number | undefined {
    return this.#parser.retryMs;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    if (this.#format.item === "event") yield* this.events() as AsyncGenerator<Item, void, undefined>;
    else for await (const { data } of this.events()) yield data as Item;
  }

  /**
   * The events with their names and ids. Data of JSON is parsed, and `[DONE]` in its place ends the stream. An event
   * that the end of the body cuts off is dropped (HTML standard §9.2.6).
   */
  async *events(): AsyncGenerator<ServerSentEvent<Item>, void, undefined> {
    for await (const line of this.lines({ takesRest: false })) {
      const event = this.checked(() => this.#parser.push(line));
      if (event === undefined) continue;
      if (this.#format.data !== "text" && event.data === endOfData) return;
      yield { ...event, data: this.#read(event.data) as Item };
    }
  }

  #read(data: string): unknown {
    switch (this.#format.data ?? "json") {
      case "text":
        return data;
      case "json":
        return this.parseJson(data);
      case "auto":
        return jsonOrText(data);
    }
  }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The promise of an {@link EventStream}; iterated, its items. */
export type EventStreamPromise<Item> = StreamPromise<Item, EventStream<Item>>;

/** Sends a call whose answer is a stream of events. */
export function eventStream<Item>(
  client: Caller,
  operation: Operation<EventStream<Item>>,
  args: object = {},
  options: RequestOptions = {},
): EventStreamPromise<Item> {
  const format = operation.stream ?? {};
  return new StreamPromise<Item, EventStream<Item>>({
    client,
    operation,
    args,
    options,
    open: (source) => new EventStream<Item>(source, format),
  });
}
