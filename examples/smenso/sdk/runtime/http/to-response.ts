import type { Exchange, Reply } from "../call.js";
import { SdkError } from "../errors.js";

/** The reply as a `Response` of the Fetch standard, made anew each time; bytes are shared, not copied. */
export function toResponse(reply: Reply): Response {
  const response = new Response(isBodyless(reply.status) ? null : reply.body, {
    status: reply.status,
    statusText: reply.statusText,
    headers: reply.headers,
  });
  Object.defineProperty(response, "url", { value: reply.url, configurable: true });
  return response;
}

/** The exchange with its body read whole, where it still was a stream. */
export function bufferExchange(exchange: Exchange): Exchange | Promise<Exchange> {
  const { body } = exchange.reply;
  return body instanceof ReadableStream ? readStream(exchange, body) : exchange;
}

async function readStream(exchange: Exchange, stream: ReadableStream<Uint8Array>): Promise<Exchange> {
  if (stream.locked)
    throw new SdkError(
      "The response's body was already taken with asResponse(). Read it there, or do not call asResponse().",
    );
  const body = new Uint8Array(await new Response(stream).arrayBuffer());
  return { ...exchange, reply: { ...exchange.reply, body } };
}

/** Statuses a `Response` must not have a body for (Fetch standard, "null body status"). */
function isBodyless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
