/** What can be made to go wrong with one request, for tests of a client's error paths. */
export type Fault =
  /** The request is counted and carried out, then the connection is reset without a byte of an answer. */
  | { readonly kind: "reset" }
  /** The body breaks off half way. */
  | { readonly kind: "truncate" }
  /** No answer, ever. */
  | { readonly kind: "hang" }
  /** The head and half of the body at once, the rest five server seconds later. */
  | { readonly kind: "slow" }
  /** Rate-limit and Retry-After headers hold nonsense. */
  | { readonly kind: "malformed-headers" }
  /** The operation is not carried out and this status is answered. */
  | { readonly kind: "status"; readonly status: number }
  /** The job that the request starts will fail. */
  | { readonly kind: "job-fails" };

/** Says which fault a request asks for. */
export type ReadFault = (header: string | undefined) => Fault | undefined;

const plainFaults = ["reset", "truncate", "hang", "slow", "malformed-headers", "job-fails"] as const;
const maxRemembered = 10_000;

/**
 * Reads `x-mock-fault: <fault>[; times=<n>][; key=<any>]`. With `times`, only the first n requests that send the very
 * same value meet the fault, so that a repetition can succeed; `key` keeps apart requests that mean different cases.
 */
export function faultReader(): ReadFault {
  const met = new Map<string, number>();
  return (header) => {
    if (header === undefined) return undefined;
    const [name = "", ...parameters] = header.split(";").map((part) => part.trim());
    const fault = parseFault(name);
    const times = parameters.map((text) => /^times=(\d{1,6})$/.exec(text)?.[1]).find((text) => text);
    if (fault === undefined || times === undefined) return fault;
    const count = (met.get(header) ?? 0) + 1;
    if (met.size < maxRemembered) met.set(header, count);
    return count <= Number(times) ? fault : undefined;
  };
}

function parseFault(name: string): Fault | undefined {
  const plain = plainFaults.find((fault) => fault === name);
  if (plain !== undefined) return { kind: plain };
  const status = /^status-([2-5]\d\d)$/.exec(name)?.[1];
  return status === undefined ? undefined : { kind: "status", status: Number(status) };
}
