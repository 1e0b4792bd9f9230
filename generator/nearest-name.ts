/** How many candidates a hint lists at most. */
const listedAtMost = 12;

/** The candidate a misspelt name most likely meant: fewest edits, case aside; undefined where none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.slice(0, 80).toLowerCase();
  const allowed = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = editDistance(wanted, candidate.slice(0, 80).toLowerCase());
    if (edits <= allowed && (best === undefined || edits < best.edits)) best = { name: candidate, edits };
  }
  return best?.name;
}

/** Advice for a misspelt name: the nearest candidate, else what there is. `noun` is plural, for example `members`. */
export function nameHint(name: string, candidates: readonly string[], noun: string): string {
  const nearest = nearestName(name, candidates);
  if (nearest !== undefined) return `Did you mean ${quoted(nearest)}?`;
  if (candidates.length === 0) return `There are no ${noun}.`;
  const listed = candidates.slice(0, listedAtMost).map(quoted).join(", ");
  const more = candidates.length > listedAtMost ? `, and ${candidates.length - listedAtMost} more` : "";
  return `Known ${noun}: ${listed}${more}.`;
}

/** The text as a message shows it: in quotes, escaped, cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
