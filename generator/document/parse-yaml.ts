import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument } from "yaml";
import type { Json } from "../json.js";
import { LineIndex, type Position } from "./line-index.js";
import type { ParseResult, SyntaxFault } from "./parse-json.js";

/** How often one anchor may be used. What the aliases expand to is bounded by `findNestingProblem`. */
const maxAliasCount = 10_000;

const maxFaults = 20;

/** How the parser reports a stack overflow that it caught itself. */
const stackOverflow = "Maximum call stack size exceeded";

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
  try {
    const document = parse(text);
    if (document.errors.some(({ message }) => message.startsWith(stackOverflow))) {
      return { ok: false, faults: [tooDeep] };
    }
    if (document.errors.length > 0) return { ok: false, faults: syntaxFaults(document, text) };
    return { ok: true, value: (document.toJS({ maxAliasCount }) ?? null) as Json };
  } catch (error) {
    return { ok: false, faults: [fatalFault(error)] };
  }
}

function parse(text: string): Document {
  return parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: "error",
  });
}

function syntaxFaults(document: Document, text: string): SyntaxFault[] {
  const lines = new LineIndex(text);
  return document.errors.slice(0, maxFaults).map(({ code, message, pos }) => {
    const position = lines.position(pos[0]);
    if (code === "DUPLICATE_KEY") {
      return { code: "duplicate-key", message: "This key is there twice in the same mapping.", position };
    }
    if (code === "MULTIPLE_DOCS") {
      const expected = "Expected one YAML document, but a second one begins here.";
      return { code: "multiple-documents", message: expected, position };
    }
    return { code: "yaml-syntax", message: `This is not valid YAML: ${sentence(message)}`, position };
  });
}

function sentence(message: string): string {
  const [firstLine = ""] = message.split("\n");
  return /[.!?]$/.test(firstLine) ? firstLine : `${firstLine}.`;
}

function fatalFault(error: unknown): SyntaxFault {
  const position = undefined;
  if (error instanceof RangeError) return tooDeep;
  if (error instanceof ReferenceError && error.message.startsWith("Excessive alias count")) {
    return { code: "too-many-nodes", message: "The YAML aliases expand to too many values.", position };
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
