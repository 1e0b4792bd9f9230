import { isObject, type Json, type JsonObject } from "../json.js";
import type { Path } from "./path.js";
import { type Kind, structures } from "./structure.js";

/** A value at a place where the specification says what it is. */
export interface Node {
  readonly value: Json;
  readonly kind: Kind;
  readonly path: Path | undefined;
  /** The object or array that holds the value; undefined at the start of a walk. */
  readonly parent: object | undefined;
}

/** A `$ref`, or a discriminator's mapping to a schema by URI. */
export interface Reference {
  readonly ref: string;
  /** What the reference must point at. */
  readonly kind: Kind;
  /** The object with the member that holds the text. */
  readonly holder: JsonObject;
  /** The member: `$ref`, or the mapping's key. */
  readonly key: string;
  /** The way to `holder`. */
  readonly path: Path | undefined;
  readonly parent: object | undefined;
}

/** What a walk reports. */
export interface Visitor {
  /** An object, array or boolean of the kind, after its type was checked. */
  readonly node?: (node: Node) => void;
  readonly reference?: (reference: Reference) => void;
  /** A value whose JSON type is not that of its kind; it is not walked into. */
  readonly mismatch?: (node: Node) => void;
}

/**
 * Visits every place below `start` that has a kind, each object once (`visited` carries over between walks),
 * in the document's order and without recursion.
 */
export function walk(start: Node, visitor: Visitor, visited: Set<object> = new Set()): void {
  const stack: Node[] = [start];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!enter(node, visitor, visited)) continue;
    const next = childrenOf(node);
    for (let index = next.length - 1; index >= 0; index--) {
      const child = next[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

function enter(node: Node, visitor: Visitor, visited: Set<object>): boolean {
  const { value, kind } = node;
  if (typeof value === "object" && value !== null) {
    if (visited.has(value)) return false;
    visited.add(value);
  }
  if (isObject(value) && typeof value.$ref === "string" && Object.hasOwn(value, "$ref")) {
    if (kind === "plain" && Object.keys(value).length > 1) return true;
    const { path, parent } = node;
    visitor.reference?.({ ref: value.$ref, kind, holder: value, key: "$ref", path, parent });
    return hasMeaningBesideRef(kind);
  }
  if (!hasType(node)) {
    if (value !== null || structures[kind].isOptional !== true) visitor.mismatch?.(node);
    return false;
  }
  visitor.node?.(node);
  if (kind === "mapping" && isObject(value)) visitMapping(value, node, visitor);
  if (kind === "discriminator" && isObject(value)) visitDefaultMapping(value, node, visitor);
  return true;
}

/** Siblings of a `$ref` count in schemas (OpenAPI 3.1, JSON Schema 2020-12) and in path items. */
function hasMeaningBesideRef(kind: Kind): boolean {
  return kind === "schema" || kind === "schemaOrList" || kind === "pathItem" || kind === "callbackPathItem";
}

function hasType({ value, kind }: Node): boolean {
  switch (structures[kind].type) {
    case "any":
      return true;
    case "list":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "schema":
      return (
        isObject(value) || typeof value === "boolean" || (kind === "schemaOrList" && Array.isArray(value))
      );
  }
}

function childrenOf({ value, kind, path, parent: _ }: Node): Node[] {
  const { members, each } = structures[kind];
  const children: Node[] = [];
  if (Array.isArray(value)) {
    if (each === undefined) return children;
    for (const [index, item] of value.entries()) {
      children.push({ value: item, kind: each, path: { parent: path, token: index }, parent: value });
    }
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const child = members !== undefined ? ownKind(members, key) : isExtension(kind, key) ? undefined : each;
      if (child === undefined || item === undefined) continue;
      children.push({ value: item, kind: child, path: { parent: path, token: key }, parent: value });
    }
  }
  return children;
}

function ownKind(members: Readonly<Record<string, Kind>>, key: string): Kind | undefined {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

/** Objects whose other members have names of the author's choosing may hold names that begin with `x-`. */
function isExtension(kind: Kind, key: string): boolean {
  const isFixed = kind === "paths" || kind === "callback" || kind === "responseMap" || kind === "plain";
  return isFixed && key.startsWith("x-");
}

function visitMapping(holder: JsonObject, { path, parent }: Node, visitor: Visitor): void {
  for (const [key, ref] of Object.entries(holder)) {
    if (typeof ref !== "string" || !isUriReference(ref)) continue;
    visitor.reference?.({ ref, kind: "schema", holder, key, path, parent });
  }
}

/** The schema of values that no mapping names (OpenAPI 3.2 §4.25). */
function visitDefaultMapping(holder: JsonObject, { path, parent }: Node, visitor: Visitor): void {
  const ref = holder.defaultMapping;
  if (typeof ref !== "string" || !isUriReference(ref)) return;
  visitor.reference?.({ ref, kind: "schema", holder, key: "defaultMapping", path, parent });
}

/** A mapping holds either a schema's name or a URI (OpenAPI 3.1.1 §4.8.25.3). */
function isUriReference(text: string): boolean {
  return text.startsWith("#") || text.includes("/") || /\.(json|ya?ml)(#|$)/i.test(text);
}
