import { ApiPromise, handOver } from "./api-promise.js";
import { type Caller, contextOf } from "./caller.js";
import { ConfigurationError } from "./errors.js";
import { codecOf } from "./http/codecs.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";

/** Sends a call whose answer is text of a structure the document describes, such as XML. */
export function text<Data>(
  client: Caller,
  operation: Operation<string>,
  args: object = {},
  options: RequestOptions = {},
): TextPromise<Data> {
  return new TextPromise<Data>(client, client.send(operation, args, options), operation);
}

/** The text of an answer, and what the caller's codec makes of it. */
export class TextPromise<Data> extends ApiPromise<string> {
  readonly #client: Caller;
  readonly #operation: Operation;

  constructor(client: Caller, sent: ApiPromise<string>, operation: Operation) {
    sent[handOver]();
    super(sent.exchange, sent.parse);
    this.#client = client;
    this.#operation = operation;
  }

  /**
   * What the codec of the answer's media type reads in it. What the codec throws is thrown as it is.
   *
   * @throws {ConfigurationError} the client was given no codec for it
   */
  async parsed(): Promise<Data> {
    const { data, response } = await this.withResponse();
    const declared = this.#operation.accept ?? "text/plain";
    const contentType = response.headers.get("content-type") ?? declared;
    const { codecs } = contextOf(this.#client).options;
    const parse = (codecOf(codecs, contentType) ?? codecOf(codecs, declared))?.parse;
    if (parse === undefined)
      throw new ConfigurationError(
        `No codec reads ${contentType}: give one as option "codecs", { "${declared}": { parse } }.`,
      );
    return parse(data) as Data;
  }
}
