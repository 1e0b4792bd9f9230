import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument } from "yaml";
import type { Json } from "../json.js";
import { countOf } from "./count-of.js";
import { findDuplicateKeys } from "./duplicate-keys.js";
import { maxNodes } from "./limit-nesting.js";
import { LineIndex, type Position } from "./line-index.js";
import { mergeCost } from "./merge-cost.js";
import type { ParseResult, SyntaxFault } from "./parse-json.js";

/** How often one anchor may be used. What the aliases expand to is bounded by `findNestingProblem`. */
const maxAliasCount = 10_000;

/**
 * What YAML is read, in characters and in values guessed from lines and commas: the parser keeps over a kilobyte for each
 * value, and 32 bytes for each character between quotes.
 */
const maxCharacters = 48 * 1024 * 1024;
const maxGuessedValues = 3_000_000;

const maxFaults = 20;

const tooLong: SyntaxFault = {
  code: "input-too-large",
  message: "This is more YAML than can be read.",
  position: undefined,
};

/** How the parser reports a stack overflow that it caught itself. */
const stackOverflow = "Maximum call stack size exceeded";

const tooManyNodes: SyntaxFault = {
  code: "too-many-nodes",
  message: "The YAML aliases expand to too many values.",
  position: undefined,
};

const tooDeep: SyntaxFault = {
  code: "too-deep",
  message: "The YAML nests too deep to be read.",
  position: undefined,
};

/**
 * Parses one YAML 1.2 document by the core schema, so dates stay strings; `<<` merges, as documents in the wild
 * expect. Duplicate keys and further documents are faults.
 */
export function parseYaml(text: string): ParseResult {
  if (isTooLong(text)) return { ok: false, faults: [tooLong] };
  try {
    const document = parse(text);
    if (document.errors.some(({ message }) => message.startsWith(stackOverflow))) {
      return { ok: false, faults: [tooDeep] };
    }
    const faults = syntaxFaults(document, text);
    if (faults.length > 0) return { ok: false, faults };
    if (text.includes("<<") && mergeCost(document) > maxNodes) return { ok: false, faults: [tooManyNodes] };
    return { ok: true, value: (document.toJS({ maxAliasCount }) ?? null) as Json };
  } catch (error) {
    return { ok: false, faults: [fatalFault(error)] };
  }
}

function isTooLong(text: string): boolean {
  if (text.length > maxCharacters) return true;
  // A shorter text cannot have so many.
  return text.length > maxGuessedValues && 2 * countOf(text, "\n") + countOf(text, ",") > maxGuessedValues;
}

function parse(text: string): Document {
  return parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: true,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
}

function syntaxFaults(document: Document, text: string): SyntaxFault[] {
  const lines = new LineIndex(text);
  const faults = document.errors.slice(0, maxFaults).map(({ code, message, pos: [at] }) => {
    const isSecond = code === "MULTIPLE_DOCS";
    const words = isSecond
      ? "Expected one YAML document, but a second one begins here."
      : `This is not valid YAML: ${sentence(message)}`;
    return { at, code: isSecond ? "multiple-documents" : "yaml-syntax", message: words };
  });
  for (const at of findDuplicateKeys(document.contents, maxFaults)) {
    const message = "This key is there twice in the same mapping.";
    faults.push({ at, code: "duplicate-key", message });
  }
  faults.sort((one, other) => one.at - other.at);
  return faults
    .slice(0, maxFaults)
    .map(({ at, code, message }) => ({ code, message, position: lines.position(at) }));
}

function sentence(message: string): string {
  const [firstLine = ""] = message.split("\n");
  return /[.!?]$/.test(firstLine) ? firstLine : `${firstLine}.`;
}

function fatalFault(error: unknown): SyntaxFault {
  const position = undefined;
  if (error instanceof RangeError) return tooDeep;
  if (error instanceof ReferenceError && error.message.startsWith("Excessive alias count")) {
    return tooManyNodes;
  }
  const reason = error instanceof Error ? sentence(error.message) : "unknown fault.";
  return { code: "yaml-syntax", message: `This is not valid YAML: ${reason}`, position };
}

/** Finds the places of JSON pointers' tokens in a YAML text: a member's key, a sequence's item. */
export function yamlLocator(text: string): (tokens: readonly string[]) => Position | undefined {
  const document = parse(text);
  const lines = new LineIndex(text);
  return (tokens) => {
    let node: unknown = document.contents;
    let offset = offsetOf(node) ?? 0;
    for (const token of tokens) {
      const child = childOf(isAlias(node) ? node.resolve(document) : node, token);
      if (child === undefined) break;
      node = child.value;
      offset = child.offset ?? offset;
    }
    return lines.position(offset);
  };
}

function childOf(node: unknown, token: string): { value: unknown; offset: number | undefined } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(token)];
    return value === undefined ? undefined : { value, offset: offsetOf(value) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => keyText(key) === token);
  return pair && { value: pair.value, offset: offsetOf(pair.key) };
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
}

function offsetOf(node: unknown): number | undefined {
  if (isPair(node)) return offsetOf(node.key);
  return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : undefined;
}
