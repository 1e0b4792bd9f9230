import { type ParseError, parse as parseTolerantly, printParseErrorCode } from "jsonc-parser";
import type { Json } from "../json.js";
import { countOf } from "./count-of.js";
import { JsonPlaces } from "./json-places.js";
import { LineIndex, type Position } from "./line-index.js";

/** A fault in the text itself. */
export interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly position: Position | undefined;
}

/** What a parser gives: the value, or the faults that prevent one. */
export type ParseResult =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly faults: readonly SyntaxFault[] };

/** Members and elements that a text may have, guessed from its commas: far more than a document may have in the end. */
const maxGuessedValues = 20_000_000;

const tooLong: SyntaxFault = {
  code: "input-too-large",
  message: "This is more JSON than can be read.",
  position: undefined,
};

/** Parses JSON (RFC 8259); `__proto__` becomes an own member. */
export function parseJson(text: string): ParseResult {
  if (text.length > maxGuessedValues && countOf(text, ",") > maxGuessedValues) {
    return { ok: false, faults: [tooLong] };
  }
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    return { ok: false, faults: jsonFaults(text) };
  }
}

const maxFaults = 20;

function jsonFaults(text: string): SyntaxFault[] {
  const errors: ParseError[] = [];
  try {
    parseTolerantly(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const lines = new LineIndex(text);
  const faults = errors.slice(0, maxFaults).map(({ error, offset }) => ({
    code: "json-syntax",
    message: `This is not valid JSON: ${words(printParseErrorCode(error))}.`,
    position: lines.position(offset),
  }));
  const unknown = { code: "json-syntax", message: "This is not valid JSON.", position: undefined };
  return faults.length === 0 ? [unknown] : faults;
}

function words(errorCode: string): string {
  return errorCode.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

/** Finds the places of JSON pointers' tokens in a JSON text that parses: a member's key, an array's element. */
export function jsonLocator(text: string): (tokens: readonly string[]) => Position | undefined {
  const places = new JsonPlaces(text);
  const lines = new LineIndex(text);
  return (tokens) => lines.position(places.offsetOf(tokens));
}
