import type { Context } from "../context.js";
import { AbortError, ConnectionError, TimeoutError } from "../errors.js";
import { ownMember } from "../pointer.js";
import type { AbortLinks } from "./abort-links.js";
import { errorOfStatus } from "./api-error.js";
import { basicAuthorization } from "./apply-credential.js";
import { AttemptFailure } from "./attempt.js";
import { parseBaseUrl } from "./base-url.js";
import { Deadline } from "./deadline.js";
import { percentEncode } from "./percent-encode.js";
import { readCapped } from "./read-capped.js";
import { requestIdOf } from "./request-id.js";
import { Timeouts } from "./timeouts.js";
import { TokenError } from "./token-error.js";

/** What the token endpoint answered. */
export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Who asks the token endpoint, and for what. */
export interface TokenQuestion {
  readonly url: URL;
  readonly clientId: string;
  /** `""`: a public client. */
  readonly clientSecret: string;
  /** Whether id and secret go in the body rather than in `Authorization` (RFC 6749 §2.3.1). */
  readonly isInBody: boolean;
  /** The grant's own members. */
  readonly grant: Readonly<Record<string, string>>;
}

const defaultTimeoutMs = 60_000;

/**
 * The URL of a token endpoint, relative ones below the base URL.
 *
 * @throws {ConfigurationError} the secret would travel readable
 */
export function tokenEndpoint({ options, definition }: Context, tokenUrl: string): URL {
  const url = new URL(tokenUrl, options.baseUrl ?? definition.baseUrl);
  const allowInsecure = options.allowInsecure ?? false;
  parseBaseUrl(url.origin, { where: "The token URL of the document", allowInsecure });
  return url;
}

/**
 * Asks the token endpoint once.
 *
 * @throws {ConnectionError} it could not be reached, or not in time
 */
export async function requestToken(
  { clock, options, closed }: Context,
  links: AbortLinks,
  question: TokenQuestion,
): Promise<TokenAnswer> {
  const { timeoutMs = defaultTimeoutMs } = options;
  const deadline = new Deadline({
    timeouts: new Timeouts(clock),
    links,
    timeoutMs,
    caller: undefined,
    closed,
  });
  const init = { ...requestInit(question), signal: deadline.signal };
  const { url } = question;
  const answer = async () => readAnswer(await (options.fetch ?? globalThis.fetch)(url.href, init));
  try {
    return await deadline.race(answer());
  } catch (cause) {
    if (cause instanceof AbortError) throw cause;
    const isLate = cause instanceof AttemptFailure && cause.kind === "timeout";
    const message = isLate ? `no token within ${timeoutMs} ms.` : "the token endpoint could not be reached.";
    const details = { ...summary(url), message, attempts: 1, outcomeUnknown: false };
    throw isLate ? new TimeoutError(details, { cause }) : new ConnectionError(details, { cause });
  } finally {
    deadline.end();
  }
}

function requestInit({ clientId, clientSecret, isInBody, grant }: TokenQuestion): RequestInit {
  const headers = new Headers({
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  });
  const members = Object.entries(grant);
  if (isInBody && clientId !== "") members.push(["client_id", clientId]);
  if (isInBody && clientSecret !== "") members.push(["client_secret", clientSecret]);
  if (!isInBody) {
    const value = basicAuthorization(percentEncode(clientId), percentEncode(clientSecret), "clientId");
    headers.set("authorization", value);
  }
  const body = members.map(([name, value]) => `${name}=${percentEncode(value)}`).join("&");
  // A redirected token request would carry the secret to wherever the answer points. Workers do not know "error".
  return { method: "POST", headers, body, redirect: "manual" };
}

async function readAnswer(response: Response): Promise<TokenAnswer> {
  const bytes = await readCapped(response);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    body = undefined;
  }
  return { status: response.status, headers: response.headers, body };
}

function summary(url: URL) {
  return { operationId: "oauth2-token", method: "POST", path: url.pathname };
}

/**
 * The error of an answer without a token. Only the registered error code is repeated (RFC 6749 §5.2): descriptions may
 * quote what was sent.
 */
export function tokenRefusal(url: URL, { status, headers, body }: TokenAnswer, asked: string): Error {
  const code = ownMember(body, "error");
  const isCode = typeof code === "string" && /^[\w.-]{1,64}$/.test(code);
  if (status < 300) {
    const message = "the token endpoint answered without an access_token.";
    return new ConnectionError({ ...summary(url), message, attempts: 1, outcomeUnknown: false });
  }
  const details = {
    ...summary(url),
    status,
    headers,
    body: isCode ? { error: code } : undefined,
    code: isCode ? code : undefined,
    message: `no token for the ${asked}${isCode ? ` (${code})` : ""}`,
    requestId: requestIdOf(headers),
    attempts: 1,
  };
  return [400, 401, 403].includes(status) ? new TokenError(details) : errorOfStatus(details);
}
