import { LineSplitter } from "./line-splitter.js";
import type { StreamSource } from "./stream-source.js";

/**
 * The items of a streamed answer, one by one as they arrive. It is read once; leaving the loop ends the transfer. What
 * has begun is never repeated: a stream that breaks off throws a `ConnectionError`, a silence beyond `idleTimeoutMs` a
 * `TimeoutError`.
 */
export abstract class ItemStream<Item> implements AsyncIterable<Item> {
  protected readonly source: StreamSource;

  constructor(source: StreamSource) {
    this.source = source;
  }

  abstract [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;

  /** Ends the transfer; a loop over the stream ends as if it were complete. */
  cancel(): Promise<void> {
    return this.source.cancel();
  }

  /** The lines of the body, the last one also where it has no end if `takesRest`. */
  protected async *lines({ takesRest }: { readonly takesRest: boolean }): AsyncGenerator<string, void> {
    const splitter = new LineSplitter();
    for await (const piece of this.source.pieces()) yield* this.checked(() => splitter.push(piece));
    if (takesRest && splitter.rest !== "") yield splitter.rest;
  }

  /** What the work gives; where an item is too long, the error of the stream. */
  protected checked<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      if (cause instanceof RangeError) throw this.source.failure(`${cause.message}.`);
      throw cause;
    }
  }

  /**
   * An item of JSON.
   *
   * @throws {ConnectionError} it does not parse; the message never holds it
   */
  protected parseJson(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      // The parser's own message quotes the text, which may hold what must not be logged.
      throw this.source.failure(`an item of the stream is no JSON (${text.length} characters).`);
    }
  }
}
