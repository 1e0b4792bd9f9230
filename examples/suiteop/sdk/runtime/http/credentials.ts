import type { Credential } from "../call.js";
import type { Context } from "../context.js";
import { ConfigurationError } from "../errors.js";
import { brought, type CallKit } from "../kit.js";
import type { Operation, SecurityRequirement } from "../operation.js";
import type { CredentialGrants } from "./credential-grants.js";
import { setCredentialHeader } from "./credential-header.js";
import { type GivenCredential, GivenCredentials } from "./given-credentials.js";
import type { Identities } from "./identities.js";

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
  #grants: CredentialGrants | undefined;

  constructor(context: Context, identities: Identities) {
    this.#context = context;
    this.#identities = identities;
    this.#given = new GivenCredentials(context);
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

  async #resolve(
    security: readonly SecurityRequirement[],
    given: readonly GivenCredential[],
    scopes: Operation["scopes"],
  ): Promise<Credential> {
    const values = await Promise.all(given.map(askAll));
    if (given.some(({ grant }) => grant !== undefined)) {
      const { CredentialGrants } = this.#context.kit;
      this.#grants ??= new (brought(CredentialGrants, "oauth2"))(this.#context, this.#identities);
      return this.#grants.credential({ given, values, scopes });
    }
    const names = given.map(({ name }) => name);
    const id = await this.#identities.idOf(JSON.stringify([names, values]));
    const apply = applying(given, values, this.#context.kit);
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
}

/** Puts the values of each scheme on a request. */
export function applying(
  given: readonly GivenCredential[],
  values: readonly (readonly string[])[],
  { applyCredential }: CallKit,
): Credential["apply"] {
  return (url, headers) => {
    given.forEach(({ scheme }, index) => {
      const own = values[index] ?? [];
      const isHeader = scheme.kind !== "basic" && (scheme.kind !== "apiKey" || scheme.in === "header");
      if (isHeader) setCredentialHeader(headers, scheme, own[0] ?? "");
      else brought(applyCredential, scheme.kind)(scheme, own, { url, headers });
    });
  };
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
