import { ConfigurationError } from "../errors.js";
import { percentEncode } from "./percent-encode.js";
import { presented, scalarText } from "./scalar-text.js";
import type { ParameterFormat } from "./serialize-parameter.js";

/**
 * A scalar as it stands in a header, and percent-encoded in a URL; undefined for nothing to send.
 *
 * @throws {ConfigurationError} the value has no text form
 */
export function plainText({ where }: ParameterFormat, value: unknown): string | undefined {
  const data = presented(value, where);
  return data === undefined || data === null ? undefined : scalarText(data, where);
}

/** A scalar of style `simple` in a path. */
export function plainPath(format: ParameterFormat, value: unknown): string {
  const text = plainText(format, value) ?? "";
  return encoded(format, checkedSegment(format, text));
}

/** A scalar of style `form` in a query; empty for nothing to send. */
export function plainQuery(format: ParameterFormat, value: unknown): string {
  const text = plainText(format, value);
  return text === undefined ? "" : `${percentEncode(format.name)}=${encoded(format, text)}`;
}

/**
 * A path parameter's text, which must neither be empty nor lead to another path.
 *
 * @throws {ConfigurationError} it does
 */
export function checkedSegment({ where }: ParameterFormat, text: string): string {
  if (text === "") throw new ConfigurationError(`${where} must not be empty: it would lead to another path.`);
  if (/^(?:\.|%2e){1,2}$/i.test(text))
    throw new ConfigurationError(
      `${where} must not be "." or ".." (also percent-encoded): it would lead to another path.`,
    );
  return text;
}

function encoded({ where }: ParameterFormat, text: string): string {
  try {
    return percentEncode(text);
  } catch {
    throw new ConfigurationError(`${where} holds a lone surrogate, which has no UTF-8 form.`);
  }
}
