import type { Severity } from "../../diagnostic.js";
import { entries, isObject, type Json, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { followReferences } from "../list-operations.js";
import { pathPointer } from "../path.js";
import { isMediaType } from "./media-type-key.js";
import type { Rule, RuleContext } from "./rule.js";

const styles: readonly Json[] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

/**
 * Checks that the keys of a `content` are media types. What only names one loosely ("json", "text/csv, text/plain") is
 * warned of; it is sent as it stands.
 */
export const checkMediaTypes: Rule = ({ value, path }) =>
  entries(value)
    .filter(([key]) => !key.startsWith("x-") && !isMediaType(key))
    .map(
      ([key]): Finding => ({
        severity: /^[\w*]/.test(key) ? "warning" : "error",
        code: "invalid-media-type",
        message: `Expected a media type such as "application/json", got ${JSON.stringify(key)}.`,
        pointer: pathPointer(path) + pointer(key),
      }),
    );

/** Checks that encodings are of properties that exist, in a style they can have (OpenAPI 3.1.1 §4.8.14, §4.8.15). */
export const checkEncodings: Rule = ({ value, path }, context) => {
  const encodings = entries(member(value, "encoding")).filter(([, encoding]) => isObject(encoding));
  if (encodings.length === 0) return [];
  const known = closedProperties(context, member(value, "schema"));
  // Where none of them hits, all the body goes out otherwise than the document says; one left over changes nothing.
  const severity = encodings.some(([name]) => known?.has(name) === true) ? "warning" : "error";
  return encodings.flatMap(([name, encoding]) => {
    const at = pathPointer(path) + pointer("encoding", name);
    return [...unknownProperty(name, { known, severity, at }), ...unknownStyle(encoding, at)];
  });
};

interface EncodingPlace {
  readonly known: ReadonlySet<string> | undefined;
  readonly severity: Severity;
  readonly at: string;
}

function unknownProperty(name: string, { known, severity, at }: EncodingPlace): Finding[] {
  if (known === undefined || known.has(name)) return [];
  return [
    {
      severity,
      code: "unknown-encoding-property",
      message: `The encoding is of the property "${name}", which the schema does not have.`,
      hint: `Its properties: ${[...known].join(", ") || "none"}.`,
      pointer: at,
    },
  ];
}

function unknownStyle(encoding: Json, at: string): Finding[] {
  const style = member(encoding, "style");
  if (style === undefined || styles.includes(style)) return [];
  const message = `Expected an encoding's \`style\` to be one of ${styles.join(", ")}, got ${describeValue(style)}.`;
  return [{ code: "invalid-style", message, pointer: at + pointer("style") }];
}

/** The properties of a schema that can have no others; undefined where that cannot be told. */
function closedProperties({ document }: RuleContext, schema: Json | undefined): Set<string> | undefined {
  const target = schema === undefined ? undefined : followReferences(document.root, schema);
  const properties = member(target, "properties");
  if (!isObject(target) || !isObject(properties)) return undefined;
  const others = ["allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties", "$ref"];
  const isOpen = others.some((name) => ![undefined, false].some((closed) => closed === member(target, name)));
  return isOpen ? undefined : new Set(Object.keys(properties));
}
