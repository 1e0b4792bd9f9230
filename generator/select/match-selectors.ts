import { nearestName, quoted } from "../nearest-name.js";
import { isPlainName, matchesGlob } from "./glob.js";
import type { Selector, SettingProblem } from "./selection.js";

/** What selectors look at: an operation of a path or of a webhook. */
export interface Candidate {
  readonly id: string;
  readonly method: string;
  /** The path, or the webhook's name. */
  readonly path: string;
  readonly tags: readonly string[];
  readonly isDeprecated: boolean;
}

const textMembers = ["tags", "paths", "operations"] as const;

/** What of a candidate the patterns of each member are compared with. */
const textsOf = {
  tags: ({ tags }: Candidate) => tags,
  paths: ({ path }: Candidate) => [path],
  operations: ({ id, method, path }: Candidate) => [id, `${method} ${path}`],
} satisfies Record<(typeof textMembers)[number], (candidate: Candidate) => readonly string[]>;

/** Whether any of the selectors picks the candidate. */
export function isPicked(candidate: Candidate, selectors: readonly Selector[]): boolean {
  return selectors.some((selector) => {
    const { deprecated } = selector;
    if (deprecated !== undefined && deprecated !== candidate.isDeprecated) return false;
    return textMembers.every((name) => {
      const texts = textsOf[name](candidate);
      return selector[name]?.some((pattern) => texts.some((text) => matchesGlob(pattern, text))) ?? true;
    });
  });
}

/** A warning for each pattern that matches no operation of the document. `at`: where the selectors stand. */
export function unmatchedPatterns(
  selectors: readonly Selector[],
  { at, candidates }: { readonly at: string; readonly candidates: readonly Candidate[] },
): SettingProblem[] {
  return selectors.flatMap((selector, index) =>
    textMembers.flatMap((name) => {
      const known = [...new Set(candidates.flatMap((candidate) => [...textsOf[name](candidate)]))];
      return unmatched(selector[name] ?? [], { known, noun: name, at: `${at}/${index}/${name}` });
    }),
  );
}

/** A warning for each pattern that matches none of the names. */
export function unmatched(
  patterns: readonly string[],
  { known, noun, at }: { readonly known: readonly string[]; readonly noun: string; readonly at: string },
): SettingProblem[] {
  return patterns.flatMap((pattern, index): SettingProblem[] =>
    known.some((name) => matchesGlob(pattern, name))
      ? []
      : [noMatch(pattern, { known, noun, pointer: `${at}/${index}` })],
  );
}

/** The warning that a name or glob of the settings is nowhere in the document. */
export function noMatch(
  pattern: string,
  {
    known,
    noun,
    pointer,
  }: { readonly known: readonly string[]; readonly noun: string; readonly pointer: string },
): SettingProblem {
  const nearest = nearestName(pattern, known);
  return {
    severity: "warning",
    code: "config-no-match",
    message: `${quoted(pattern)} matches none of the document's ${noun}, so it does nothing.`,
    pointer,
    hint:
      nearest !== undefined
        ? `Did you mean ${quoted(nearest)}?`
        : isPlainName(pattern)
          ? `Write it as the document does; "*" stands for any characters but "/", "**" for any.`
          : `"*" stands for any characters but "/", "**" for any.`,
  };
}
