import type { SecurityDefinition } from "../definition.js";
import { ConfigurationError } from "../errors.js";
import type { SecurityRequirement } from "../operation.js";
import type { CredentialSource, TokenListener } from "../options.js";
import { ownMember } from "../pointer.js";

type OAuthScheme = Extract<SecurityDefinition, { kind: "oauth2" }>;

/** A scheme and the client's options for it: given, not yet asked. */
export interface GivenCredential {
  readonly name: string;
  readonly scheme: SecurityDefinition;
  /** Names of the options, in the order of `sources`. */
  readonly options: readonly string[];
  readonly sources: readonly CredentialSource[];
  /** Where a token must be had first, by client id and secret or by refreshing. */
  readonly grant?: GivenGrant;
}

/** How a token is had. */
export interface GivenGrant {
  readonly tokenUrl: string;
  readonly refreshToken?: CredentialSource;
  /** The access token to begin with, where tokens are refreshed. */
  readonly token?: CredentialSource | undefined;
  readonly onTokens?: TokenListener | undefined;
}

/** Which credentials a client's options give, for the security schemes of its document. */
export class GivenCredentials {
  readonly #security: Readonly<Record<string, SecurityDefinition>>;
  readonly #options: object;

  /** @throws {ConfigurationError} an option is neither a string nor a function */
  constructor(security: Readonly<Record<string, SecurityDefinition>>, options: object) {
    this.#security = security;
    this.#options = options;
    for (const option of Object.values(security).flatMap(optionsOf)) this.#source(option);
  }

  /**
   * The credentials of the first alternative that the options satisfy; none where they satisfy none. An alternative
   * that needs no credential comes last: what is given is used.
   */
  select(alternatives: readonly SecurityRequirement[]): readonly GivenCredential[] {
    for (const requirement of alternatives) {
      const given = requirement.flatMap((name) => this.#given(name) ?? []);
      if (given.length > 0 && given.length === requirement.length) return given;
    }
    return [];
  }

  /** Options that would satisfy the first alternative; empty where one is satisfied or none is needed. */
  missing(alternatives: readonly SecurityRequirement[]): string[] {
    if (this.select(alternatives).length > 0 || alternatives.some(({ length }) => length === 0)) return [];
    return (alternatives[0] ?? []).flatMap((name) => {
      const scheme = this.#scheme(name);
      if (scheme === undefined || this.#given(name) !== undefined) return [];
      return scheme.kind === "basic" ? optionsOf(scheme) : [scheme.option];
    });
  }

  #scheme(name: string): SecurityDefinition | undefined {
    return Object.hasOwn(this.#security, name) ? this.#security[name] : undefined;
  }

  #given(name: string): GivenCredential | undefined {
    const scheme = this.#scheme(name);
    if (scheme === undefined) return undefined;
    if (scheme.kind === "basic") {
      const username = this.#source(scheme.usernameOption);
      // An API key as user name with no password is a common use of Basic.
      const password = this.#source(scheme.passwordOption) ?? "";
      if (username === undefined) return undefined;
      return { name, scheme, options: optionsOf(scheme), sources: [username, password] };
    }
    const source = this.#source(scheme.option);
    if (scheme.kind === "oauth2") {
      const granted = this.#granted(name, scheme, source);
      if (granted !== undefined) return granted;
    }
    return source === undefined ? undefined : { name, scheme, options: [scheme.option], sources: [source] };
  }

  /** Client credentials or a refresh token. A ready token wins over the former, and begins the latter. */
  #granted(
    name: string,
    scheme: OAuthScheme,
    token: CredentialSource | undefined,
  ): GivenCredential | undefined {
    const { clientIdOption, clientSecretOption, tokenUrl, refreshUrl } = scheme;
    const clientId = this.#source(clientIdOption);
    const clientSecret = this.#source(clientSecretOption);
    const given = { name, scheme, options: [clientIdOption, clientSecretOption] };
    const refreshToken =
      scheme.refreshTokenOption === undefined ? undefined : this.#source(scheme.refreshTokenOption);
    if (refreshToken !== undefined && refreshUrl !== undefined) {
      const onTokens = this.#listener(scheme.tokensOption);
      const grant = { tokenUrl: refreshUrl, refreshToken, token, onTokens };
      return { ...given, sources: [clientId ?? "", clientSecret ?? ""], grant };
    }
    if (token !== undefined || tokenUrl === undefined) return undefined;
    if (clientId === undefined || clientSecret === undefined) return undefined;
    return { ...given, sources: [clientId, clientSecret], grant: { tokenUrl } };
  }

  #listener(option: string | undefined): TokenListener | undefined {
    const value = option === undefined ? undefined : ownMember(this.#options, option);
    if (value === undefined || typeof value === "function") return value as TokenListener | undefined;
    throw new ConfigurationError(`Option "${option}" must be a function, got ${typeof value}.`);
  }

  /** An option's value; an empty string is as good as none. */
  #source(option: string): CredentialSource | undefined {
    const value = ownMember(this.#options, option);
    if (value === undefined || value === "") return undefined;
    if (typeof value === "string" || typeof value === "function") return value as CredentialSource;
    throw new ConfigurationError(
      `Option "${option}" must be a string or a function that gives one, got ${value === null ? "null" : typeof value}.`,
    );
  }
}

/** The options that feed a scheme. */
function optionsOf(scheme: SecurityDefinition): string[] {
  switch (scheme.kind) {
    case "basic":
      return [scheme.usernameOption, scheme.passwordOption];
    case "oauth2":
      return [
        scheme.option,
        scheme.clientIdOption,
        scheme.clientSecretOption,
        ...(scheme.refreshTokenOption === undefined ? [] : [scheme.refreshTokenOption]),
      ];
    default:
      return [scheme.option];
  }
}
