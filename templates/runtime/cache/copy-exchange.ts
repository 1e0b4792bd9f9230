import type { Exchange } from "../call.js";

/** The same answer for one more caller, who may change its headers and body without others seeing it. A stream stays shared. */
export function copyExchange(exchange: Exchange): Exchange {
  const { reply } = exchange;
  const body = reply.body instanceof Uint8Array ? reply.body.slice() : reply.body;
  return { ...exchange, reply: { ...reply, headers: new Headers(reply.headers), body } };
}
