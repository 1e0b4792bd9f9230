import type { Caller } from "../caller.js";
import type { Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { ItemStream } from "./item-stream.js";
import { StreamPromise } from "./stream-promise.js";

/** JSON lines: a JSON text a line, empty lines left out. The last line needs no end. */
export class JsonLines<Item> extends ItemStream<Item> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const line of this.lines({ takesRest: true })) {
      if (line.trim() !== "") yield this.parseJson(line) as Item;
    }
  }
}

/** The promise of {@link JsonLines}; iterated, its items. */
export type JsonLinesPromise<Item> = StreamPromise<Item, JsonLines<Item>>;

/** Sends a call whose answer is a stream of JSON lines. */
export function jsonLines<Item>(
  client: Caller,
  operation: Operation<JsonLines<Item>>,
  args: object = {},
  options: RequestOptions = {},
): JsonLinesPromise<Item> {
  return new StreamPromise<Item, JsonLines<Item>>({
    client,
    operation,
    args,
    options,
    open: (source) => new JsonLines<Item>(source),
  });
}
