import { ownMember } from "../pointer.js";
import { checkHeader } from "./header-check.js";
import type { OperationPlan } from "./operation-plan.js";
import { plainText } from "./plain-parameter.js";
import { RequestHeaders } from "./request-headers.js";
import type { ParameterWriters } from "./serialize-parameter.js";

/** Headers a caller gives by hand. */
export type GivenHeaders = Readonly<Record<string, string>> | undefined;

/** What a call's headers are made of; later ones win. */
export interface HeaderInput {
  readonly plan: OperationPlan;
  readonly args: Readonly<Record<string, unknown>>;
  readonly contentType: string | undefined;
  readonly client: GivenHeaders;
  readonly request: GivenHeaders;
}

/** Whether every call of an operation has the same headers, as long as its caller gives none. */
export function hasFixedHeaders({
  plan,
  contentType,
  request,
}: Omit<HeaderInput, "client" | "args">): boolean {
  const isAsked = plan.headers.length > 0 || plan.cookies.length > 0;
  return !isAsked && request === undefined && contentType === undefined;
}

/**
 * The headers of a call, without the credential.
 *
 * @throws {ConfigurationError} a name or value cannot be a header
 */
export function buildHeaders(
  { plan, args, contentType, client, request }: HeaderInput,
  writers: ParameterWriters | undefined,
): RequestHeaders {
  const headers = new RequestHeaders();
  headers.set("accept", plan.accept);
  if (contentType !== undefined) headers.set("content-type", contentType);
  setAll(headers, client, 'Option "headers"');
  for (const { argument, format } of plan.headers) {
    const given = ownMember(args, argument);
    const value = writers === undefined ? plainText(format, given) : writers.header(format, given);
    if (value === undefined) continue;
    checkHeader(format.name, value, format.where);
    headers.set(format.name, value);
  }
  // Browsers do not let scripts set cookies and leave these out; everywhere else they are sent.
  const cookies = plan.cookies
    .map(({ argument, format }) => writers?.cookie(format, ownMember(args, argument)) ?? "")
    .filter((pair) => pair !== "");
  if (cookies.length > 0) {
    const given = headers.get("cookie");
    headers.set("cookie", [...(given === null ? [] : [given]), ...cookies].join("; "));
  }
  setAll(headers, request, 'Request option "headers"');
  return headers;
}

/** Names and values, also of a `Headers`, which has no members of its own and would be taken for empty. */
export function headerEntries(given: NonNullable<GivenHeaders>): (readonly [string, string])[] {
  return given instanceof Headers ? [...given] : Object.entries(given);
}

/** Sets each header given; those that are `undefined` are left as they are. */
export function setAll(headers: RequestHeaders, given: GivenHeaders, where: string): void {
  if (given === undefined) return;
  for (const [name, value] of headerEntries(given)) {
    if (value === undefined) continue;
    checkHeader(name, value, `${where}, header ${JSON.stringify(name)}`);
    headers.set(name, value);
  }
}
