import type { Operation } from "../../../templates/runtime/operation.js";
import type { EventStream } from "../../../templates/runtime/stream/event-stream.js";
import { type ClientHarnessOptions, clientHarness, type Responder } from "../client-harness.js";

/** A body that a test writes while it is read. */
export interface Feed {
  readonly body: ReadableStream<Uint8Array>;
  readonly write: (text: string | Uint8Array) => void;
  readonly end: () => void;
  readonly fail: (reason: unknown) => void;
  readonly isCancelled: () => boolean;
}

export function feed(): Feed {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
    cancel() {
      isCancelled = true;
    },
  });
  return {
    body,
    write: (text) => controller?.enqueue(typeof text === "string" ? encoder.encode(text) : text),
    end: () => controller?.close(),
    fail: (reason) => controller?.error(reason),
    isCancelled: () => isCancelled,
  };
}

export interface Chunk {
  readonly n: number;
}

export const watch: Operation<EventStream<Chunk>> = {
  id: "watch",
  method: "GET",
  path: "/watch",
  response: "stream",
  accept: "text/event-stream",
};

/** A whole client whose server answers with the stream given. */
export function streamHarness(body: string | Responder, options: ClientHarnessOptions = {}) {
  const contentType = "text/event-stream; charset=utf-8";
  const respond: Responder =
    typeof body === "function"
      ? body
      : () => new Response(body, { headers: { "content-type": contentType } });
  return clientHarness(respond, options);
}

/** All items of something that iterates. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
