import type { Context } from "../context.js";
import type { IssuedTokens, TokenListener } from "../options.js";
import { ownMember } from "../pointer.js";
import { AbortLinks } from "./abort-links.js";
import { requestToken, type TokenAnswer, tokenEndpoint, tokenRefusal } from "./token-request.js";

/** Whose token it is, and where and by what it is had. */
export interface TokenGrant {
  readonly tokenUrl: string;
  /** `""` where the server asks for none. */
  readonly clientId: string;
  /** `""`: a public client. */
  readonly clientSecret: string;
  /** Asked for with the client credentials; none: the server's default. */
  readonly scopes?: readonly string[];
  /** Present where tokens are had by refreshing. */
  readonly refresh?: RefreshGrant;
}

/** What tokens are refreshed by (RFC 6749 §6). */
export interface RefreshGrant {
  /** The refresh token to begin with, or a function that gives the one in force. */
  readonly refreshToken: string | (() => string | Promise<string>);
  /** The access token to begin with. */
  readonly accessToken: string | undefined;
  /** Told of every new pair, before it is used. */
  readonly onTokens: TokenListener | undefined;
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

/**
 * Access tokens of one client: by its own credentials (RFC 6749 §4.4) or by refreshing (§6). Fetched when first needed,
 * by one request for all who wait, and again shortly before the end. The client authenticates by Basic (§2.3.1), and
 * where the server refuses that, in the body; a public client names itself there.
 */
export class TokenSource {
  readonly #context: Context;
  readonly #grant: TokenGrant;
  readonly #links = new AbortLinks();
  #token: Token | undefined;
  #pending: Promise<Token> | undefined;
  #isInBody: boolean;
  /** What the server gave in place of the first refresh token. */
  #rotated: string | undefined;

  constructor(context: Context, grant: TokenGrant) {
    this.#context = context;
    this.#grant = grant;
    this.#isInBody = grant.clientSecret === "";
    const first = grant.refresh?.accessToken;
    // Nothing tells when it ends: it is used until the server refuses it.
    if (first !== undefined) this.#token = { value: first, renewAtMs: Number.POSITIVE_INFINITY };
  }

  /**
   * A token that is still good for a while.
   *
   * @throws {TokenError} the token endpoint refused; {@link ConnectionError} it could not be reached
   */
  async token(): Promise<string> {
    if (this.#token !== undefined && this.#context.clock.now() < this.#token.renewAtMs)
      return this.#token.value;
    this.#pending ??= this.#fetchToken().finally(() => {
      this.#pending = undefined;
    });
    return (await this.#pending).value;
  }

  /** Drops a token that the API refused. */
  forget(value: string): void {
    if (this.#token?.value === value) this.#token = undefined;
  }

  async #fetchToken(): Promise<Token> {
    const { clock } = this.#context;
    const url = tokenEndpoint(this.#context, this.#grant.tokenUrl);
    const startedAtMs = clock.now();
    const answer = await this.#ask(url);
    const value = ownMember(answer.body, "access_token");
    if (answer.status >= 300 || typeof value !== "string" || value === "")
      throw tokenRefusal(url, answer, this.#grant.refresh ? "refresh token" : "client credentials");
    const lifetimeMs = lifetimeOf(answer.body);
    const livedMs = lifetimeMs ?? assumedLifetimeMs;
    const token = { value, renewAtMs: startedAtMs + livedMs - Math.min(marginMs, livedMs / 10) };
    this.#token = token;
    if (this.#grant.refresh !== undefined) await this.#tell(this.#grant.refresh, answer.body, lifetimeMs);
    return token;
  }

  async #ask(url: URL): Promise<TokenAnswer> {
    const { clientId, clientSecret } = this.#grant;
    const grant = await this.#members();
    const question = { url, clientId, clientSecret, grant };
    const request = (isInBody: boolean) =>
      requestToken(this.#context, this.#links, { ...question, isInBody });
    const answer = await request(this.#isInBody);
    const isRefused = answer.status === 401 || (answer.status === 400 && mayBeClient(answer.body));
    if (this.#isInBody || !isRefused) return answer;
    const second = await request(true);
    if (second.status >= 300) return answer;
    this.#isInBody = true;
    return second;
  }

  async #members(): Promise<Readonly<Record<string, string>>> {
    const { scopes = [], refresh } = this.#grant;
    if (refresh !== undefined) {
      const { refreshToken: given } = refresh;
      const token = typeof given === "function" ? await given() : (this.#rotated ?? given);
      return { grant_type: "refresh_token", refresh_token: token };
    }
    const scope = scopes.join(" ");
    return { grant_type: "client_credentials", ...(scope === "" ? {} : { scope }) };
  }

  async #tell({ onTokens }: RefreshGrant, body: unknown, lifetimeMs: number | undefined): Promise<void> {
    const rotated = ownMember(body, "refresh_token");
    if (typeof rotated === "string" && rotated !== "") this.#rotated = rotated;
    const expiresAt = lifetimeMs === undefined ? undefined : this.#context.clock.date() + lifetimeMs;
    const tokens: IssuedTokens = {
      accessToken: String(ownMember(body, "access_token")),
      refreshToken: this.#rotated,
      expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt),
    };
    await onTokens?.(tokens);
  }
}

/** A 400 that is about the grant is no reason to authenticate in another way: a refresh token may be good for once only. */
function mayBeClient(body: unknown): boolean {
  const code = ownMember(body, "error");
  return code === undefined || code === "invalid_client" || code === "invalid_request";
}

function lifetimeOf(body: unknown): number | undefined {
  const seconds = Number(ownMember(body, "expires_in") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 1e9) * 1_000 : undefined;
}
