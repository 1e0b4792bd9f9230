import { asArray, dereference, isObject, type Json, type JsonObject, member } from "../json.js";

/** A way from one schema to another that a type takes at once, not only when a property of it is read. */
interface Edge {
  readonly holder: JsonObject;
  readonly keyword: "$ref" | "allOf" | "oneOf" | "anyOf" | "items";
  readonly index: number;
}

interface Step {
  readonly schema: JsonObject;
  readonly edges: Edge[];
  taken: Edge | undefined;
}

/** No schema that was ever seen has so many circles; one that was made to have them keeps the rest. */
const maxCuts = 1000;

/**
 * Takes the circles out of schemas that consist of each other, in place: TypeScript has no type that is defined by
 * itself alone, or by arrays of itself: those become arrays of anything. A base whose `oneOf` lists schemas that extend it is extended without its `oneOf`; a choice of a union
 * that leads back to the union adds nothing to it, and goes.
 */
export function cutCircularTypes(root: JsonObject): void {
  const done = new Set<object>();
  for (const schema of Object.values(member(member(root, "components"), "schemas") ?? {})) {
    for (let cuts = 0; cuts < maxCuts; cuts++) {
      const circle = findCircle(root, schema, done);
      if (circle === undefined) break;
      cut(root, circle);
    }
  }
}

/** The edges of the first circle below a schema. What is in none is added to `done`. */
function findCircle(root: JsonObject, start: Json | undefined, done: Set<object>): Edge[] | undefined {
  const steps: Step[] = [];
  const open = new Set<object>();
  const enter = (schema: Json | undefined) => {
    if (!isObject(schema) || done.has(schema)) return;
    open.add(schema);
    steps.push({ schema, edges: edgesOf(schema), taken: undefined });
  };
  enter(start);
  for (let top = steps.at(-1); top !== undefined; top = steps.at(-1)) {
    top.taken = top.edges.pop();
    if (top.taken === undefined) {
      done.add(top.schema);
      open.delete(top.schema);
      steps.pop();
      continue;
    }
    const next = endOf(root, top.taken);
    if (isObject(next) && open.has(next)) {
      const from = steps.findIndex(({ schema }) => schema === next);
      return steps.slice(from).flatMap(({ taken }) => taken ?? []);
    }
    enter(next);
  }
  return undefined;
}

function edgesOf(schema: JsonObject): Edge[] {
  const parts = (["anyOf", "oneOf", "allOf"] as const).flatMap((keyword) =>
    asArray(member(schema, keyword)).map((_, index): Edge => ({ holder: schema, keyword, index })),
  );
  if (isObject(member(schema, "items"))) parts.push({ holder: schema, keyword: "items", index: 0 });
  return typeof member(schema, "$ref") === "string"
    ? [...parts, { holder: schema, keyword: "$ref", index: 0 }]
    : parts;
}

function endOf(root: JsonObject, { holder, keyword, index }: Edge): Json | undefined {
  if (keyword === "items") return member(holder, keyword);
  if (keyword !== "$ref") return asArray(member(holder, keyword))[index];
  const { $ref } = holder;
  return dereference(root, { $ref });
}

function cut(root: JsonObject, circle: readonly Edge[]): void {
  const array = circle.find(({ keyword }) => keyword === "items");
  if (array !== undefined) {
    Reflect.set(array.holder, "items", {});
    return;
  }
  const composed = circle.filter(({ keyword }) => keyword !== "$ref");
  const extension = composed.find(
    ({ keyword }, at) => keyword === "allOf" && isUnion(composed[(at + 1) % composed.length]),
  );
  if (extension !== undefined) {
    replace(extension, withoutUnion(dereference(root, endOf(root, extension))));
    return;
  }
  const [first = circle[0]] = composed;
  const last = composed.at(-1) ?? first;
  if (first === undefined || last === undefined) return;
  // The choices of the union that the circle comes back to count for the one it comes back from.
  replace(last, first === last ? undefined : withoutChoice(first));
}

function replace({ holder, keyword, index }: Edge, part: JsonObject | undefined): void {
  const list = [...asArray(member(holder, keyword))];
  list.splice(index, 1, ...(part === undefined ? [] : [part]));
  if (list.length > 0) Reflect.set(holder, keyword, list);
  else Reflect.deleteProperty(holder, keyword);
}

function withoutUnion(base: Json | undefined): JsonObject | undefined {
  if (!isObject(base)) return undefined;
  const { oneOf: _, anyOf: __, discriminator: ___, ...rest } = base;
  return rest;
}

function withoutChoice({ holder, keyword, index }: Edge): JsonObject | undefined {
  const list = asArray(member(holder, keyword)).filter((_, at) => at !== index);
  return list.length === 0 ? undefined : { ...holder, [keyword]: list };
}

function isUnion(edge: Edge | undefined): boolean {
  return edge?.keyword === "oneOf" || edge?.keyword === "anyOf";
}
