import { AuthenticationError } from "../errors.js";

/**
 * The token endpoint refused to give a token (RFC 6749 §5.2). `code` says why: `invalid_grant` asks for a new login,
 * `invalid_client` for another id or secret. The request it was for was not sent.
 */
export class TokenError extends AuthenticationError {
  override readonly name = "TokenError";
}
