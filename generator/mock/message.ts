import type { Json } from "../json.js";
import type { Fault } from "./fault.js";

/** A request body as far as the mock reads it. */
export type MessageBody =
  | { readonly kind: "none" | "malformed" | "other" }
  | { readonly kind: "json"; readonly value: Json };

/** A request as it arrived, all of it read. */
export interface MockRequest {
  /** Upper case. */
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: MessageBody;
  /** Scheme and authority the client used, for links to further pages. */
  readonly origin: string;
  /** What should go wrong, where faults are allowed. */
  readonly fault?: Fault | undefined;
}

/** A header of an answer. */
export type HeaderField = readonly [name: string, value: string];

/** An answer, ready to be sent; the transport adds `Date` and the framing. */
export interface MockAnswer {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  /** Undefined where the answer has no content. */
  readonly body: string | Uint8Array | undefined;
}

/** The value of a JSON request body. */
export function jsonBody(request: MockRequest): Json | undefined {
  return request.body.kind === "json" ? request.body.value : undefined;
}

/** An answer that says in JSON what is wrong. */
export function problem(status: number, code: string, message: string): MockAnswer {
  return {
    status,
    headers: [["content-type", "application/json"]],
    body: JSON.stringify({ error: { code, message } }),
  };
}
