import {
  asArray,
  asString,
  entries,
  escapeToken,
  isObject,
  type Json,
  type JsonObject,
  member,
  pointerTokens,
} from "../../json.js";
import { type Access, accessOf } from "./access.js";
import { basesOf, schemaNameOf } from "./input-schemas.js";
import { mapParts } from "./schema-parts.js";

const prefix = "#/components/schemas/";

/** Schemas as one side has them: without the properties that only the other may send. */
export class SchemaView {
  readonly #root: JsonObject;
  readonly #left: Access;
  readonly #names: ReadonlyMap<string, string>;
  readonly #seen = new Map<object, JsonObject>();

  /**
   * @param left the properties to leave out: `read` for requests, `write` for answers
   * @param names what named schemas are called on this side, where that differs
   */
  constructor(root: JsonObject, left: Access, names: ReadonlyMap<string, string> = new Map()) {
    this.#root = root;
    this.#left = left;
    this.#names = names;
  }

  /** The schema as this side has it; the same object where nothing differs. */
  of = (schema: Json): Json => {
    if (!isObject(schema)) return schema;
    const known = this.#seen.get(schema);
    if (known !== undefined) return known;
    const view = this.#withNames(mapParts(this.#withoutLeft(schema), this.of), schema);
    this.#seen.set(schema, view);
    return view;
  };

  #withoutLeft(schema: JsonObject): JsonObject {
    const all = entries(schema.properties);
    const kept = all.filter(([, property]) => accessOf(this.#root, property) !== this.#left);
    if (kept.length === all.length) return schema;
    const left = new Set<Json>(all.map(([name]) => name));
    for (const [name] of kept) left.delete(name);
    const { required, ...rest } = schema;
    const needed = asArray(required).filter((name) => !left.has(name));
    return {
      ...rest,
      properties: Object.fromEntries(kept),
      ...(needed.length === 0 ? {} : { required: needed }),
    };
  }

  /** @param original the schema as it stands in the document */
  #withNames(schema: JsonObject, original: JsonObject): JsonObject {
    const ref = asString(schema.$ref);
    const renamed = ref === undefined ? undefined : this.#renamed(ref);
    const { discriminator } = schema;
    if (renamed === undefined && !isObject(discriminator)) return schema;
    return {
      ...schema,
      ...(renamed === undefined ? {} : { $ref: renamed }),
      ...(isObject(discriminator) ? { discriminator: this.#mapped(discriminator, original) } : {}),
    };
  }

  /** A value that stands for a schema by its name goes on doing so, whatever the schema is called here. */
  #mapped(discriminator: JsonObject, schema: JsonObject): JsonObject {
    if (this.#names.size === 0) return discriminator;
    const mapping = new Map(entries(discriminator.mapping));
    const mapped = new Set<Json>(
      [...mapping.values()].map((target) => schemaNameOf(asString(target) ?? "") ?? target),
    );
    for (const name of this.#standingIn(schema))
      if (!mapped.has(name) && !mapping.has(name)) mapping.set(name, `${prefix}${escapeToken(name)}`);
    for (const [value, target] of mapping) {
      const ref = asString(target) ?? "";
      const byName = this.#names.has(ref) ? `${prefix}${escapeToken(ref)}` : ref;
      mapping.set(value, this.#renamed(byName) ?? target);
    }
    return { ...discriminator, mapping: Object.fromEntries(mapping) };
  }

  /** Of the schemas with another name on this side, those that a discriminator tells apart by their names. */
  #standingIn(schema: JsonObject): readonly string[] {
    const listed = [...asArray(schema.oneOf), ...asArray(schema.anyOf)].map(nameReferredTo);
    const extending = [...this.#names.keys()].filter((name) => this.#extends(name, schema));
    return [...listed.flatMap((name) => name ?? []), ...extending].filter((name) => this.#names.has(name));
  }

  #extends(name: string, base: JsonObject): boolean {
    const schemas = member(member(this.#root, "components"), "schemas");
    return basesOf(member(schemas, name)).some((own) => member(schemas, own) === base);
  }

  #renamed(ref: string): string | undefined {
    const name = schemaNameOf(ref);
    const own = name === undefined ? undefined : this.#names.get(name);
    if (own === undefined) return undefined;
    const [, , , ...rest] = pointerTokens(ref.slice(1));
    return [`${prefix}${escapeToken(own)}`, ...rest.map(escapeToken)].join("/");
  }
}

function nameReferredTo(part: Json): string | undefined {
  return schemaNameOf(asString(member(part, "$ref")) ?? "");
}
