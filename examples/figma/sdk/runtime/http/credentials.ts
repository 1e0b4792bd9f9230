import type { Credential } from "../call.js";
import type { Context } from "../context.js";
import type { SecurityDefinition } from "../definition.js";
import { ConfigurationError } from "../errors.js";
import type { Operation, SecurityRequirement } from "../operation.js";
import type { CredentialSource } from "../options.js";
import { ownMember } from "../pointer.js";
import { applyCredential } from "./apply-credential.js";
import { type GivenCredential, GivenCredentials } from "./given-credentials.js";
import type { Identities } from "./identities.js";
import { randomHex } from "./random-hex.js";
import { TokenSource } from "./token-source.js";

/** The credential of requests that need none, or that the client has none for. */
export const noCredential: Credential = { id: "", apply: () => undefined };

/** A value asked this recently is sent without asking again. */
const recentMs = 1_000;

/**
 * The client's credentials. Of the alternatives an operation allows, the first is used that the client's options
 * satisfy; where they satisfy none the request goes without, and the server's 401 says so.
 */
export class Credentials {
  readonly #context: Context;
  readonly #identities: Identities;
  readonly #given: GivenCredentials;
  /** Those that never change, by the alternatives they were chosen from. */
  readonly #fixed = new WeakMap<readonly SecurityRequirement[], Credential>();
  /** By the id of the client's own credential, and by scopes. */
  readonly #tokens = new Map<string, TokenSource>();
  /** Stands for a function that gives refresh tokens. */
  #ownId: string | undefined;

  /** @throws {ConfigurationError} an option is neither a string nor a function */
  constructor(context: Context, identities: Identities) {
    this.#context = context;
    this.#identities = identities;
    this.#given = new GivenCredentials(context.definition.security, context.options);
  }

  /**
   * The credential for one call. A function is asked once for the call, in the caller's own context and never for
   * two calls at once, since it may answer by who asks; and again before an attempt that had to wait.
   */
  for({ security, scopes }: Pick<Operation, "security" | "scopes">): Credential | Promise<Credential> {
    if (security === undefined) return noCredential;
    const fixed = this.#fixed.get(security);
    if (fixed !== undefined) return fixed;
    const given = this.#given.select(security);
    if (given.length > 0) return this.#resolve(security, given, scopes);
    this.#fixed.set(security, noCredential);
    return noCredential;
  }

  /** Options that were not given although the operation needs them. */
  missingOptions({ security }: Pick<Operation, "security">): string[] {
    return security === undefined ? [] : this.#given.missing(security);
  }

  async #resolve(
    security: readonly SecurityRequirement[],
    given: readonly GivenCredential[],
    scopes: Operation["scopes"],
  ): Promise<Credential> {
    const values = await Promise.all(given.map(askAll));
    const names = given.map(({ name }) => name);
    const tokenIndex = given.findIndex(({ grant }) => grant !== undefined);
    const refreshed = given[tokenIndex]?.grant?.refreshToken;
    const whose = refreshed === undefined ? [] : [await this.#refreshId(refreshed)];
    const id = await this.#identities.idOf(JSON.stringify([names, values, ...whose]));
    const apply: Credential["apply"] = (url, headers) => {
      given.forEach(({ scheme }, index) => {
        if (index !== tokenIndex) applyCredential(scheme, values[index] ?? [], { url, headers });
      });
    };
    const withToken = given[tokenIndex];
    if (withToken !== undefined) {
      const asked = ownMember(scopes, withToken.name) as readonly string[] | undefined;
      const tokens = await this.#tokenSource({
        id,
        given: withToken,
        values: values[tokenIndex] ?? [],
        asked,
      });
      return withTokens({ id, apply }, withToken.scheme, tokens);
    }
    if (given.some(({ sources }) => sources.some((source) => typeof source === "function")))
      return this.#changing(() => this.#resolve(security, given, scopes), { id, apply });
    const credential = { id, apply };
    this.#fixed.set(security, credential);
    return credential;
  }

  #changing(ask: () => Promise<Credential>, current: Credential): Credential {
    const { clock } = this.#context;
    const askedAtMs = clock.now();
    let isUsed = false;
    const renew = async (): Promise<Credential> => {
      const isRecent = !isUsed && clock.now() - askedAtMs < recentMs;
      isUsed = true;
      return isRecent ? current : ask();
    };
    return { ...current, renew };
  }

  /** One for the client and its scopes, not for the token: a renewed one is still the same customer's. */
  async #tokenSource({ id, given, values, asked = [] }: TokenInput): Promise<TokenSource> {
    const { grant = { tokenUrl: "" } } = given;
    const { refreshToken, onTokens, tokenUrl } = grant;
    const scopes = refreshToken === undefined ? [...new Set(asked)].sort() : [];
    const key = JSON.stringify([id, scopes]);
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const [clientId = "", clientSecret = ""] = values;
    const first = typeof grant.token === "function" ? await grant.token() : grant.token;
    const refresh =
      refreshToken === undefined ? {} : { refresh: { refreshToken, accessToken: first, onTokens } };
    const source = new TokenSource(this.#context, { tokenUrl, clientId, clientSecret, scopes, ...refresh });
    const other = this.#tokens.get(key);
    this.#tokens.set(key, other ?? source);
    return other ?? source;
  }

  /** A refresh token stands for its owner, however it is rotated; a function for whoever made the client. */
  #refreshId(refreshToken: CredentialSource): string | Promise<string> {
    if (typeof refreshToken === "string")
      return this.#identities.idOf(JSON.stringify(["refresh", refreshToken]));
    this.#ownId ??= randomHex();
    return this.#ownId;
  }
}

interface TokenInput {
  readonly id: string;
  readonly given: GivenCredential;
  readonly values: readonly string[];
  readonly asked: readonly string[] | undefined;
}

function withTokens({ id, apply }: Credential, scheme: SecurityDefinition, tokens: TokenSource): Credential {
  let sent: string | undefined;
  const renew = async (): Promise<Credential> => {
    const token = await tokens.token();
    sent = token;
    return {
      id,
      apply: (url, headers) => {
        apply(url, headers);
        applyCredential(scheme, [token], { url, headers });
      },
    };
  };
  const refused = () => {
    if (sent !== undefined) tokens.forget(sent);
  };
  return { id, apply, renew, refused };
}

async function askAll({ options, sources }: GivenCredential): Promise<string[]> {
  const values = await Promise.all(
    sources.map((source) => (typeof source === "function" ? source() : source)),
  );
  values.forEach((value: unknown, index) => {
    const isFunction = typeof sources[index] === "function";
    if (typeof value === "string" && (value !== "" || !isFunction)) return;
    const got = value === "" ? "an empty one" : value === null ? "null" : typeof value;
    throw new ConfigurationError(
      `The function given as option "${options[index] ?? ""}" must give a string, gave ${got}.`,
    );
  });
  return values;
}
