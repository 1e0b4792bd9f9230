import { isObject } from "../json.js";
import type { Origins } from "./origins.js";
import { pathPointer } from "./path.js";
import type { ResolvedReference, Target } from "./resolve-references.js";
import { setMember } from "./set-member.js";
import type { Problem } from "./source.js";
import { structures } from "./structure.js";

/**
 * Puts what they mean in place of the references that have no section under `components`: path items, operations,
 * whole maps and lists.
 * @returns an error for each that leads only to itself.
 */
export function inlineReferences(references: readonly ResolvedReference[], origins: Origins): Problem[] {
  const inlined = references.filter(({ reference }) => structures[reference.kind].section === undefined);
  const byHolder = new Map<object, ResolvedReference>(
    inlined.map((resolved) => [resolved.reference.holder, resolved]),
  );
  const problems: Problem[] = [];
  const edits: (() => void)[] = [];
  for (const resolved of inlined) {
    const target = endOfChain(resolved, byHolder);
    if (target === undefined) problems.push(circular(resolved));
    else edits.push(() => replace(resolved, target, origins));
  }
  // Only now: an edit changes what the chains are read from.
  for (const edit of edits) edit();
  return problems;
}

function endOfChain(
  start: ResolvedReference,
  byHolder: ReadonlyMap<object, ResolvedReference>,
): Target | undefined {
  const seen = new Set<object>();
  let at = start;
  for (;;) {
    const { value } = at.target;
    if (seen.has(at.reference.holder)) return undefined;
    seen.add(at.reference.holder);
    const next = isObject(value) ? byHolder.get(value) : undefined;
    if (next === undefined) return at.target;
    at = next;
  }
}

function replace(resolved: ResolvedReference, target: Target, origins: Origins): void {
  const { holder, parent, path } = resolved.reference;
  if (parent === undefined || path === undefined) return;
  const own = Object.entries(holder).filter(([key]) => key !== "$ref");
  origins.set(parent, path.token, target);
  if (own.length === 0 || !isObject(target.value)) {
    setMember(parent, path.token, target.value);
    return;
  }
  // A path item may have fields beside its `$ref`; what stands nearer to the path wins.
  const merged = { ...target.value };
  origins.copy(target.value, merged);
  setMember(parent, path.token, merged);
  for (const [key, value] of own) {
    setMember(merged, key, value);
    const pointer = resolved.pointer + pathPointer({ parent: undefined, token: key });
    origins.set(merged, key, { source: resolved.source, pointer });
  }
}

function circular({ reference, source, pointer }: ResolvedReference): Problem {
  return {
    severity: "error",
    code: "circular-ref",
    message: `The $ref "${reference.ref}" leads only to other references, in a circle.`,
    hint: "Let one of them hold the content itself.",
    origin: { source, pointer: `${pointer}/$ref` },
  };
}
