import { asArray, asString, entries, type Json, type JsonObject, member, pointer } from "../json.js";
import { extensionName } from "./extension-schema.js";
import { normaliseLevel } from "./normalise-level.js";
import type { Report } from "./report.js";
import { type Setting, settingsOf, toSetting } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";
import { createStructureCheck, type StructureCheck } from "./validate-structure.js";

/** One place the extension stands at. */
export interface Level {
  readonly setting: Setting;
  /** What a limit that this level redefines is named after: operation id, tag or path; `""` for the document. */
  readonly owner: string;
}

/** The extension wherever the document has it, checked for structure. */
export interface Levels {
  readonly document: Level | undefined;
  /** The levels in force for an operation, farthest first: document < tags < path item < operation. */
  of(operation: SpecOperation): readonly Level[];
  /** Every level, the document's first. */
  readonly all: readonly Level[];
}

const documentOnly = ["version", "source", "tiers"];

/** Reads every level of the extension, reporting what is not of its form and what stands where it is not looked for. */
export function readLevels(root: JsonObject, operations: readonly SpecOperation[], report: Report): Levels {
  let check: StructureCheck | undefined;
  const found = new Map<string, Level>();
  const read = (holder: Json | undefined, at: string, owner: string): Level | undefined => {
    const value = member(holder, extensionName);
    if (value === undefined) return undefined;
    const place = `${at}/${extensionName}`;
    const known = found.get(place);
    if (known !== undefined) return known;
    check ??= createStructureCheck();
    const setting = normaliseLevel(toSetting(value, place, check(value, place, report)));
    if (owner !== "") reportDocumentMembers(setting, report);
    const level = { setting, owner };
    if (setting.kind !== "faulty") found.set(place, level);
    return setting.kind === "faulty" ? undefined : level;
  };

  const document = read(root, "", "");
  const tags = new Map(
    asArray(member(root, "tags")).flatMap((tag, index) => {
      const name = asString(member(tag, "name"));
      const level = name === undefined ? undefined : read(tag, pointer("tags", index), name);
      return name === undefined || level === undefined ? [] : [[name, level] as const];
    }),
  );
  const byOperation = new Map(
    operations.map((operation) => {
      const levels = [
        document,
        ...operation.tags.map((tag) => tags.get(tag)),
        read(operation.pathItem, operation.pathPointer, operation.path),
        read(operation.node, operation.pointer, operation.id),
      ];
      return [operation.pointer, levels.filter((level) => level !== undefined)];
    }),
  );
  reportMisplaced(root, report);
  return { document, of: (operation) => byOperation.get(operation.pointer) ?? [], all: [...found.values()] };
}

function reportDocumentMembers(setting: Setting, report: Report): void {
  for (const [name, item] of settingsOf(setting))
    if (documentOnly.includes(name))
      report.error({
        code: "misplaced-member",
        pointer: item.pointer,
        message: `${name} stands below the document's root.`,
        hint: `Move it to the "${extensionName}" of the document itself.`,
      });
}

/** Looks where people put the extension by mistake; elsewhere a vendor's own member may have the same name. */
function reportMisplaced(root: JsonObject, report: Report): void {
  const children = (name: string): [string, Json][] =>
    entries(member(root, name)).map(([key, value]) => [pointer(name, key), value]);
  const servers = asArray(member(root, "servers")).map((server, index): [string, Json] => [
    pointer("servers", index),
    server,
  ]);
  const holders: [string, Json | undefined][] = [
    ...["info", "paths", "components"].map((name): [string, Json | undefined] => [
      pointer(name),
      member(root, name),
    ]),
    ...servers,
    ...children("components"),
  ];
  for (const [at, holder] of holders)
    if (member(holder, extensionName) !== undefined)
      report.warning({
        code: "misplaced-extension",
        pointer: `${at}/${extensionName}`,
        message: `${extensionName} has no effect here.`,
        hint: "Put it at the document's root, a tag, a path item or an operation.",
      });
}
