import fc from "fast-check";

/** Pieces of which text is made that tries to get out of wherever it is put. */
const pieces = [
  "CANARY()",
  "CANARY`x`",
  "*/",
  "/*",
  "//",
  "`",
  "${",
  "}",
  "'",
  '"',
  "\\",
  "\n",
  "\r\n",
  "\u2028",
  "\u202e",
  "\0",
  "</script>",
  "<!--",
  ";",
  "=",
  "(",
  ")",
  "[",
  "]",
  "{",
  "{{x}}",
  "{@link x}",
  "../",
  "__proto__",
  "constructor",
  "get",
  "Pet",
  " ",
  "a",
  "é",
  "0",
] as const;

/** Any text, most of it hostile. */
export const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((all) => all.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

/** Most names have to be plain, or nothing but refusals would be tried. */
export const name = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("id", "name", "Pet", "list pets", "getPet") },
  { weight: 1, arbitrary: text.filter((value) => value.trim() !== "") },
);

/** Any value. */
export const data = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));

/** Mostly one of these plain values; a hostile one often is a reason to refuse the document, which is tried as well. */
export function mostly(...plain: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: text });
}

/** An array of one or two, or nothing: members that are rare keep documents small. */
export function few<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength: 1, maxLength: 2 });
}

/** A map of at most so many members. */
export function map<T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxKeys = 2) {
  return fc.dictionary(key, value, { maxKeys });
}
