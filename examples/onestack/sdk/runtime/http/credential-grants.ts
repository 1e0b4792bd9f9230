import type { Credential } from "../call.js";
import type { Context } from "../context.js";
import type { Operation } from "../operation.js";
import type { CredentialSource } from "../options.js";
import { ownMember } from "../pointer.js";
import { setCredentialHeader } from "./credential-header.js";
import { applying } from "./credentials.js";
import type { GivenCredential, GivenGrant } from "./given-credentials.js";
import type { Identities } from "./identities.js";
import { randomHex } from "./random-hex.js";
import { TokenSource } from "./token-source.js";

/** Credentials given for a call of which one has to be exchanged for a token first, and their values. */
export interface GrantedCall {
  readonly given: readonly GivenCredential[];
  readonly values: readonly (readonly string[])[];
  readonly scopes: Operation["scopes"];
}

/** Tokens that the client has to ask for: by its own id and secret, or by refreshing. */
export class CredentialGrants {
  readonly #context: Context;
  readonly #identities: Identities;
  /** By the id of the client's own credential, and by scopes. */
  readonly #tokens = new Map<string, TokenSource>();
  /** Stands for a function that gives refresh tokens. */
  #ownId: string | undefined;

  constructor(context: Context, identities: Identities) {
    this.#context = context;
    this.#identities = identities;
  }

  /** The credential of a call, whose token is fetched when it is sent. */
  async credential({ given, values, scopes }: GrantedCall): Promise<Credential> {
    const index = given.findIndex(({ grant }) => grant !== undefined);
    const granted = given[index];
    if (granted?.grant === undefined) throw new TypeError("Nothing is to be exchanged for a token.");
    const { grant, scheme, name } = granted;
    const { refreshToken } = grant;
    const whose = refreshToken === undefined ? [] : [await this.#refreshId(refreshToken)];
    const names = given.map((each) => each.name);
    const id = await this.#identities.idOf(JSON.stringify([names, values, ...whose]));
    const isOther = (_each: unknown, at: number) => at !== index;
    const apply = applying(given.filter(isOther), values.filter(isOther), this.#context.kit);
    const asked = ownMember(scopes, name) as readonly string[] | undefined;
    const tokens = await this.#tokenSource({ id, grant, values: values[index] ?? [], asked });
    return withTokens({ id, apply }, scheme, tokens);
  }

  /** One for the client and its scopes, not for the token: a renewed one is still the same customer's. */
  async #tokenSource({ id, grant, values, asked = [] }: TokenInput): Promise<TokenSource> {
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
  readonly grant: GivenGrant;
  readonly values: readonly string[];
  readonly asked: readonly string[] | undefined;
}

function withTokens(
  { id, apply }: Credential,
  scheme: GivenCredential["scheme"],
  tokens: TokenSource,
): Credential {
  let sent: string | undefined;
  const renew = async (): Promise<Credential> => {
    const token = await tokens.token();
    sent = token;
    return {
      id,
      apply: (url, headers) => {
        apply(url, headers);
        if (scheme.kind !== "basic") setCredentialHeader(headers, scheme, token);
      },
    };
  };
  const refused = () => {
    if (sent !== undefined) tokens.forget(sent);
  };
  return { id, apply, renew, refused };
}
