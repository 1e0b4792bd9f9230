import type { SecurityDefinition } from "../definition.js";
import { ConfigurationError } from "../errors.js";
import type { CredentialSource, TokenListener } from "../options.js";
import { ownMember } from "../pointer.js";
import { credentialSource, type GivenCredential } from "./given-credentials.js";

/** An OAuth 2.0 scheme, and the ready token for it where one is given. */
export interface OAuthGiven {
  readonly name: string;
  readonly scheme: Extract<SecurityDefinition, { kind: "oauth2" }>;
  readonly token: CredentialSource | undefined;
}

/**
 * Client credentials or a refresh token, where the client's options give them. A ready token wins over the former, and
 * begins the latter.
 */
export function grantOf({ name, scheme, token }: OAuthGiven, options: object): GivenCredential | undefined {
  const { clientIdOption, clientSecretOption, tokenUrl, refreshUrl, refreshTokenOption } = scheme;
  const clientId = credentialSource(options, clientIdOption);
  const clientSecret = credentialSource(options, clientSecretOption);
  const given = { name, scheme, options: [clientIdOption, clientSecretOption] };
  const refreshToken =
    refreshTokenOption === undefined ? undefined : credentialSource(options, refreshTokenOption);
  if (refreshToken !== undefined && refreshUrl !== undefined) {
    const onTokens = listener(options, scheme.tokensOption);
    const grant = { tokenUrl: refreshUrl, refreshToken, token, onTokens };
    return { ...given, sources: [clientId ?? "", clientSecret ?? ""], grant };
  }
  if (token !== undefined || tokenUrl === undefined) return undefined;
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return { ...given, sources: [clientId, clientSecret], grant: { tokenUrl } };
}

function listener(options: object, option: string | undefined): TokenListener | undefined {
  const value = option === undefined ? undefined : ownMember(options, option);
  if (value === undefined || typeof value === "function") return value as TokenListener | undefined;
  throw new ConfigurationError(`Option "${option}" must be a function, got ${typeof value}.`);
}
