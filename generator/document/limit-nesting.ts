import type { Json } from "../json.js";
import { type Path, pathPointer } from "./path.js";

/** What is wrong with the shape of a value, whatever it says. */
export interface NestingProblem {
  readonly code: "too-deep" | "too-many-nodes" | "contains-itself";
  readonly message: string;
  readonly hint: string;
  /** A pointer near the top of what is too deep: the whole would be thousands of characters. */
  readonly pointer: string;
}

/** Levels of objects and arrays a document may nest. Later stages recurse, and rely on it. */
export const maxDepth = 512;

/** Nodes a document may have once YAML aliases and shared parts are written out. */
export const maxNodes = 5_000_000;

interface Frame {
  readonly value: object;
  readonly path: Path | undefined;
  readonly depth: number;
  readonly parent: Frame | undefined;
}

/**
 * Checks that a value is a tree that can be walked: at most 512 levels deep, at most 5 million nodes, and not
 * a part of itself (a YAML alias can make it so). Walks without recursion.
 */
export function findNestingProblem(value: Json): NestingProblem | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const stack: Frame[] = [{ value, path: undefined, depth: 1, parent: undefined }];
  let nodes = 0;
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    if (frame.depth > maxDepth) return isPartOfItself(frame) ? containsItself(frame) : tooDeep(frame);
    const { value: container, path, depth } = frame;
    const items = Array.isArray(container) ? container : Object.values(container);
    nodes += items.length;
    if (nodes > maxNodes) return tooManyNodes(frame);
    const names = items === container ? undefined : Object.keys(container);
    for (const [index, item] of items.entries()) {
      if (typeof item !== "object" || item === null) continue;
      const token = names?.[index] ?? String(index);
      stack.push({ value: item, path: { parent: path, token }, depth: depth + 1, parent: frame });
    }
  }
  return undefined;
}

function isPartOfItself(frame: Frame): boolean {
  const seen = new Set<object>();
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    if (seen.has(at.value)) return true;
    seen.add(at.value);
  }
  return false;
}

function topPointer(frame: Frame): string {
  let at = frame;
  while (at.parent !== undefined && at.depth > 4) at = at.parent;
  return pathPointer(at.path);
}

function tooDeep(frame: Frame): NestingProblem {
  return {
    code: "too-deep",
    message: `The document nests more than ${maxDepth} levels deep here.`,
    hint: "Move nested schemas into components/schemas and refer to them.",
    pointer: topPointer(frame),
  };
}

function containsItself(frame: Frame): NestingProblem {
  return {
    code: "contains-itself",
    message: "This part of the document contains itself, so it has no end.",
    hint: "Break the cycle of YAML aliases or includes; a recursive schema is written as a $ref to a component.",
    pointer: topPointer(frame),
  };
}

function tooManyNodes(frame: Frame): NestingProblem {
  return {
    code: "too-many-nodes",
    message: `The document has more than ${maxNodes.toLocaleString("en")} values once aliases are written out.`,
    hint: "Use $ref for parts that repeat: an alias is a copy, a $ref is not.",
    pointer: topPointer(frame),
  };
}
