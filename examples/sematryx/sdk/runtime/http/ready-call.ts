import type { Call, EncodedBody } from "../call.js";
import { ConfigurationError } from "../errors.js";
import type { Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { setAll } from "./build-headers.js";
import type { CallBuilder } from "./call-builder.js";

/** A request whose URL, headers and body are there already. */
export interface ReadyRequest {
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
  readonly options: RequestOptions;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: EncodedBody | undefined;
}

/** A call whose URL the server or the caller gave. The URL must be within the operation's origin. */
export function readyCall(builder: CallBuilder, request: ReadyRequest): Call | Promise<Call> {
  const base = builder.base(request.operation);
  if (request.url.origin !== base.origin || request.url.username !== "" || request.url.password !== "")
    throw new ConfigurationError(
      `Requests go to ${base.origin} only, got a URL at ${request.url.origin}. Use fetch for other addresses: credentials of this client stay at its own.`,
    );
  const { open, secret } = builder.split(Object.fromEntries(request.headers));
  const headers = new Headers();
  setAll(headers, builder.clientHeaders().open, 'Option "headers"');
  setAll(headers, open, "The request");
  return builder.finish({ ...request, headers }, secret);
}
