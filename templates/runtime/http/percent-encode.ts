/**
 * Percent-encodes all but the unreserved characters (RFC 3986 §2.3), as RFC 6570 §3.2.1 asks.
 *
 * @throws {URIError} the text holds a lone surrogate, which has no UTF-8 form
 */
export function percentEncode(text: string): string {
  if (unreservedOnly.test(text)) return text;
  const encoded = encodeURIComponent(text);
  return leftBare.test(encoded) ? encoded.replace(eachLeftBare, hexOf) : encoded;
}

/**
 * Percent-encodes as reserved expansion does (RFC 6570 §3.2.3): reserved characters and existing triplets stay.
 * Those that would end the value stay encoded: `#`, `&` and `+` in a query; `/`, `?` and `#` in a path.
 *
 * @throws {URIError} the text holds a lone surrogate, which has no UTF-8 form
 */
export function percentEncodeReserved(text: string, place: "path" | "query"): string {
  const kept = place === "path" ? keptInPath : keptInQuery;
  let encoded = "";
  let from = 0;
  for (const match of text.matchAll(kept)) {
    encoded += percentEncode(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return encoded + percentEncode(text.slice(from));
}

const unreservedOnly = /^[\w.~-]*$/;
const leftBare = /[!'()*]/;
const eachLeftBare = /[!'()*]/g;
const keptInQuery = /%[\da-f]{2}|[:/?[\]@!$'()*,;=]/gi;
const keptInPath = /%[\da-f]{2}|[:[\]@!$&'()*+,;=]/gi;

function hexOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
