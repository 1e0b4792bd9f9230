/** The words of a name: split at everything that is no letter or digit, and where case changes. `getHTTPUrl2` gives get, HTTP, Url2. */
export function words(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

/** The words as `camelCase`. */
export function camelCase(parts: readonly string[]): string {
  return parts.map((part, index) => (index === 0 ? part.toLowerCase() : capitalise(part))).join("");
}

/** The words as `PascalCase`. */
export function pascalCase(parts: readonly string[]): string {
  return parts.map(capitalise).join("");
}

/** The words as `kebab-case`. */
export function kebabCase(parts: readonly string[]): string {
  return parts.map((part) => part.toLowerCase()).join("-");
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Whether two words are the same but for case and an English plural ending. */
export function isSameWord(one: string, other: string): boolean {
  return singular(one.toLowerCase()) === singular(other.toLowerCase());
}

/** The singular of an English plural by its ending; other words as they are. */
export function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|us|is)$/.test(word)) return word;
  if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
