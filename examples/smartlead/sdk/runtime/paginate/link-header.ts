/** One link of a Link header. */
export interface Link {
  /** As written; may be relative. */
  readonly target: string;
  /** Relation types, lower case. */
  readonly relations: readonly string[];
  /** What the link starts from, where that is not the answer itself. */
  readonly anchor: string | undefined;
}

/**
 * Reads a Link header (RFC 8288 §3 and appendix B.2). Commas and semicolons within `<…>` and quotes belong to them; of a
 * parameter given twice the first counts. Never throws: from the first fault on the rest is left out.
 */
export function parseLinkHeader(field: string | null): readonly Link[] {
  const text = field ?? "";
  const links: Link[] = [];
  let at = 0;
  for (;;) {
    at = skip(text, at, /[\s,]*/y);
    const target = match(text, at, /<([^>]*)>/y);
    if (target === undefined) return links;
    at = target.end;
    const parameters = new Map<string, string>();
    for (let next = match(text, at, parameter); next !== undefined; next = match(text, at, parameter)) {
      at = next.end;
      const [name = "", quoted, plain] = next.groups;
      const value = quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "";
      if (name !== "" && !parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value);
    }
    links.push({
      target: target.groups[0]?.trim() ?? "",
      relations: (parameters.get("rel") ?? "").toLowerCase().split(/\s+/).filter(Boolean),
      anchor: parameters.get("anchor"),
    });
    at = skip(text, at, /[^,]*/y);
  }
}

/** The target of the first link to the next page; undefined where there is none. */
export function nextLink(field: string | null): string | undefined {
  return parseLinkHeader(field).find(
    ({ relations, anchor }) => relations.includes("next") && anchor === undefined,
  )?.target;
}

/** `;`, then a name and perhaps a value in quotes or without. */
const parameter = /\s*;\s*(?:([^\s=;,"<>]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?)?/y;

interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly end: number;
}

function match(text: string, at: number, pattern: RegExp): Match | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : { groups: found.slice(1), end: pattern.lastIndex };
}

function skip(text: string, at: number, pattern: RegExp): number {
  return match(text, at, pattern)?.end ?? at;
}
