import { ConfigurationError } from "../errors.js";
import { formText } from "./encode-form.js";
import { jsonText } from "./json-text.js";
import { percentEncode } from "./percent-encode.js";
import type { ParameterFormat } from "./serialize-parameter.js";

/**
 * A parameter that is the whole query string (OpenAPI 3.2 §4.12.1): a form as one is written in a body, anything
 * else as its media type writes it, percent-encoded. Empty where there is nothing to send.
 *
 * @throws {ConfigurationError} the value has no text form
 */
export function serializeQuerystring({ content = "", where }: ParameterFormat, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (/x-www-form-urlencoded/i.test(content)) {
    return formText({ kind: "form", contentType: content }, value, where);
  }
  const text = typeof value === "string" && !/json/i.test(content) ? value : jsonText(value, where);
  try {
    return percentEncode(text);
  } catch {
    throw new ConfigurationError(`${where} holds a lone surrogate, which has no UTF-8 form.`);
  }
}
