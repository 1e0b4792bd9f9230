import {
  asArray,
  asString,
  entries,
  isObject,
  type Json,
  type JsonObject,
  member,
  pointerTokens,
} from "../../json.js";
import { accessOf } from "./access.js";
import { partsOf } from "./schema-parts.js";

/** What is known of a schema and all that it is made of, up to the next named ones. */
interface Facts {
  /** Names of the schemas that it refers to. */
  readonly names: Set<string>;
  /** Whether a property is for one side alone. */
  readonly isSplit: boolean;
}

/**
 * Named schemas that mean one thing in a request and another in an answer, with a name for what they mean in a request:
 * those that requests reach and that have properties for one side alone.
 *
 * @param requests the schemas of request bodies
 */
export function inputSchemas(root: JsonObject, requests: readonly Json[]): ReadonlyMap<string, string> {
  const schemas = new Map(entries(member(member(root, "components"), "schemas")));
  const facts = new Map([...schemas].map(([name, schema]) => [name, factsOf(root, schema)]));
  // A discriminator names those that extend it, which it does not refer to.
  for (const [name, schema] of schemas)
    for (const base of basesOf(schema))
      if (member(schemas.get(base), "discriminator") !== undefined) facts.get(base)?.names.add(name);
  const split = reaching(facts);
  const names = new Map<string, string>();
  for (const name of [...reached(root, requests, facts)].sort()) {
    if (!split.has(name)) continue;
    let input = `${name}Input`;
    for (let number = 2; schemas.has(input); number++) input = `${name}Input${number}`;
    names.set(name, input);
  }
  return names;
}

/** Names of the schemas that a schema extends. */
export function basesOf(schema: Json | undefined): readonly string[] {
  return asArray(member(schema, "allOf")).flatMap(
    (part) => schemaNameOf(asString(member(part, "$ref")) ?? "") ?? [],
  );
}

/** The name of the schema that a reference leads to, or into. */
export function schemaNameOf(ref: string): string | undefined {
  if (!ref.startsWith("#/components/schemas/")) return undefined;
  return pointerTokens(ref.slice(1))[2];
}

function factsOf(root: JsonObject, start: Json): Facts {
  const names = new Set<string>();
  const seen = new Set<object>();
  let isSplit = false;
  const stack: Json[] = [start];
  for (let schema = stack.pop(); schema !== undefined; schema = stack.pop()) {
    if (!isObject(schema) || seen.has(schema)) continue;
    seen.add(schema);
    const name = schemaNameOf(asString(schema.$ref) ?? "");
    if (name !== undefined) names.add(name);
    const properties = entries(schema.properties);
    isSplit ||= properties.some(([, property]) => accessOf(root, property) !== undefined);
    stack.push(...partsOf(schema));
  }
  return { names, isSplit };
}

/** The schemas that have a split property, or refer to one that has, however far away. */
function reaching(facts: ReadonlyMap<string, Facts>): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const [name, { names }] of facts)
    for (const used of names) {
      const known = users.get(used);
      if (known === undefined) users.set(used, [name]);
      else known.push(name);
    }
  const found = new Set<string>();
  const stack = [...facts].filter(([, { isSplit }]) => isSplit).map(([name]) => name);
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    stack.push(...(users.get(name) ?? []));
  }
  return found;
}

function reached(
  root: JsonObject,
  starts: readonly Json[],
  facts: ReadonlyMap<string, Facts>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const stack = starts.flatMap((start) => [...factsOf(root, start).names]);
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    stack.push(...(facts.get(name)?.names ?? []));
  }
  return found;
}
