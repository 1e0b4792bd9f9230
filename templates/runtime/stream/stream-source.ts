import type { Bytes } from "../bytes.js";
import type { Exchange } from "../call.js";
import { ConnectionError, SdkError } from "../errors.js";
import { isSafe, type Operation } from "../operation.js";

/** Where a stream's items come from: the body of one answer, which is read once. */
export class StreamSource {
  readonly #operation: Operation;
  readonly #exchange: Exchange;
  readonly #body: ReadableStream<Bytes> | null;
  #reader: ReadableStreamDefaultReader<Bytes> | undefined;

  constructor(operation: Operation, exchange: Exchange, body: ReadableStream<Bytes> | null) {
    this.#operation = operation;
    this.#exchange = exchange;
    this.#body = body;
  }

  get headers(): Headers {
    return this.#exchange.reply.headers;
  }

  /**
   * The body as text in pieces. Whoever stops reading ends the transfer.
   *
   * @throws {SdkError} somebody reads it already
   */
  async *pieces(): AsyncGenerator<string, void, undefined> {
    const reader = this.#take();
    if (reader === undefined) return;
    const decoder = new TextDecoder();
    let isDone = false;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        isDone = done;
        yield done ? decoder.decode() : decoder.decode(value, { stream: true });
        if (done) return;
      }
    } finally {
      if (!isDone) await reader.cancel();
    }
  }

  /** Ends the transfer. */
  async cancel(): Promise<void> {
    await (this.#reader ?? this.#body)?.cancel();
  }

  /** The error of a stream that is not what its operation promises. */
  failure(message: string, cause?: unknown): SdkError {
    const { id: operationId, method, path } = this.#operation;
    const details = {
      operationId,
      method,
      path: path.split("?", 1)[0] ?? "",
      message,
      attempts: this.#exchange.attempts,
      outcomeUnknown: !isSafe(this.#operation),
    };
    return new ConnectionError(details, cause === undefined ? undefined : { cause });
  }

  #take(): ReadableStreamDefaultReader<Bytes> | undefined {
    if (this.#body === null) return undefined;
    if (this.#body.locked)
      throw new SdkError("The stream is read already: it can be iterated once, or taken with asResponse().");
    this.#reader = this.#body.getReader();
    return this.#reader;
  }
}
