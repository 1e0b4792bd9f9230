import { ApiPromise, handOver } from "../api-promise.js";
import type { Bytes } from "../bytes.js";
import type { Exchange } from "../call.js";
import type { Caller } from "../caller.js";
import { SdkError } from "../errors.js";
import { toResponse } from "../http/to-response.js";
import type { Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import type { ItemStream } from "./item-stream.js";
import { StreamSource } from "./stream-source.js";

type Body = ReadableStream<Bytes>;

/** One call whose answer is streamed, and what makes a stream of items of it. */
export interface StreamCall<Stream> {
  readonly client: Caller;
  readonly operation: Operation<Stream>;
  readonly args: object;
  readonly options: RequestOptions;
  readonly open: (source: StreamSource) => Stream;
}

/**
 * A call whose answer is a stream. Iterated, it gives the items; awaited, the stream, once its status and headers are
 * there: an error status rejects with its typed error before the first item.
 */
export class StreamPromise<Item, Stream extends ItemStream<Item>>
  extends ApiPromise<Stream>
  implements AsyncIterable<Item>
{
  readonly #body: () => Body | null;

  constructor({ client, operation, args, options, open }: StreamCall<Stream>) {
    const sent = client.send(operation, withFlag(operation, args), options);
    sent[handOver]();
    let body: Body | null = null;
    // The body is kept aside: a promise of an answer reads it whole.
    const headed = sent.exchange.then((exchange): Exchange => {
      if (!(exchange.reply.body instanceof ReadableStream)) return exchange;
      body = exchange.reply.body;
      return { ...exchange, reply: { ...exchange.reply, body: null } };
    });
    super(headed, async (exchange) => {
      await sent.parse(exchange);
      return open(new StreamSource(operation, exchange, body));
    });
    this.#body = () => body;
  }

  /** The items, each as it arrives. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }

  /** The response with its body unread. An error status rejects with the typed error. */
  override async asResponse(): Promise<Response> {
    const exchange = await this.exchange.catch(() => undefined);
    if (exchange === undefined || exchange.reply.status >= 300) await this;
    const body = this.#body();
    if (body?.locked)
      throw new SdkError("The stream is read already: take it with asResponse(), or iterate.");
    const { reply } = exchange ?? (await this.exchange);
    return toResponse({ ...reply, body });
  }
}

/** The arguments with the member of the body set that asks for the stream. */
function withFlag({ stream }: Operation, args: object): object {
  const flag = stream?.flag;
  const body: unknown = "body" in args ? args.body : undefined;
  if (flag === undefined || (typeof body !== "object" && body !== undefined) || body === null) return args;
  return { ...args, body: { ...body, [flag]: true } };
}
