/**
 * The one door through which text of a document becomes code. Everything that a template or a type expression
 * takes from a document passes `literal`, `identifier`, `key` or `comment`; nothing else does.
 */

/** Control, format (zero-width, direction-changing) and line separator characters, surrogates on their own. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A string, number, boolean or null as a literal of JavaScript and TypeScript. Safe inside `<script>` too. */
export function literal(value: string | number | boolean | null): string {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`Cannot emit the number ${value}.`);
  return withVisibleText(JSON.stringify(value)).replaceAll("</", "<\\/");
}

/** Code whose strings hold no control, direction-changing or line separator characters but as escapes. */
export function withVisibleText(code: string): string {
  return code.replace(invisible, escapeUnits);
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

const identifierPattern = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** The name itself, checked: an identifier of ASCII letters, digits, `_` and `$`. Names are made by `plan/name-scope`. */
export function identifier(name: string): string {
  if (!identifierPattern.test(name)) throw new TypeError(`${JSON.stringify(name)} is no identifier.`);
  return name;
}

/** A property name in an object literal or type: bare where that is safe, else a literal. */
export function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return identifierPattern.test(name) ? name : literal(name);
}

/** Text as the lines of a comment: no way out of the comment, no control or direction-changing characters. */
export function comment(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, " ")
    .replaceAll("*/", "*\\/")
    .split("\n")
    .map((line) => line.trimEnd().replace(/^(\s*)@/, "$1\\@"));
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Plain data as the code of a literal, laid out over lines where it does not fit the width. */
export function dataLiteral(value: unknown, indent = 0, width = 100): string {
  const flat = flatLiteral(value);
  if (flat.length + indent <= width || typeof value !== "object" || value === null) return flat;
  const inner = " ".repeat(indent + 2);
  const close = " ".repeat(indent);
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${dataLiteral(item, indent + 2, width)},\n`).join("")}${close}]`;
  }
  const members = definedMembers(value).map(
    ([name, item]) =>
      `${inner}${key(name)}: ${dataLiteral(item, indent + 2, width)}${widening(name, item)},\n`,
  );
  return `{\n${members.join("")}${close}}`;
}

function flatLiteral(value: unknown): string {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  ) {
    return literal(value);
  }
  if (Array.isArray(value)) return `[${value.map(flatLiteral).join(", ")}]`;
  if (typeof value === "object") {
    const members = definedMembers(value).map(
      ([name, item]) => `${key(name)}: ${flatLiteral(item)}${widening(name, item)}`,
    );
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  throw new TypeError(`Cannot emit a value of type ${typeof value}.`);
}

/** TypeScript takes a member named `constructor` for that of every object, and widens the strings in its value. */
function widening(name: string, item: unknown): "" | " as const" {
  return typeof item === "object" && item !== null && name in Object.prototype ? " as const" : "";
}

function definedMembers(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
