import fc from "fast-check";
import { asString, type JsonObject } from "../../generator/json.js";

/** What free text is made of: letters only, or all that has a meaning in URLs, forms and headers. */
export type TextKind = "plain" | "awkward";

const awkward = "a b+c&d=e/f?g#h%20ü,;:@[i]\"'|~$!*()";

const byFormat: Readonly<Record<string, string>> = {
  "date-time": "2027-01-15T08:00:00Z",
  date: "2027-01-15",
  time: "08:00:00Z",
  duration: "P1D",
  email: "a@example.com",
  "idn-email": "a@example.com",
  uri: "https://example.com/a?b=c",
  url: "https://example.com/a?b=c",
  "uri-reference": "/a?b=c",
  "uri-template": "https://example.com/{id}",
  iri: "https://example.com/a",
  uuid: "0b8f9a0e-6f0c-4d5e-9a3b-0f1e2d3c4b5a",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  byte: "Ynl0ZXM=",
  decimal: "12.5",
  "json-pointer": "/a/b",
  regex: "^a+$",
  "int-or-string": "8080",
  "repo.nwo": "owner/name",
};

/** A text that fits the schema's pattern, format and length, as far as those agree. */
export function sampleText(keywords: JsonObject, kind: TextKind): string {
  const pattern = asString(keywords.pattern);
  if (pattern !== undefined) return matching(pattern, keywords);
  const format = asString(keywords.format);
  const known = format === undefined ? undefined : byFormat[format];
  return known ?? fitted(kind === "awkward" ? awkward : "sample", keywords);
}

function matching(pattern: string, keywords: JsonObject): string {
  const { least, most } = lengths(keywords);
  const texts = fc.sample(fc.stringMatching(expression(pattern)), { seed: 7, numRuns: 200 });
  return (
    texts.find((text) => text.length >= Math.max(1, least) && text.length <= most && /^[ -~]+$/.test(text)) ??
    texts[0] ??
    ""
  );
}

/** Patterns are Unicode expressions; some documents write escapes that only the lenient mode takes. */
function expression(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

function fitted(text: string, keywords: JsonObject): string {
  const { least, most } = lengths(keywords);
  return text.padEnd(Math.min(least, 10_000), "x").slice(0, most);
}

function lengths({ minLength, maxLength }: JsonObject): { readonly least: number; readonly most: number } {
  return {
    least: typeof minLength === "number" ? minLength : 0,
    most: typeof maxLength === "number" ? maxLength : 10_000,
  };
}
