import { ConfigurationError } from "../errors.js";

/**
 * Refuses what cannot or must not be a header: line breaks and NUL would begin another header or request
 * (RFC 9110 §5.5). Messages never hold the value.
 *
 * @throws {ConfigurationError} the name is no token, or the value holds a control character or one beyond Latin-1
 */
export function checkHeader(name: string, value: unknown, where: string): asserts value is string {
  if (!token.test(name))
    throw new ConfigurationError(`${where}: a header's name must be letters, digits and hyphens.`);
  if (typeof value !== "string")
    throw new ConfigurationError(`${where} must be a string, got ${value === null ? "null" : typeof value}.`);
  if (!fieldValue.test(value))
    throw new ConfigurationError(
      `${where} must not hold line breaks, NUL or characters beyond Latin-1; percent-encode it.`,
    );
}

const token = /^[!#$%&'*+.^`|~\w-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
