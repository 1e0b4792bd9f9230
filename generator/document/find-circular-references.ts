import { asArray, isObject, type Json, member } from "../json.js";
import type { Reference } from "./walk.js";

/** A reference and what it points at. */
export interface LocalReference {
  readonly reference: Reference;
  readonly target: Json;
}

/**
 * One reference of every circle that is made of `$ref` and `allOf` alone: no value could ever satisfy it. Circles
 * through properties, items, `oneOf` or `anyOf` are recursive types, which are fine.
 */
export function findCircularReferences(references: readonly LocalReference[]): LocalReference[] {
  const byHolder = new Map<object, LocalReference>();
  for (const local of references)
    if (local.reference.key === "$ref") byHolder.set(local.reference.holder, local);
  const circular: LocalReference[] = [];
  const done = new Set<object>();
  for (const { reference } of byHolder.values()) search(reference.holder, { byHolder, done, circular });
  return circular;
}

interface Search {
  readonly byHolder: ReadonlyMap<object, LocalReference>;
  readonly done: Set<object>;
  readonly circular: LocalReference[];
}

/** Depth first with a stack of its own: chains of references may be longer than the call stack. */
function search(start: object, { byHolder, done, circular }: Search): void {
  const open = new Set<object>();
  const stack: { readonly node: object; readonly rest: object[] }[] = [];
  const enter = (node: object) => {
    open.add(node);
    stack.push({ node, rest: partsOf(node, byHolder) });
  };
  if (!done.has(start)) enter(start);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.rest.pop();
    if (next === undefined) {
      done.add(top.node);
      open.delete(top.node);
      stack.pop();
    } else if (open.has(next)) {
      const closing = stack.findLast(({ node }) => byHolder.has(node));
      const local = closing && byHolder.get(closing.node);
      if (local !== undefined) circular.push(local);
    } else if (!done.has(next)) enter(next);
  }
}

/** What a value is made of unconditionally: its `$ref`'s target and the members of its `allOf`. */
function partsOf(node: object, byHolder: ReadonlyMap<object, LocalReference>): object[] {
  const target = byHolder.get(node)?.target;
  return [target, ...asArray(member(node, "allOf"))].filter((part): part is Json & object => {
    return isObject(part);
  });
}
