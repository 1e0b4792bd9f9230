import type { Operation } from "../ir/api.js";
import { NameScope, toIdentifier } from "./name-scope.js";
import { camelCase, isSameWord, words } from "./words.js";

/** Member names that would break a class or a promise that resolves to it. */
export const forbiddenMethods: readonly string[] = [
  "constructor",
  "prototype",
  "then",
  "client",
  "toJSON",
  "hasOwnProperty",
  "__proto__",
];

/** An operation on its way to a method. */
export interface NamelessMethod {
  readonly operation: Operation;
  /** The words of the resource it belongs to by the document, which its name does not repeat. */
  readonly resource: readonly string[];
  /** The name that the caller gives it. */
  readonly wanted: string | undefined;
}

/** Candidate names of a method, shortest first; the first kind that keeps all members of a collision apart is taken. */
const spellings: readonly ((method: NamelessMethod) => string)[] = [
  ({ operation, resource }) => camelCase(without(idWords(operation), resource, "everywhere")),
  ({ operation, resource }) => camelCase(without(idWords(operation), resource, "first")),
  ({ operation }) => camelCase(ownWords(operation)),
];

/** The method of each operation of one resource; names that the caller gives come first. */
export function nameMethods(methods: readonly NamelessMethod[]): Map<Operation, string> {
  const scope = new NameScope(forbiddenMethods);
  const sorted = [...methods].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  const names = new Map<Operation, string>();
  for (const { operation, wanted } of sorted)
    if (wanted !== undefined) names.set(operation, scope.takeMember(wanted, "Operation"));
  const free = sorted.filter(({ wanted }) => wanted === undefined);
  const level = new Map<Operation, number>();
  for (let round = 1; round < spellings.length; round++) {
    for (const clash of clashes(free, level, new Set(names.values())))
      for (const { operation } of clash) level.set(operation, Math.max(level.get(operation) ?? 0, round));
  }
  for (const method of free) names.set(method.operation, scope.takeMember(spell(method, level), "Operation"));
  return names;
}

function clashes(
  methods: readonly NamelessMethod[],
  level: ReadonlyMap<Operation, number>,
  taken: ReadonlySet<string>,
): NamelessMethod[][] {
  const byName = new Map<string, NamelessMethod[]>();
  for (const method of methods) {
    const name = spell(method, level).toLowerCase();
    const members = byName.get(name);
    if (members === undefined) byName.set(name, [method]);
    else members.push(method);
  }
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  return [...byName]
    .filter(([name, members]) => members.length > 1 || lower.has(name))
    .map(([, members]) => members);
}

function spell(method: NamelessMethod, level: ReadonlyMap<Operation, number>): string {
  const { operation } = method;
  const spelling = spellings[level.get(operation) ?? 0]?.(method) ?? "";
  return toIdentifier(spelling, operation.method.toLowerCase());
}

function idWords({ id }: Operation): string[] {
  return words(id);
}

/** The words of the id; where it is written in no Latin letters, those of method and path. */
function ownWords({ id, method, path }: Operation): string[] {
  const own = words(id);
  return own.length > 0 ? own : words(`${method} ${path}`);
}

function sortKey({ operation }: NamelessMethod): string {
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
