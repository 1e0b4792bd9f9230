import type { Setting, SettingMap } from "./setting.js";

/**
 * Writes the short forms of one level out: `{ limit, window }` for a limit becomes its window `default`; for the
 * whole extension, a limit `default` that each call spends 1 of. `batch.missing: null` is a value, not a removal.
 */
export function normaliseLevel(level: Setting): Setting {
  if (level.kind !== "map") return level;
  const members = new Map(level.members);
  const limits = members.get("limits");
  if (limits?.kind === "map")
    members.set("limits", {
      ...limits,
      members: new Map([...limits.members].map(([name, limit]) => [name, normaliseLimit(limit)])),
    });
  const batch = members.get("batch");
  const missing = batch?.kind === "map" ? batch.members.get("missing") : undefined;
  if (batch?.kind === "map" && missing?.kind === "removed")
    members.set("batch", withMember(batch, "missing", { ...missing, kind: "scalar", value: "null" }));
  return normaliseRoot({ ...level, members });
}

function normaliseRoot(level: SettingMap): SettingMap {
  const window = shortWindow(level);
  if (window === undefined) return level;
  const { pointer } = level;
  const limit = mapOf(pointer, [["windows", mapOf(pointer, [["default", window]])]]);
  const limits = level.members.get("limits") ?? mapOf(pointer, []);
  const apply = level.members.get("apply") ?? mapOf(pointer, []);
  const members = withoutShortForm(level);
  if (limits.kind === "map") members.set("limits", withMember(limits, "default", limit));
  if (apply.kind === "map" && !apply.members.has("default"))
    members.set("apply", withMember(apply, "default", { kind: "scalar", pointer, value: 1 }));
  return { ...level, members };
}

function normaliseLimit(limit: Setting): Setting {
  const window = limit.kind === "map" ? shortWindow(limit) : undefined;
  if (limit.kind !== "map" || window === undefined) return limit;
  const windows = limit.members.get("windows") ?? mapOf(limit.pointer, []);
  const members = withoutShortForm(limit);
  if (windows.kind === "map") members.set("windows", withMember(windows, "default", window));
  return { ...limit, members };
}

function shortWindow(level: SettingMap): SettingMap | undefined {
  const members = new Map<string, Setting>();
  const quota = level.members.get("limit");
  const length = level.members.get("window");
  if (quota !== undefined) members.set("quota", quota);
  if (length !== undefined) members.set("window", length);
  return members.size === 0 ? undefined : { kind: "map", pointer: level.pointer, members };
}

function withoutShortForm(level: SettingMap): Map<string, Setting> {
  return new Map([...level.members].filter(([name]) => name !== "limit" && name !== "window"));
}

function withMember(map: SettingMap, name: string, value: Setting): SettingMap {
  return { ...map, members: new Map(map.members).set(name, value) };
}

function mapOf(pointer: string, members: readonly (readonly [string, Setting])[]): SettingMap {
  return { kind: "map", pointer, members: new Map(members) };
}
