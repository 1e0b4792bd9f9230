import { ConfigurationError } from "../errors.js";
import type { ParameterStyle } from "../operation.js";
import { bracketPairs } from "./bracket-pairs.js";
import { jsonText } from "./json-text.js";
import { percentEncode, percentEncodeReserved } from "./percent-encode.js";
import { checkedSegment } from "./plain-parameter.js";
import { presented, scalarText } from "./scalar-text.js";

/** How one parameter is written, every default filled in. */
export interface ParameterFormat {
  readonly name: string;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type, where the value is written by one instead of a style. */
  readonly content: string | undefined;
  /** What messages call it, for example `Query parameter "status" of GET /tickets`. */
  readonly where: string;
}

/** Writes parameters of every style and media type, by their place. */
export interface ParameterWriters {
  readonly path: (format: ParameterFormat, value: unknown) => string;
  readonly query: (format: ParameterFormat, value: unknown) => string;
  readonly querystring: (format: ParameterFormat, value: unknown) => string;
  readonly header: (format: ParameterFormat, value: unknown) => string | undefined;
  readonly cookie: (format: ParameterFormat, value: unknown) => string;
}

/**
 * The text that stands for a path parameter (OpenAPI 3.1 §4.8.12.3: `simple`, `label`, `matrix`), encoded.
 *
 * @throws {ConfigurationError} the value is missing, empty, or has no text form
 */
export function serializePath(format: ParameterFormat, value: unknown): string {
  const write = encoder(format, "path");
  const data = format.content === undefined ? presented(value, format.where) : asContent(format, value);
  if (typeof data === "string") return pathScalar(format, write, data);
  if (typeof data !== "object" || data === null)
    return pathScalar(format, write, scalarText(data, format.where));
  const name = percentEncode(format.name);
  const parts = format.explode
    ? explodedParts(format, write, data)
    : [joined(format, write, data, delimiters[format.style] ?? ",")];
  if (parts.length === 0 || parts[0] === "") checkedSegment(format, "");
  switch (format.style) {
    case "label":
      return `.${parts.join(".")}`;
    case "matrix":
      // Exploded arrays repeat the name, exploded objects go by their members' names (RFC 6570 §3.2.7).
      return format.explode && !Array.isArray(data)
        ? `;${parts.join(";")}`
        : parts.map((part) => `;${name}=${part}`).join("");
    default:
      return parts.join(",");
  }
}

/** The `name=value` pairs of a query parameter, joined by `&`, encoded; empty where there is nothing to send. */
export function serializeQuery(format: ParameterFormat, value: unknown): string {
  if (value === undefined || value === null) return "";
  const write = encoder(format, "query");
  const { name, where } = format;
  if (format.content !== undefined) return `${percentEncode(name)}=${write(asContent(format, value))}`;
  const data = presented(value, where);
  if (data === undefined || data === null) return "";
  if (typeof data !== "object") return `${percentEncode(name)}=${write(scalarText(data, where))}`;
  if (format.style === "deepObject") return pairsText(write, bracketPairs(name, data, where));
  if (format.explode) return explodedQuery(format, write, data);
  const text = joined(format, write, data, delimiters[format.style] ?? ",");
  return text === "" ? "" : `${percentEncode(name)}=${text}`;
}

/** A header's value (`simple`), not encoded: OpenAPI leaves that to the caller. `undefined` for nothing to send. */
export function serializeHeader(format: ParameterFormat, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (format.content !== undefined) return asContent(format, value);
  const data = presented(value, format.where);
  if (data === undefined || data === null) return undefined;
  if (typeof data !== "object") return scalarText(data, format.where);
  if (format.explode) return explodedParts(format, asIs, data).join(",");
  return joined(format, asIs, data, decodeURIComponent(delimiters[format.style] ?? ","));
}

/**
 * A cookie parameter's `name=value` pairs, joined by `; ` (RFC 6265 §4.2.1); empty for nothing to send. `form` encodes
 * them, `cookie` sends them as they are (OpenAPI 3.2 §4.12.3).
 *
 * @throws {ConfigurationError} the value has no text form, or is to go as it is and cannot
 */
export function serializeCookie(format: ParameterFormat, value: unknown): string {
  const text = serializeQuery({ ...format, allowReserved: false }, value).replaceAll("&", "; ");
  if (format.style !== "cookie") return text;
  const plain = decodeURIComponent(text.replaceAll("; ", "\n"));
  const pairs = plain.split("\n");
  if (pairs.length !== text.split("; ").length || !pairs.every((pair) => cookiePair.test(pair)))
    throw new ConfigurationError(
      `${format.where} holds a character that no cookie can have, such as ";" or a space; encode it.`,
    );
  return pairs.join("; ");
}

/** Cookie-octets (RFC 6265 §4.1.1), and the comma that joins lists. */
const cookiePair = /^[\x21\x23-\x3a\x3c-\x5b\x5d-\x7e]*$/;

type Write = (text: string) => string;

const delimiters: Readonly<Partial<Record<ParameterStyle, string>>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
  tabDelimited: "%09",
};

const asIs: Write = (text) => text;

function encoder(format: ParameterFormat, place: "path" | "query"): Write {
  return (text) => {
    try {
      return format.allowReserved ? percentEncodeReserved(text, place) : percentEncode(text);
    } catch {
      throw new ConfigurationError(`${format.where} holds a lone surrogate, which has no UTF-8 form.`);
    }
  };
}

function pathScalar(format: ParameterFormat, write: Write, given: string): string {
  const text = checkedSegment(format, given);
  if (format.style === "label") return `.${write(text)}`;
  return format.style === "matrix" ? `;${percentEncode(format.name)}=${write(text)}` : write(text);
}

/** Items, or `member=value`, each on its own. */
function explodedParts(format: ParameterFormat, write: Write, data: object): string[] {
  if (Array.isArray(data)) return present(data).map((item) => write(itemText(format, item)));
  return presentMembers(data).map(([key, item]) => `${write(key)}=${write(itemText(format, item))}`);
}

/** Items, or member, value, member, value, in one text. */
function joined(format: ParameterFormat, write: Write, data: object, delimiter: string): string {
  const items = Array.isArray(data) ? present(data) : presentMembers(data).flat();
  return items.map((item) => write(itemText(format, item))).join(delimiter);
}

function explodedQuery(format: ParameterFormat, write: Write, data: object): string {
  const { name, where } = format;
  if (!Array.isArray(data))
    return pairsText(
      write,
      presentMembers(data).flatMap(([key, item]) => bracketPairs(key, item, where)),
    );
  const items = present(data).map((item) => presented(item, where));
  if (items.some((item) => typeof item === "object"))
    return pairsText(write, bracketPairs(name, items, where));
  return pairsText(
    write,
    items.map((item) => [name, scalarText(item, where)] as const),
  );
}

function pairsText(write: Write, pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${percentEncode(name)}=${write(value)}`).join("&");
}

/** An item of a delimited list. What is nested in one has no form in OpenAPI: it is written as JSON. */
function itemText(format: ParameterFormat, item: unknown): string {
  return scalarText(presented(item, format.where), format.where);
}

function present(items: readonly unknown[]): unknown[] {
  return items.filter((item) => item !== undefined && item !== null);
}

function presentMembers(data: object): [string, unknown][] {
  return Object.entries(data).filter(([, item]) => item !== undefined && item !== null);
}

function asContent(format: ParameterFormat, value: unknown): string {
  if (typeof value === "string" && !/json/i.test(format.content ?? "")) return value;
  return jsonText(value, format.where);
}
