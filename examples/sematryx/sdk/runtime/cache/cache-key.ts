import type { Address, Call, CallHeaders } from "../call.js";

/** Headers that trace or steer a request and do not select what it answers. */
const neutralHeaders = new Set([
  "b3",
  "baggage",
  "cache-control",
  "content-length",
  "if-modified-since",
  "if-none-match",
  "pragma",
  "priority",
  "sentry-trace",
  "traceparent",
  "tracestate",
  "user-agent",
  "x-amzn-trace-id",
  "x-cloud-trace-context",
  "x-correlation-id",
  "x-request-id",
]);

/**
 * What answers are kept by: method, URL, credential, and the headers of the request. All headers but the neutral ones,
 * not only those in `Vary`: APIs that answer by `X-Tenant` seldom say so, and one tenant must not get another's answer.
 */
export function cacheKey(call: Call): string {
  const { operation, url, credential, headers } = call;
  headers.selecting ??= selectingText(headers);
  return `${operation.method} ${withoutFragment(url)}\n${credential.id}${headers.selecting}`;
}

/** Neither names nor values can hold a line break. */
function selectingText(headers: CallHeaders): string {
  return selectingHeaders(headers)
    .map(([name, value]) => `\n${name}: ${value}`)
    .join("");
}

/** The headers of a request that may select what it answers, sorted by name. */
export function selectingHeaders(headers: CallHeaders): readonly (readonly [name: string, value: string])[] {
  const selecting: [string, string][] = [];
  for (const [given, value] of headers) {
    const name = given.toLowerCase();
    if (!neutralHeaders.has(name)) selecting.push([name, value]);
  }
  return selecting;
}

/** The URL as the cache compares it. */
export function withoutFragment({ href }: Address): string {
  const mark = href.indexOf("#");
  return mark < 0 ? href : href.slice(0, mark);
}

/** Request headers that a stored answer names in `Vary`, with the values it was given for. */
export type SelectedHeaders = readonly (readonly [name: string, value: string | null])[];

/** The selecting headers of a request for an answer's `Vary` (RFC 9111 §4.1). */
export function selectHeaders(requestHeaders: CallHeaders, vary: string | null): SelectedHeaders {
  if (vary === null) return [];
  const names = vary.split(",").map((name) => name.trim().toLowerCase());
  return names.filter(isFieldName).map((name) => [name, requestHeaders.get(name)] as const);
}

/** Whether a request would have been given the stored answer, by its `Vary`. */
export function isSelected(requestHeaders: CallHeaders, selected: SelectedHeaders): boolean {
  return selected.every(([name, value]) => requestHeaders.get(name) === value);
}

/** Whether the text can name a header (RFC 9110 §5.1). */
export function isFieldName(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~\w]+$/.test(text);
}
