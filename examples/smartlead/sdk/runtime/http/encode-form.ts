import { ConfigurationError } from "../errors.js";
import type { Body, Encoding } from "../operation.js";
import type { PreparedBody } from "./encode-body.js";
import { jsonText } from "./json-text.js";
import { presented } from "./scalar-text.js";
import { serializeQuery } from "./serialize-parameter.js";

/**
 * A body as `application/x-www-form-urlencoded` (OpenAPI 3.1 §4.8.15): each property by its `encoding`, which
 * a style overrides. Without one, scalars stand as they are, arrays of them repeat the name and what is nested is
 * bracketed (`a[b]=1`). `URLSearchParams` and text that is already encoded are sent as they are.
 *
 * @throws {ConfigurationError} the value is no object, or a property has no text form
 */
export function encodeForm(body: Body, value: unknown, where: string): PreparedBody {
  const text = formText(body, value, where);
  return { encoded: { make: () => text, isReplayable: true, value }, contentType: body.contentType };
}

/**
 * Form fields as text.
 *
 * @throws {ConfigurationError} the value is no object, or a property has no text form
 */
export function formText(body: Body, value: unknown, where: string): string {
  if (typeof value === "string") return value;
  if (value instanceof URLSearchParams) return value.toString();
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ConfigurationError(
      `${where} must be an object of form fields, got ${Array.isArray(value) ? "an array" : typeof value}.`,
    );
  return Object.entries(value)
    .map(([name, item]) => fieldText(encodingOf(body, name), { name, item, where }))
    .filter((pairs) => pairs !== "")
    .join("&");
}

/** How a property is encoded, by the document. */
export function encodingOf(body: Body, name: string): Encoding {
  const { encoding } = body;
  return encoding !== undefined && Object.hasOwn(encoding, name) ? (encoding[name] ?? {}) : {};
}

interface Field {
  readonly name: string;
  readonly item: unknown;
  readonly where: string;
}

function fieldText(encoding: Encoding, { name, item, where }: Field): string {
  const at = `Property "${name}" of ${where}`;
  const hasStyle = encoding.style !== undefined || encoding.explode !== undefined;
  const data = presented(item, at);
  const isNested = typeof data === "object" && data !== null;
  const isJson = isNested && !hasStyle && /json/i.test(encoding.contentType ?? "");
  const style = encoding.style ?? (isNested && !hasStyle && !Array.isArray(data) ? "deepObject" : "form");
  return serializeQuery(
    {
      name,
      style,
      explode: encoding.explode ?? (style === "form" || style === "deepObject"),
      allowReserved: encoding.allowReserved ?? false,
      content: undefined,
      where: at,
    },
    isJson ? jsonText(data, at) : data,
  );
}
