import type { Context } from "../context.js";
import type { SecurityDefinition } from "../definition.js";
import { ConfigurationError } from "../errors.js";
import type { SecurityRequirement } from "../operation.js";
import type { CredentialSource, TokenListener } from "../options.js";
import { ownMember } from "../pointer.js";

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
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
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

  #scheme(name: string): SecurityDefinition | undefined {
    const { security } = this.#context.definition;
    return Object.hasOwn(security, name) ? security[name] : undefined;
  }

  #given(name: string): GivenCredential | undefined {
    const scheme = this.#scheme(name);
    if (scheme === undefined) return undefined;
    if (scheme.kind === "basic") {
      const username = this.#source(scheme.usernameOption);
      // An API key as user name with no password is a common use of Basic.
      const password = this.#source(scheme.passwordOption) ?? "";
      if (username === undefined) return undefined;
      return {
        name,
        scheme,
        options: [scheme.usernameOption, scheme.passwordOption],
        sources: [username, password],
      };
    }
    const source = this.#source(scheme.option);
    if (scheme.kind === "oauth2") {
      const granted = this.#context.kit.grantOf?.({ name, scheme, token: source }, this.#context.options);
      if (granted !== undefined) return granted;
    }
    return source === undefined ? undefined : { name, scheme, options: [scheme.option], sources: [source] };
  }

  #source(option: string): CredentialSource | undefined {
    return credentialSource(this.#context.options, option);
  }
}

/** An option's value; an empty string is as good as none. */
export function credentialSource(options: object, option: string): CredentialSource | undefined {
  const value = ownMember(options, option);
  if (value === undefined || value === "") return undefined;
  if (typeof value === "string" || typeof value === "function") return value as CredentialSource;
  throw new ConfigurationError(
    `Option "${option}" must be a string or a function that gives one, got ${value === null ? "null" : typeof value}.`,
  );
}
