import { type Diagnostic, DiagnosticError, type Place } from "../diagnostic.js";
import { pointerTokens } from "../json.js";
import { decodeText } from "./decode-text.js";
import { inputError } from "./input-error.js";
import { findNestingProblem } from "./limit-nesting.js";
import type { Position } from "./line-index.js";
import { jsonLocator, type ParseResult, parseJson } from "./parse-json.js";
import { parseYaml, yamlLocator } from "./parse-yaml.js";
import type { ReadResult } from "./read-source.js";
import type { Source } from "./source.js";

/**
 * Parses an input as JSON or YAML, whichever its text is.
 * @throws DiagnosticError (`json-syntax`, `yaml-syntax`, `duplicate-key`, `multiple-documents`, `encoding`,
 * `too-deep`, `too-many-nodes`, `input-too-large`, `contains-itself`).
 */
export function parseSource({ bytes, location }: ReadResult): Source {
  const file = location.shown;
  const text = decode(bytes, file);
  const { result, locator } = parseText(text, file);
  if (!result.ok) {
    throw new DiagnosticError(
      result.faults.map(
        ({ code, message, position }): Diagnostic => ({
          severity: "error",
          code,
          message,
          file,
          ...position,
          ...(hints.has(code) ? { hint: hints.get(code) } : {}),
        }),
      ),
    );
  }
  const place = placeFinder(file, () => locator(text));
  const nesting = findNestingProblem(result.value);
  if (nesting !== undefined) {
    const { pointer, ...problem } = nesting;
    // Finding the place would take as much memory again as was too much.
    const at = problem.code === "too-many-nodes" ? { file, pointer } : place(pointer);
    throw new DiagnosticError([{ severity: "error", ...problem, ...at }]);
  }
  return { location, value: result.value, place };
}

/** What to do about a text that does not parse. */
const hints: ReadonlyMap<string, string> = new Map([
  ["json-syntax", "Mend the text here; a comma, quote or brace may be missing before it."],
  [
    "yaml-syntax",
    "Mend the text here; the fault may begin above, with an indentation or an open quote or bracket.",
  ],
  ["duplicate-key", "Keep one of the two."],
  [
    "input-too-large",
    "Leave out what the SDK does not need. Of JSON more can be read than of YAML, so converting the file may help.",
  ],
  ["multiple-documents", "Keep one document; what follows a line of --- is another."],
]);

function decode(bytes: Uint8Array, file: string): string {
  try {
    return decodeText(bytes);
  } catch {
    const message = `${file} is neither valid UTF-8 nor UTF-16 text.`;
    throw inputError({ code: "encoding", file, message, hint: "Save it as UTF-8." });
  }
}

type Locator = (tokens: readonly string[]) => Position | undefined;

interface Parsed {
  readonly result: ParseResult;
  readonly locator: (text: string) => Locator;
}

function parseText(text: string, file: string): Parsed {
  if (!/^\s*[{[]/.test(text)) return { result: parseYaml(text), locator: yamlLocator };
  const json = parseJson(text);
  if (json.ok) return { result: json, locator: jsonLocator };
  // A YAML flow mapping begins like JSON, so YAML is tried before the fault is reported.
  const isTooLong = json.faults.some(({ code }) => code === "input-too-large");
  const yaml: ParseResult = isTooLong || /\.json$/i.test(file) ? json : parseYaml(text);
  if (yaml.ok || /\.ya?ml$/i.test(file)) return { result: yaml, locator: yamlLocator };
  return { result: json, locator: jsonLocator };
}

function placeFinder(file: string, build: () => Locator): (pointer: string) => Place {
  let locator: Locator | undefined;
  return (pointer) => {
    try {
      locator ??= build();
      return { file, pointer, ...locator(pointerTokens(pointer)) };
    } catch (error) {
      // The parsers with places recurse, and a text too deep for them is still reported.
      if (error instanceof RangeError) return { file, pointer };
      throw error;
    }
  };
}
