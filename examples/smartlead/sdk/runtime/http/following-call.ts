import type { Call } from "../call.js";
import { ConfigurationError } from "../errors.js";
import type { Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { setAll } from "./build-headers.js";
import type { CallBuilder } from "./call-builder.js";
import { operationArguments } from "./operation-matcher.js";
import { readyCall } from "./ready-call.js";

/**
 * A call that reads a URL which the server gave, as the operation would be read.
 *
 * @throws {ConfigurationError} the URL is of another origin: credentials stay at their own
 */
export function followingCall(
  builder: CallBuilder,
  operation: Operation,
  { url, options }: { readonly url: string | URL; readonly options: RequestOptions },
): Call | Promise<Call> {
  const base = builder.base(operation);
  const under = `${base.origin}${base.path}/`;
  const target = URL.canParse(String(url), under) ? new URL(url, under) : undefined;
  if (target === undefined) throw new ConfigurationError(`${operation.id} cannot follow an invalid URL.`);
  const { body: _, ...reading } = operation;
  const read: Operation = operation.method === "GET" ? operation : { ...reading, method: "GET" };
  const headers = new Headers({ accept: builder.planOf(operation).accept });
  setAll(headers, options.headers, 'Request option "headers"');
  const args = operationArguments(operation, target, base) ?? {};
  return readyCall(builder, { operation: read, args, options, url: target, headers, body: undefined });
}
