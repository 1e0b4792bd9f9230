import { nameHint, quoted } from "../nearest-name.js";
import type { Report } from "./report.js";
import { hasFault, type Setting, settingAt, settingsOf, textAt } from "./setting.js";

/** The tiers a document declares. */
export interface Tiers {
  readonly default: string;
  readonly names: readonly string[];
}

/** Reads `tiers`; the default is the first where none is given. */
export function resolveTiers(document: Setting | undefined, report: Report): Tiers | undefined {
  const tiers = settingAt(document, "tiers");
  if (tiers === undefined) return undefined;
  const names = settingsOf(settingAt(tiers, "names")).map(([name]) => name);
  const [first] = names;
  if (first === undefined) {
    if (!hasFault(tiers) && !hasFault(settingAt(tiers, "names")))
      report.error({
        code: "missing-member",
        pointer: tiers.pointer,
        message: "tiers names no tier.",
        hint: `Write "names: { free: {}, pro: {} }".`,
      });
    return undefined;
  }
  const chosen = textAt(tiers, "default") ?? first;
  if (names.includes(chosen)) return { default: chosen, names };
  report.error({
    code: "unknown-tier",
    pointer: settingAt(tiers, "default")?.pointer ?? tiers.pointer,
    message: `The default tier ${quoted(chosen)} is none of the tiers named.`,
    hint: nameHint(chosen, names, "tiers"),
  });
  return { default: first, names };
}
