import type { Credential } from "../call.js";
import type { Context } from "../context.js";
import { ConfigurationError } from "../errors.js";
import type { Operation, SecurityRequirement } from "../operation.js";
import { applyCredential } from "./apply-credential.js";
import { type GivenCredential, GivenCredentials } from "./given-credentials.js";
import type { Identities } from "./identities.js";
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
  /** By the id of the client's own credential. */
  readonly #tokens = new Map<string, TokenSource>();

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
  for({ security }: Pick<Operation, "security">): Credential | Promise<Credential> {
    if (security === undefined) return noCredential;
    const fixed = this.#fixed.get(security);
    if (fixed !== undefined) return fixed;
    const given = this.#given.select(security);
    if (given.length > 0) return this.#resolve(security, given);
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
  ): Promise<Credential> {
    const values = await Promise.all(given.map(askAll));
    const names = given.map(({ name }) => name);
    const id = await this.#identities.idOf(JSON.stringify([names, values]));
    const tokenIndex = given.findIndex(({ tokenUrl }) => tokenUrl !== undefined);
    const apply: Credential["apply"] = (url, headers) => {
      given.forEach(({ scheme }, index) => {
        if (index !== tokenIndex) applyCredential(scheme, values[index] ?? [], { url, headers });
      });
    };
    const withToken = given[tokenIndex];
    if (withToken !== undefined) return this.#withToken({ id, apply }, withToken, values[tokenIndex] ?? []);
    if (given.some(({ sources }) => sources.some((source) => typeof source === "function")))
      return this.#changing(() => this.#resolve(security, given), { id, apply });
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

  /** Keyed by the client's id, not by the token: a renewed token is still the same customer. */
  #withToken({ id, apply }: Credential, given: GivenCredential, values: readonly string[]): Credential {
    const tokens = this.#tokenSource(id, given, values);
    let sent: string | undefined;
    const renew = async (): Promise<Credential> => {
      const token = await tokens.token();
      sent = token;
      return {
        id,
        apply: (url, headers) => {
          apply(url, headers);
          applyCredential(given.scheme, [token], { url, headers });
        },
      };
    };
    const refused = () => {
      if (sent !== undefined) tokens.forget(sent);
    };
    return { id, apply, renew, refused };
  }

  #tokenSource(id: string, { tokenUrl = "" }: GivenCredential, values: readonly string[]): TokenSource {
    const known = this.#tokens.get(id);
    if (known !== undefined) return known;
    const [clientId = "", clientSecret = ""] = values;
    const source = new TokenSource(this.#context, { tokenUrl, clientId, clientSecret });
    this.#tokens.set(id, source);
    return source;
  }
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
