import { type Json, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import { declaredTypes } from "./declared-types.js";
import type { Rule } from "./rule.js";

const stylesByPlace: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** Checks that a parameter's `style` is one of its place and can lay out its values (OpenAPI 3.1.1 §4.8.12.3). */
export const checkParameterLayout: Rule = ({ value, path }, { document }) => {
  const place = member(value, "in");
  const styles =
    typeof place === "string" && Object.hasOwn(stylesByPlace, place) ? stylesByPlace[place] : undefined;
  if (styles === undefined) return [];
  const at = pathPointer(path);
  const style = member(value, "style") ?? styles[0];
  if (typeof style !== "string" || !styles.includes(style)) {
    const message = `Expected the \`style\` of a ${place} parameter to be ${styles.join(" or ")}, got ${describeValue(style)}.`;
    return [{ code: "invalid-style", message, pointer: at + pointer("style") }];
  }
  const { types, hasProperties } = declaredTypes(document.root, member(value, "schema"));
  const explode = member(value, "explode") ?? style === "form";
  const layout: Layout = { types, hasProperties, explode, at };
  if (place === "cookie") return checkCookie(layout);
  if (style === "deepObject") return checkDeepObject(layout);
  return style === "spaceDelimited" || style === "pipeDelimited" ? checkDelimited(style, layout) : [];
};

interface Layout {
  readonly types: ReadonlySet<string>;
  readonly hasProperties: boolean;
  readonly explode: Json;
  readonly at: string;
}

/** Exploded, each property becomes a cookie of its own name, so the names must be known. */
function checkCookie({ types, hasProperties, explode, at }: Layout): Finding[] {
  if (explode !== true || !types.has("object") || hasProperties) return [];
  const message =
    "An exploded object in a cookie becomes one cookie for each property, but its schema declares no properties.";
  const hint = "Declare them, or set `explode` to false.";
  return [{ code: "undefined-layout", message, hint, pointer: at }];
}

/**
 * `deepObject` is for objects, exploded. Documents that say `explode: true` use it for arrays (`name[0]=a`) and single
 * values (`name=a`) too, and their servers take them.
 */
function checkDeepObject({ types, explode, at }: Layout): Finding[] {
  if (types.size === 0 || types.has("object")) return [];
  const message = `The style deepObject lays out objects; the schema is of ${[...types].join(" or ")}.`;
  const severity = explode === true ? "warning" : "error";
  return [{ severity, code: "undefined-layout", message, pointer: at }];
}

/** A value beside a list has nothing to delimit and can be sent as it is; beside an object nobody could tell the two apart. */
function checkDelimited(style: string, { types, at }: Layout): Finding[] {
  const single = [...types].filter((type) => type !== "array" && type !== "object");
  if (single.length === 0) return [];
  const message = `The style ${style} lays out arrays and objects; the schema is of ${[...types].join(" or ")}.`;
  const severity = types.has("object") ? "error" : "warning";
  return [{ severity, code: "undefined-layout", message, pointer: at }];
}
