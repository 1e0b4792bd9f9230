import { entries, type Json, pointer as pointerTo } from "../json.js";

/**
 * A value of the extension with the place it was written at, which stays with it through the cascade.
 * `removed` is a `null`; `faulty` was reported already: read it as absent, and complain of nothing it may cause.
 */
export type Setting =
  | { readonly kind: "scalar"; readonly pointer: string; readonly value: string | number | boolean }
  | { readonly kind: "list"; readonly pointer: string; readonly items: readonly Setting[] }
  | { readonly kind: "map"; readonly pointer: string; readonly members: ReadonlyMap<string, Setting> }
  | { readonly kind: "removed"; readonly pointer: string }
  | { readonly kind: "faulty"; readonly pointer: string };

/** A setting that holds members. */
export type SettingMap = Extract<Setting, { kind: "map" }>;

/**
 * Reads plain data as a setting written at `pointer`. Pointers in `faulty` (of the document) become `faulty` and are
 * not descended into, so that hostile depth below an unknown member costs nothing.
 */
export function toSetting(value: Json, pointer: string, faulty: ReadonlySet<string> = new Set()): Setting {
  if (faulty.has(pointer)) return { kind: "faulty", pointer };
  if (value === null) return { kind: "removed", pointer };
  if (Array.isArray(value))
    return {
      kind: "list",
      pointer,
      items: value.map((item: Json, index) => toSetting(item, `${pointer}/${index}`, faulty)),
    };
  if (typeof value !== "object") return { kind: "scalar", pointer, value };
  const members = new Map<string, Setting>();
  for (const [name, item] of entries(value))
    members.set(name, toSetting(item, pointer + pointerTo(name), faulty));
  return { kind: "map", pointer, members };
}

/** Reads data that stands for what was written at one place (a dialect, another vendor's extension) as a setting. */
export function settingFrom(value: Json, pointer: string): Setting {
  if (value === null) return { kind: "removed", pointer };
  if (Array.isArray(value))
    return { kind: "list", pointer, items: value.map((item: Json) => settingFrom(item, pointer)) };
  if (typeof value !== "object") return { kind: "scalar", pointer, value };
  const members = new Map(entries(value).map(([name, item]) => [name, settingFrom(item, pointer)]));
  return { kind: "map", pointer, members };
}

/** The member at a path of names; undefined where there is none, or it was removed or is faulty. */
export function settingAt(setting: Setting | undefined, ...path: readonly string[]): Setting | undefined {
  let at = setting;
  for (const name of path) at = at?.kind === "map" ? at.members.get(name) : undefined;
  return at?.kind === "removed" || at?.kind === "faulty" ? undefined : at;
}

/** The members of a map that are present, in the order they were first declared. */
export function settingsOf(setting: Setting | undefined): [string, Setting][] {
  return setting?.kind === "map"
    ? [...setting.members].filter(([, item]) => item.kind !== "removed" && item.kind !== "faulty")
    : [];
}

/** Whether something directly in this map was reported already. */
export function hasFault(setting: Setting | undefined): boolean {
  return setting?.kind === "map" && [...setting.members.values()].some((item) => item.kind === "faulty");
}

/** The text at a path. */
export function textAt(setting: Setting | undefined, ...path: readonly string[]): string | undefined {
  const found = settingAt(setting, ...path);
  return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
}

/** The number at a path. */
export function numberAt(setting: Setting | undefined, ...path: readonly string[]): number | undefined {
  const found = settingAt(setting, ...path);
  return found?.kind === "scalar" && typeof found.value === "number" ? found.value : undefined;
}

/** Whether `true` stands at a path. */
export function isTrueAt(setting: Setting | undefined, ...path: readonly string[]): boolean {
  const found = settingAt(setting, ...path);
  return found?.kind === "scalar" && found.value === true;
}

/** The scalar items at a path, each once; a single scalar counts as a list of one. */
export function scalarsAt(
  setting: Setting | undefined,
  ...path: readonly string[]
): { readonly value: string | number | boolean; readonly pointer: string }[] {
  const found = settingAt(setting, ...path);
  const items = found?.kind === "list" ? found.items : found === undefined ? [] : [found];
  const seen = new Set<unknown>();
  return items.flatMap((item) => {
    if (item.kind !== "scalar" || seen.has(item.value)) return [];
    seen.add(item.value);
    return [{ value: item.value, pointer: item.pointer }];
  });
}
