import type { IncomingMessage } from "node:http";
import type { ReadFault } from "../fault.js";
import type { MessageBody, MockRequest } from "../message.js";

/** Of a request what Node's server gives before the body. */
export type RequestHead = Pick<IncomingMessage, "method" | "url" | "headers">;

/** The path and query of a request target; `*` and absolute forms are understood (RFC 9112 §3.2). */
export function requestTarget(request: RequestHead): Pick<MockRequest, "path" | "query"> {
  const target = (request.url ?? "/").replace(/^https?:\/\/[^/?#]*/i, "");
  const [path = "", ...query] = (target.split("#")[0] ?? "").split("?");
  return { path: path === "" ? "/" : path, query: new URLSearchParams(query.join("?")) };
}

/** A request as the mock reads it. */
export function readRequest(
  request: RequestHead,
  body: MessageBody,
  { origin, readFault }: { readonly origin: string; readonly readFault: ReadFault | undefined },
): MockRequest {
  const headers = new Map(
    Object.entries(request.headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );
  const host = headers.get("host") ?? "";
  return {
    method: (request.method ?? "GET").toUpperCase(),
    ...requestTarget(request),
    headers,
    body,
    origin: /^[\w.-]+(:\d+)?$/.test(host) ? `http://${host}` : origin,
    fault: readFault?.(headers.get("x-mock-fault")),
  };
}
