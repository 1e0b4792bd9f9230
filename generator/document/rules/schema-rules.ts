import { asArray, isObject, type Json, type JsonObject, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import { checkFiniteNumbers } from "./finite-numbers.js";
import type { Rule } from "./rule.js";

const typeNames = ["array", "boolean", "integer", "null", "number", "object", "string"];
const counts = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
const ranges = [
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
  ["minimum", "maximum"],
] as const;

/** Checks the keywords of a Schema Object whose wrong use leaves nothing a type could be made of, or no value valid. */
export const checkSchema: Rule = ({ value, path }) => {
  if (!isObject(value)) return [];
  const found = [
    ...checkType(value),
    ...checkCounts(value),
    ...checkRanges(value),
    ...checkEnum(value),
    ...checkPattern(value),
    ...checkFiniteNumbers(value),
  ];
  if (found.length === 0) return found;
  const at = pathPointer(path);
  return found.map((finding) => ({ ...finding, pointer: at + finding.pointer }));
};

function checkType(schema: JsonObject): Finding[] {
  const type = member(schema, "type");
  if (type === undefined || type === null) return [];
  return [type]
    .flat()
    .filter((name) => typeof name !== "string" || !typeNames.includes(name))
    .map((name) => ({
      // In YAML the word `null` without quotes is no string, and what is meant is plain.
      severity: name === null ? ("warning" as const) : ("error" as const),
      code: "invalid-type",
      hint: typeHint(name),
      message: `Expected a schema's \`type\` to be one of ${typeNames.join(", ")}, got ${describeValue(name)}.`,
      pointer: pointer("type"),
    }));
}

function typeHint(name: Json): string | undefined {
  if (name === null) return 'Put it in quotes: "null".';
  if (name === "file")
    return "This is Swagger 2.0; OpenAPI 3 has `type: string` with `format: binary` for it.";
  return name === "any" ? "Leave `type` out where any value fits." : undefined;
}

function checkCounts(schema: JsonObject): Finding[] {
  return counts.flatMap((name): Finding[] => {
    const count = member(schema, name);
    if (count === undefined || count === null || (Number.isInteger(count) && Number(count) >= 0)) return [];
    const isNumeral = typeof count === "string" && /^\d+$/.test(count);
    const severity = isNumeral ? "warning" : "error";
    const message = `Expected \`${name}\` to be a whole number that is not negative, got ${describeValue(count)}.`;
    return [{ severity, code: "invalid-keyword", message, pointer: pointer(name) }];
  });
}

function checkRanges(schema: JsonObject): Finding[] {
  return ranges.flatMap(([lower, upper]): Finding[] => {
    const least = member(schema, lower);
    const most = member(schema, upper);
    if (typeof least !== "number" || typeof most !== "number" || least <= most) return [];
    const message = `\`${lower}\` is ${least} and \`${upper}\` is ${most}, so no value fits.`;
    return [{ severity: "warning", code: "empty-range", message, pointer: pointer(lower) }];
  });
}

function checkEnum(schema: JsonObject): Finding[] {
  const values: Json | undefined = member(schema, "enum");
  if (values === undefined || values === null) return [];
  if (Array.isArray(values)) {
    if (asArray(values).length > 0) return [];
    const message = "The `enum` is empty, so no value fits.";
    return [{ severity: "warning", code: "empty-enum", message, pointer: pointer("enum") }];
  }
  const message = `Expected \`enum\` to be an array, got ${describeValue(values)}.`;
  return [{ code: "wrong-type", message, pointer: pointer("enum") }];
}

function checkPattern(schema: JsonObject): Finding[] {
  const pattern = member(schema, "pattern");
  if (typeof pattern !== "string" || compiles(pattern)) return [];
  const message = `The \`pattern\` ${JSON.stringify(pattern.slice(0, 60))} is no ECMA-262 regular expression.`;
  return [{ severity: "warning", code: "invalid-pattern", message, pointer: pointer("pattern") }];
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return isLegacyPattern(pattern);
  }
}

function isLegacyPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}
