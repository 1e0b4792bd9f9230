import type { ErrorObject } from "ajv/dist/2020.js";
import { member, pointerTokens } from "../json.js";
import { nameHint, quoted } from "../nearest-name.js";
import { durationAdvice } from "./durations.js";
import type { Problem } from "./report.js";

type Text = Omit<Problem, "pointer" | "hint"> & { readonly hint: string | undefined };

/** What a schema describes, for messages. */
export interface Subject {
  /** What the whole is called. */
  readonly name: string;
  /** The page to read. */
  readonly docs: string;
}

const extension: Subject = { name: "x-rate-limit", docs: "docs/x-rate-limit.md" };

/** Words for a violation of a schema, the extension's or another: what was expected, what was found, what to do. */
export function structureProblem(error: ErrorObject, subject: Subject = extension): Omit<Problem, "pointer"> {
  const { hint, ...text } = describeProblem(error, subject);
  return { ...text, hint: hint ?? `See ${subject.docs}.` };
}

function describeProblem(error: ErrorObject, subject: Subject): Text {
  const where = pointerTokens(error.instancePath).join(".") || subject.name;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownMember(error, where);
    case "propertyNames":
      return invalidName(error, where);
    case "type":
      return wrongType(error, where);
    case "minimum":
    case "maximum":
    case "minItems":
    case "maxItems":
    case "minLength":
      return outOfRange(error, where);
    default:
      return invalidValue(error, where);
  }
}

function unknownMember(error: ErrorObject, where: string): Text {
  const name = String(member(error.params, "additionalProperty"));
  const known = Object.keys(error.parentSchema?.properties ?? {});
  return {
    code: "unknown-member",
    message: `${quoted(name)} is no member of ${where}.`,
    hint: nameHint(name, known, "members"),
  };
}

function invalidName(error: ErrorObject, where: string): Text {
  const name = String(member(error.params, "propertyName"));
  const isStatus = String(member(error.schema, "pattern")).includes("XX");
  const isArgument = String(member(error.schema, "pattern")).includes("cookie");
  return {
    code: "invalid-name",
    message: `${quoted(name)} cannot be a name in ${where}.`,
    hint: isStatus
      ? advice(error)
      : isArgument
        ? `Write the place and the name of a parameter, such as "path.id".`
        : "Begin with a letter; go on with letters, digits, hyphens and underscores, 64 in all.",
  };
}

function wrongType(error: ErrorObject, where: string): Text {
  if (isDuration(error) && typeof error.data === "number")
    return {
      code: "missing-unit",
      message: `${where} is ${String(error.data)}, a number without a unit.`,
      hint: durationAdvice(error.data),
    };
  const types = [member(error.params, "type")].flat().filter((type) => type !== "null");
  const wanted = types.map((type) => typeNames.get(String(type)) ?? String(type)).join(" or ");
  return {
    code: "wrong-type",
    message: `${where} must be ${wanted}; it is ${shown(error.data)}.`,
    hint: advice(error),
  };
}

function outOfRange(error: ErrorObject, where: string): Text {
  const limit = Number(member(error.params, "limit")).toLocaleString("en-US");
  const isLeast = error.keyword.startsWith("min");
  const what = error.keyword.endsWith("Items")
    ? `has ${Array.isArray(error.data) ? error.data.length : 0} items`
    : error.keyword === "minLength"
      ? "is empty"
      : `is ${String(error.data)}`;
  return {
    code: "out-of-range",
    message: `${where} ${what}; the ${isLeast ? "least" : "most"} is ${limit}.`,
    hint: advice(error),
  };
}

function invalidValue(error: ErrorObject, where: string): Text {
  const value = String(error.data);
  if (isDuration(error)) {
    const isBare = /^\s*\d+(\.\d+)?\s*$/.test(value);
    return {
      code: isBare ? "missing-unit" : "invalid-duration",
      message: `${where} is ${quoted(value)}, ${isBare ? "a number without a unit" : "which is no duration"}.`,
      hint: durationAdvice(value),
    };
  }
  if (error.parentSchema?.title === "JSON pointer")
    return {
      code: "invalid-pointer",
      message: `${where} is ${quoted(value)}, which is no JSON pointer.`,
      hint: `Write "/name" for a member, "/a/b" for one within it, "" for the whole body (RFC 6901).`,
    };
  const words = member(error.params, "allowedValues");
  const allowed = Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
  return {
    code: "invalid-value",
    message: `${where} is ${shown(error.data)}, which is not allowed.`,
    hint: allowed.length === 0 ? advice(error) : nameHint(value, allowed, "values"),
  };
}

function isDuration(error: ErrorObject): boolean {
  const title: unknown = error.parentSchema?.title;
  return title === "Duration" || title === "Window";
}

function advice(error: ErrorObject): string | undefined {
  const description: unknown = error.parentSchema?.description;
  return typeof description === "string" ? description : undefined;
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["integer", "a whole number"],
  ["number", "a number"],
  ["boolean", "true or false"],
  ["object", "an object"],
  ["array", "a list"],
]);

/** A value in a message: short ones as they are, objects and lists by kind alone, however deep they are. */
function shown(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
