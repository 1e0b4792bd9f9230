/** A piece of a path segment. */
export type SegmentPart =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "parameter"; readonly name: string };

/** The segments of a path; a slash at its end makes no difference. */
export function pathSegments(path: string): string[] {
  const segments = path.split("/").slice(1);
  if (segments.at(-1) === "") segments.pop();
  return segments;
}

/** The path of a server's URL without a slash at its end; `""` where it has none. */
export function basePath(url: string | undefined): string {
  const path = (url ?? "").replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  const trimmed = path.replace(/\/+$/, "");
  return trimmed === "" || trimmed.startsWith("/") ? trimmed : `/${trimmed}`;
}

/** Splits `report-{id}.{format}` in literals and parameters. */
export function parseSegment(segment: string): SegmentPart[] {
  return segment
    .split(/(\{[^{}]+\})/)
    .filter((text) => text !== "")
    .map((text) =>
      /^\{[^{}]+\}$/.test(text)
        ? { kind: "parameter", name: text.slice(1, -1) }
        : { kind: "literal", text: decodeSegment(text) },
    );
}

/**
 * The values of a segment's parameters; undefined where it does not fit. Each parameter takes as little as it can (one
 * character at least) and the last takes the rest: one pass, since the template may be anyone's.
 */
export function matchSegment(
  parts: readonly SegmentPart[],
  segment: string,
): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === "literal") {
      if (!segment.startsWith(part.text, at)) return undefined;
      at += part.text.length;
      continue;
    }
    const end = parameterEnd(parts.slice(index + 1), segment, at);
    if (end === undefined) return undefined;
    values.set(part.name, segment.slice(at, end));
    at = end;
  }
  return at === segment.length ? values : undefined;
}

function parameterEnd(rest: readonly SegmentPart[], segment: string, at: number): number | undefined {
  if (at >= segment.length) return undefined;
  const [next] = rest;
  if (next === undefined) return segment.length;
  if (next.kind === "parameter") return at + 1;
  const found = rest.length === 1 ? segment.lastIndexOf(next.text) : segment.indexOf(next.text, at + 1);
  return found > at ? found : undefined;
}

/** A segment without its percent-encoding; as it is, where that is malformed. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
