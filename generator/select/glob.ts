/**
 * Whether a text matches a glob: `*` any characters but `/`, `**` any at all, all else itself. A `/**` at the end
 * matches what stands before it too. Takes time in proportion to both lengths, whatever the pattern.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  if (pattern.endsWith("/**") && matchesGlob(pattern.slice(0, -3), text)) return true;
  let reached = new Set([0]);
  for (const [part] of pattern.matchAll(/\*\*|\*|[^*]+/g)) {
    reached = part.startsWith("*") ? spread(reached, text, part === "**") : step(reached, text, part);
    if (reached.size === 0) return false;
  }
  return reached.has(text.length);
}

/** Whether the pattern is a name rather than a glob. */
export function isPlainName(pattern: string): boolean {
  return !pattern.includes("*");
}

function step(from: ReadonlySet<number>, text: string, part: string): Set<number> {
  const next = new Set<number>();
  for (const at of from) if (text.startsWith(part, at)) next.add(at + part.length);
  return next;
}

function spread(from: ReadonlySet<number>, text: string, crossesSlash: boolean): Set<number> {
  const next = new Set<number>();
  for (let at = Math.min(...from), isOpen = false; at <= text.length; at += 1) {
    isOpen ||= from.has(at);
    if (isOpen) next.add(at);
    if (!crossesSlash && text[at] === "/") isOpen = false;
  }
  return next;
}
