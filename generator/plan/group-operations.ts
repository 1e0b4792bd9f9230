import type { Api, Operation } from "../ir/api.js";
import { NameScope, toIdentifier } from "./name-scope.js";
import { camelCase, isSameWord, kebabCase, pascalCase, words } from "./words.js";

/** Operations that share a property of the client. */
export interface ResourceGroup {
  /** Property of the client, `serviceCatalog`. */
  readonly property: string;
  /** File name without its ending, `service-catalog`. */
  readonly file: string;
  /** Class name before collisions are resolved, `ServiceCatalog`. */
  readonly className: string;
  readonly description: string | undefined;
  readonly methods: readonly { readonly name: string; readonly operation: Operation }[];
}

/** Path segments that say nothing of what a path is about. */
const emptySegment = /^(api|rest|v\d+([._-]\d+)*(alpha\d*|beta\d*)?|\{.*)$/i;
/** Member names that would break a class or a promise that resolves to it. */
const forbiddenMethods = [
  "constructor",
  "prototype",
  "then",
  "client",
  "toJSON",
  "hasOwnProperty",
  "__proto__",
];
const forbiddenFiles = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

/**
 * Groups operations by their first tag (else by the first telling segment of their path) and names their methods:
 * the operationId without the resource's words. The names do not depend on the document's order.
 *
 * @param reserved names of the client's own members, which no resource may have
 */
export function groupOperations(api: Api, reserved: readonly string[]): ResourceGroup[] {
  const groups = new Map<string, { words: string[]; tag: string | undefined; operations: Operation[] }>();
  for (const operation of api.operations) {
    const tag = operation.tags[0];
    const parts = resourceWords(operation);
    const id = kebabCase(parts);
    const group = groups.get(id) ?? { words: parts, tag, operations: [] };
    group.operations.push(operation);
    groups.set(id, group);
  }
  const properties = new NameScope(reserved);
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, group]) => ({
      property: properties.takeMember(toIdentifier(camelCase(group.words), "operations"), "Resource"),
      file: forbiddenFiles.test(id) ? `${id}-resource` : id,
      className: toIdentifier(pascalCase(group.words), "Operations"),
      description: group.tag === undefined ? undefined : api.tagDescriptions.get(group.tag),
      methods: nameMethods(group.operations, group.words),
    }));
}

function resourceWords(operation: Operation): string[] {
  const tag = words((operation.tags[0] ?? "").slice(0, 60));
  if (tag.length > 0) return tag;
  const segments = operation.path
    .split("/")
    .filter((segment) => segment !== "" && !emptySegment.test(segment));
  const segment = segments.map((one) => words(one.slice(0, 60))).find((parts) => parts.length > 0);
  return segment ?? ["operations"];
}

/** Candidate names of a method, shortest first; the first kind that keeps all members of a collision apart is taken. */
const spellings: readonly ((operation: Operation, resource: readonly string[]) => string)[] = [
  (operation, resource) => camelCase(without(words(operation.id), resource, "everywhere")),
  (operation, resource) => camelCase(without(words(operation.id), resource, "first")),
  (operation) => camelCase(words(operation.id)),
];

function nameMethods(
  operations: readonly Operation[],
  resource: readonly string[],
): ResourceGroup["methods"] {
  const sorted = [...operations].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  const level = new Map<Operation, number>(sorted.map((operation) => [operation, 0]));
  for (let round = 1; round < spellings.length; round++) {
    for (const clash of clashes(sorted, resource, level)) {
      for (const operation of clash) level.set(operation, Math.max(level.get(operation) ?? 0, round));
    }
  }
  const scope = new NameScope(forbiddenMethods);
  const names = new Map(
    sorted.map((operation) => [operation, scope.takeMember(spell(operation, resource, level), "Operation")]),
  );
  return operations.map((operation) => ({ operation, name: names.get(operation) ?? operation.id }));
}

function clashes(
  operations: readonly Operation[],
  resource: readonly string[],
  level: ReadonlyMap<Operation, number>,
) {
  const byName = new Map<string, Operation[]>();
  for (const operation of operations) {
    const name = spell(operation, resource, level).toLowerCase();
    const members = byName.get(name);
    if (members === undefined) byName.set(name, [operation]);
    else members.push(operation);
  }
  return [...byName.values()].filter((members) => members.length > 1);
}

function spell(
  operation: Operation,
  resource: readonly string[],
  level: ReadonlyMap<Operation, number>,
): string {
  const spelling = spellings[level.get(operation) ?? 0]?.(operation, resource) ?? "";
  return toIdentifier(spelling, operation.method.toLowerCase());
}

function sortKey(operation: Operation): string {
  return `${operation.path} ${operation.method}`;
}

/** The words without the resource's run of words, singular or plural; all of them where nothing would be left. */
function without(
  parts: readonly string[],
  resource: readonly string[],
  which: "first" | "everywhere",
): string[] {
  const kept: string[] = [];
  let isStripping = true;
  for (let at = 0; at < parts.length; ) {
    const isRun = isStripping && resource.every((word, offset) => isSameWord(word, parts[at + offset] ?? ""));
    if (!isRun) {
      kept.push(parts[at] ?? "");
      at += 1;
      continue;
    }
    at += resource.length;
    if (which === "first") isStripping = false;
  }
  return kept.length === 0 ? [...parts] : kept;
}
