import type { Caller } from "../caller.js";
import type { Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { ItemStream } from "./item-stream.js";
import { longestLine } from "./line-splitter.js";
import { StreamPromise } from "./stream-promise.js";

const recordSeparator = "\u001e";

/**
 * A sequence of JSON texts (RFC 7464). As §2.3 and §2.4 ask, a text that is malformed is passed over, and so is a number,
 * `true`, `false` or `null` at the end without white space after it, since it may have been cut off.
 */
export class JsonSequence<Item> extends ItemStream<Item> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const text of this.#texts()) {
      const item = readText(text);
      if (item !== undefined) yield item as Item;
    }
  }

  async *#texts(): AsyncGenerator<string, void, undefined> {
    let begun: string[] = [];
    let length = 0;
    for await (const piece of this.source.pieces()) {
      const [first = "", ...others] = piece.split(recordSeparator);
      begun.push(first);
      length += first.length;
      for (const other of others) {
        yield begun.join("");
        begun = [other];
        length = other.length;
      }
      if (length > longestLine)
        throw this.source.failure(`an item is longer than ${longestLine} characters.`);
    }
    yield begun.join("");
  }
}

function readText(text: string): unknown {
  try {
    const item: unknown = JSON.parse(text);
    const mayBeCut = typeof item !== "object" && typeof item !== "string";
    return (mayBeCut || item === null) && !/\s$/.test(text) ? undefined : item;
  } catch {
    return undefined;
  }
}

/** The promise of a {@link JsonSequence}; iterated, its items. */
export type JsonSequencePromise<Item> = StreamPromise<Item, JsonSequence<Item>>;

/** Sends a call whose answer is a sequence of JSON texts. */
export function jsonSequence<Item>(
  client: Caller,
  operation: Operation<JsonSequence<Item>>,
  args: object = {},
  options: RequestOptions = {},
): JsonSequencePromise<Item> {
  return new StreamPromise<Item, JsonSequence<Item>>({
    client,
    operation,
    args,
    options,
    open: (source) => new JsonSequence<Item>(source),
  });
}
