import {
  asArray,
  asString,
  dereference,
  isObject,
  type Json,
  type JsonObject,
  member,
} from "../../generator/json.js";
import { type Branch, type Flat, flattenSchema } from "./flatten-schema.js";
import { sampleText, type TextKind } from "./sample-text.js";

/** How much of a schema a sample shows. */
export interface SampleKind {
  /** Members and parameters: those that are required, or all. */
  readonly members: "required" | "all";
  readonly branch: Branch;
  readonly text: TextKind;
  /** No empty lists and objects: forms and query strings have no way to write them. @default false */
  readonly isFilled?: boolean;
}

/** A sample of a schema; a guess, which the caller has to check by the schema. */
export function sampleValue(root: JsonObject, schema: Json | undefined, kind: SampleKind): Json {
  return sample({ root, kind, depth: 0 }, schema);
}

interface At {
  readonly root: JsonObject;
  readonly kind: SampleKind;
  readonly depth: number;
}

/** Below, only what is required is shown, so that schemas that hold themselves come to an end. */
const shownDepth = 5;
const deepest = 25;

function sample(at: At, schema: Json | undefined): Json {
  if (at.depth > deepest) return null;
  const flat = flattenSchema(at.root, schema, at.kind.branch);
  const { keywords } = flat;
  if (keywords.const !== undefined) return keywords.const;
  const choices = asArray(keywords.enum).filter((value) => value !== null);
  const chosen = choices[at.kind.branch % choices.length];
  if (chosen !== undefined) return chosen;
  switch (typeOf(flat)) {
    case "object":
      return sampleObject(at, flat);
    case "array":
      return sampleArray(at, flat);
    case "boolean":
      return at.kind.branch % 2 === 0;
    case "integer":
      return sampleNumber(keywords, 1);
    case "number":
      return sampleNumber(keywords, 1.5);
    case "null":
      return null;
    default:
      return sampleText(keywords, at.kind.text);
  }
}

function typeOf({ keywords, properties }: Flat): string {
  const named = Array.isArray(keywords.type) ? keywords.type.find((type) => type !== "null") : keywords.type;
  if (typeof named === "string") return named;
  if (properties.size > 0 || keywords.additionalProperties !== undefined) return "object";
  return keywords.items === undefined ? "string" : "array";
}

function sampleObject(at: At, { keywords, properties, required }: Flat): Json {
  const showsAll = at.kind.members === "all" && at.depth < shownDepth;
  const inner = { ...at, depth: at.depth + 1 };
  const writable = [...properties].filter(([, property]) => !isReadOnly(at.root, property));
  const shown = writable.filter(([name]) => showsAll || required.has(name));
  const members = (shown.length === 0 && at.kind.isFilled === true ? writable.slice(0, 1) : shown).map(
    ([name, property]): [string, Json] => [name, sample(inner, property)],
  );
  const object = Object.fromEntries(members);
  for (const name of required) {
    if (!properties.has(name)) object[name] = sample(inner, openMember(keywords));
  }
  const least = typeof keywords.minProperties === "number" ? keywords.minProperties : 0;
  const isMap =
    isObject(keywords.additionalProperties) &&
    properties.size === 0 &&
    (showsAll || at.kind.isFilled === true);
  for (let extra = 0; isMap ? extra < 2 : Object.keys(object).length < least && extra < least; extra++) {
    object[`key${extra}`] = sample(inner, openMember(keywords));
  }
  return object;
}

function openMember({ additionalProperties }: JsonObject): Json {
  return isObject(additionalProperties) ? additionalProperties : { type: "string" };
}

function isReadOnly(root: JsonObject, property: Json): boolean {
  return member(dereference(root, property), "readOnly") === true;
}

function sampleArray(at: At, { keywords }: Flat): Json {
  const least = typeof keywords.minItems === "number" ? keywords.minItems : 0;
  const most = typeof keywords.maxItems === "number" ? keywords.maxItems : Number.POSITIVE_INFINITY;
  const wanted =
    at.depth >= shownDepth ? Number(at.kind.isFilled === true) : at.kind.members === "all" ? 2 : 1;
  const count = Math.min(most, Math.max(least, wanted));
  return Array.from({ length: count }, (_, index) => {
    // Items that differ where they can: many lists are to hold no item twice.
    const kind = { ...at.kind, branch: at.kind.branch + (keywords.uniqueItems === true ? index : 0) };
    const item = sample({ ...at, kind, depth: at.depth + 1 }, keywords.items);
    return keywords.uniqueItems === true && typeof item === "number" ? item + index : item;
  });
}

function sampleNumber(keywords: JsonObject, wanted: number): number {
  const { minimum, maximum, multipleOf } = keywords;
  const step = typeof multipleOf === "number" ? multipleOf : 1;
  let value = typeof multipleOf === "number" ? multipleOf : wanted;
  const low = Math.max(
    numberOr(minimum, Number.NEGATIVE_INFINITY),
    numberOr(keywords.exclusiveMinimum, Number.NEGATIVE_INFINITY) + step,
  );
  const high = Math.min(
    numberOr(maximum, Number.POSITIVE_INFINITY),
    numberOr(keywords.exclusiveMaximum, Number.POSITIVE_INFINITY) - step,
  );
  if (value < low) value = Math.ceil(low / step) * step + (keywords.exclusiveMinimum === true ? step : 0);
  return value > high ? high : value;
}

function numberOr(value: Json | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/** The type a schema names for files: what a sample of JSON cannot hold. */
export function isFile(root: JsonObject, schema: Json | undefined): boolean {
  const { keywords } = flattenSchema(root, schema, 0);
  const isText = keywords.type === "string" || keywords.type === undefined;
  return (
    isText && (asString(keywords.format) === "binary" || asString(keywords.contentMediaType) !== undefined)
  );
}
