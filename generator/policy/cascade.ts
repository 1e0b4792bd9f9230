import type { Setting, SettingMap } from "./setting.js";

/**
 * Lays one level of the extension over another: maps merge member by member, anything else is replaced, and a
 * removed member hides what lies below it. Neither argument is changed.
 */
export function layOver(base: Setting | undefined, over: Setting): Setting {
  if (base?.kind !== "map" || over.kind !== "map") return over;
  const members = new Map(base.members);
  for (const [name, item] of over.members) members.set(name, layOver(members.get(name), item));
  return { kind: "map", pointer: over.pointer, members };
}

/** The settings in force where the levels given apply, farthest first (document < tag < path item < operation). */
export function cascade(levels: readonly Setting[]): SettingMap {
  const nothing: SettingMap = { kind: "map", pointer: "", members: new Map() };
  const merged = levels.reduce<Setting>(layOver, nothing);
  return merged.kind === "map" ? merged : nothing;
}
