import { dereference, entries, isObject, type Json, type JsonObject, member, pointer } from "../json.js";
import { operationsOf } from "../path-item.js";
import { matchesGlob } from "./glob.js";
import { ReachableParts } from "./reachable-parts.js";

/** A document with fewer operations, and the names of the schemas it has left, in its order. */
export interface PrunedDocument {
  readonly root: JsonObject;
  readonly schemaNames: readonly string[];
}

/** What stays in a document. */
export interface Keep {
  /** JSON pointers of operations. */
  readonly operations: ReadonlySet<string>;
  /** Globs of schemas that stay unused too. */
  readonly keepSchemas: readonly string[];
}

/**
 * The document without the other operations, and without the components that nothing in it refers to any more. A part
 * of another operation that is referred to stays where it is.
 */
export function pruneDocument(root: JsonObject, { operations, keepSchemas }: Keep): PrunedDocument {
  const parts = new ReachableParts(root);
  const items = (["paths", "webhooks"] as const).flatMap((section) =>
    entries(member(root, section)).map(([name, item]) => ({ section, name, item })),
  );
  const { components, paths, webhooks, ...others } = root;
  parts.visit(others);
  for (const { section, name, item } of items)
    parts.visit(reducedItem(root, { section, name, item, kept: operations }));
  for (const [name] of entries(member(components, "schemas")))
    if (keepSchemas.some((pattern) => matchesGlob(pattern, name))) parts.visitComponent("schemas", name);
  const kept = new Set([...operations, ...parts.operations]);
  const section = (name: "paths" | "webhooks") =>
    Object.fromEntries(
      items.flatMap((one) => {
        if (one.section !== name) return [];
        const isReferred = parts.items.has(pointer(name, one.name));
        const item =
          reducedItem(root, { ...one, kept }) ?? (isReferred ? withoutOperations(root, one.item) : undefined);
        return item === undefined ? [] : [[one.name, item]];
      }),
    );
  const left: JsonObject = {
    ...root,
    ...(paths === undefined ? {} : { paths: section("paths") }),
    ...(webhooks === undefined ? {} : { webhooks: section("webhooks") }),
    ...(isObject(components) ? { components: reducedComponents(components, parts) } : {}),
  };
  const schemas = member(member(left, "components"), "schemas");
  return { root: left, schemaNames: entries(schemas).map(([name]) => name) };
}

interface ItemSource {
  readonly section: "paths" | "webhooks";
  readonly name: string;
  readonly item: Json;
  readonly kept: ReadonlySet<string>;
}

/** The path item with the operations that stay, itself where all do; undefined where none does. */
function reducedItem(root: JsonObject, { section, name, item, kept }: ItemSource): Json | undefined {
  if (section === "paths" && name.startsWith("x-")) return item;
  const whole = dereference(root, item);
  const dropped = operationsOf(whole).filter(({ tokens }) => !kept.has(pointer(section, name, ...tokens)));
  if (dropped.length === 0) return item;
  if (!isObject(whole) || dropped.length === operationsOf(whole).length) return undefined;
  const own = { ...whole };
  const additional = Object.fromEntries(entries(whole.additionalOperations));
  for (const { tokens } of dropped) {
    const [first = "", second] = tokens;
    Reflect.deleteProperty(second === undefined ? own : additional, second ?? first);
  }
  return { ...own, ...(own.additionalOperations === undefined ? {} : { additionalOperations: additional }) };
}

function withoutOperations(root: JsonObject, item: Json): Json {
  const whole = dereference(root, item);
  const operations = new Set(operationsOf(whole).map(({ tokens: [first] }) => first));
  return Object.fromEntries(entries(whole).filter(([name]) => !operations.has(name)));
}

function reducedComponents(components: JsonObject, parts: ReachableParts): JsonObject {
  return Object.fromEntries(
    Object.entries(components).map(([section, members]) => {
      if (section === "securitySchemes" || section.startsWith("x-") || !isObject(members))
        return [section, members];
      return [
        section,
        Object.fromEntries(entries(members).filter(([name]) => parts.hasComponent(section, name))),
      ];
    }),
  );
}
