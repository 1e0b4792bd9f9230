import type { Context } from "../context.js";
import { AbortError, ConnectionError, TimeoutError } from "../errors.js";
import { ownMember } from "../pointer.js";
import { AbortLinks } from "./abort-links.js";
import { errorOfStatus } from "./api-error.js";
import { basicAuthorization } from "./apply-credential.js";
import { AttemptFailure } from "./attempt.js";
import { parseBaseUrl } from "./base-url.js";
import { Deadline } from "./deadline.js";
import { percentEncode } from "./percent-encode.js";
import { readCapped } from "./read-body.js";
import { requestIdOf } from "./request-id.js";

/** Whose token it is, and where it is had. */
export interface ClientGrant {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Token {
  readonly value: string;
  /** `Clock.now()` from which on a new one is fetched. */
  readonly renewAtMs: number;
}

/** Lifetime of a token whose answer does not tell it (RFC 6749 §5.1 leaves it open). */
const assumedLifetimeMs = 3_600_000;
/** A token is renewed this long before its end, or at nine tenths of a short life. */
const marginMs = 30_000;
const longestAnswerBytes = 1 << 20;
const defaultTimeoutMs = 60_000;

/**
 * Access tokens by the client credentials grant (RFC 6749 §4.4): fetched when first needed, by one request for all
 * who wait, and again shortly before the end. The client authenticates by Basic (§2.3.1), and where the server
 * refuses that, in the body.
 */
export class TokenSource {
  readonly #context: Context;
  readonly #grant: ClientGrant;
  readonly #links = new AbortLinks();
  #token: Token | undefined;
  #pending: Promise<Token> | undefined;
  #authenticatesInBody = false;

  constructor(context: Context, grant: ClientGrant) {
    this.#context = context;
    this.#grant = grant;
  }

  /**
   * A token that is still good for a while.
   *
   * @throws {ApiError} the token endpoint refused; {@link ConnectionError} it could not be reached
   */
  async token(): Promise<string> {
    if (this.#token !== undefined && this.#context.clock.now() < this.#token.renewAtMs)
      return this.#token.value;
    this.#pending ??= this.#fetchToken().finally(() => {
      this.#pending = undefined;
    });
    this.#token = await this.#pending;
    return this.#token.value;
  }

  /** Drops a token that the API refused. */
  forget(value: string): void {
    if (this.#token?.value === value) this.#token = undefined;
  }

  async #fetchToken(): Promise<Token> {
    const url = this.#url();
    const startedAtMs = this.#context.clock.now();
    let answer = await this.#request(url);
    if (!this.#authenticatesInBody && (answer.status === 401 || answer.status === 400)) {
      this.#authenticatesInBody = true;
      const second = await this.#request(url);
      if (second.status < 300) answer = second;
      else this.#authenticatesInBody = false;
    }
    const value = ownMember(answer.body, "access_token");
    if (answer.status >= 300 || typeof value !== "string" || value === "") throw refusal(url, answer);
    const lifetimeMs = lifetimeOf(answer.body);
    return { value, renewAtMs: startedAtMs + lifetimeMs - Math.min(marginMs, lifetimeMs / 10) };
  }

  #url(): URL {
    const { options, definition } = this.#context;
    const url = new URL(this.#grant.tokenUrl, options.baseUrl ?? definition.baseUrl);
    parseBaseUrl(url.origin, {
      where: "The token URL of the document",
      allowInsecure: options.allowInsecure ?? false,
    });
    return url;
  }

  async #request(url: URL): Promise<Answer> {
    const { clock, options, closed } = this.#context;
    const { timeoutMs = defaultTimeoutMs } = options;
    const deadline = new Deadline({ clock, links: this.#links, timeoutMs, caller: undefined, closed });
    const init = { ...this.#requestInit(), signal: deadline.signal };
    const answer = async () => readAnswer(await (options.fetch ?? globalThis.fetch)(url.href, init));
    try {
      return await deadline.race(answer());
    } catch (cause) {
      if (cause instanceof AbortError) throw cause;
      const isLate = cause instanceof AttemptFailure && cause.kind === "timeout";
      const message = isLate
        ? `no token within ${timeoutMs} ms.`
        : "the token endpoint could not be reached.";
      const details = { ...summary(url), message, attempts: 1, outcomeUnknown: false };
      throw isLate ? new TimeoutError(details, { cause }) : new ConnectionError(details, { cause });
    } finally {
      deadline.end();
    }
  }

  #requestInit(): RequestInit {
    const { clientId, clientSecret } = this.#grant;
    const headers = new Headers({
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    });
    let body = "grant_type=client_credentials";
    const [id, secret] = [percentEncode(clientId), percentEncode(clientSecret)];
    if (this.#authenticatesInBody) body += `&client_id=${id}&client_secret=${secret}`;
    else headers.set("authorization", basicAuthorization(id, secret, "clientId"));
    // A redirected token request would carry the secret to wherever the answer points. Workers do not know "error".
    return { method: "POST", headers, body, redirect: "manual" };
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function readAnswer(response: Response): Promise<Answer> {
  const bytes = await readCapped(response, longestAnswerBytes);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    body = undefined;
  }
  return { status: response.status, headers: response.headers, body };
}

function lifetimeOf(body: unknown): number {
  const seconds = Number(ownMember(body, "expires_in") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 1e9) * 1_000 : assumedLifetimeMs;
}

function summary(url: URL) {
  return { operationId: "oauth2-token", method: "POST", path: url.pathname };
}

/** Only the registered error code is repeated (RFC 6749 §5.2): descriptions may quote what was sent. */
function refusal(url: URL, { status, headers, body }: Answer): Error {
  const code = ownMember(body, "error");
  const isCode = typeof code === "string" && /^[\w.-]{1,64}$/.test(code);
  if (status < 300) {
    const message = "the token endpoint answered without an access_token.";
    return new ConnectionError({ ...summary(url), message, attempts: 1, outcomeUnknown: false });
  }
  return errorOfStatus({
    ...summary(url),
    status,
    headers,
    body: isCode ? { error: code } : undefined,
    code: isCode ? code : undefined,
    message: `no token for the client credentials${isCode ? ` (${code})` : ""}`,
    requestId: requestIdOf(headers),
    attempts: 1,
  });
}
