import type { Api } from "../ir/api.js";
import { pointer } from "../json.js";
import { quoted } from "../nearest-name.js";
import { noMatch } from "../select/match-selectors.js";
import type { SettingProblem } from "../select/selection.js";
import { groupOperations } from "./group-operations.js";
import { nameFault, type RenamedKind } from "./name-fault.js";
import { type Naming, noNames, type WantedNames, wantedName } from "./naming.js";
import { reservedClientMembers } from "./runtime-names.js";
import { kebabCase, words } from "./words.js";

/** The caller's names by the document's parts, and what is wrong with them. */
export interface CheckedNames {
  readonly names: WantedNames;
  readonly problems: readonly SettingProblem[];
}

/**
 * Finds the parts of the document that are to be renamed. A name that is nowhere in the document is a warning; one that
 * is no name, that the SDK needs itself, or that two parts are to have, is an error.
 */
export function checkNames(api: Api, { group = "tags", rename }: Naming): CheckedNames {
  if (rename === undefined) return { names: { ...noNames, group }, problems: [] };
  const problems: SettingProblem[] = [];
  const read = (kind: RenamedKind, renames: Readonly<Record<string, string>> = {}) => {
    const known = knownNames[kind](api, group);
    return Object.entries(renames).flatMap(([key, name]): Renamed[] => {
      const at = pointer("rename", kind, key);
      const fault = nameFault(kind, name);
      if (fault !== undefined) problems.push({ severity: "error", pointer: at, ...fault });
      const part = known.get(key);
      if (part !== undefined) return fault === undefined ? [{ part, name, pointer: at }] : [];
      problems.push(noMatch(key, { known: [...known.keys()], noun: kind, pointer: at }));
      return [];
    });
  };
  const renamed = {
    operations: read("operations", rename.operations),
    resources: read("resources", rename.resources),
    schemas: read("schemas", rename.schemas),
  };
  const names: WantedNames = {
    group,
    operations: new Map(renamed.operations.map(({ part, name }) => [part, wantedName(name)])),
    resources: new Map(renamed.resources.map(({ part, name }) => [part, name])),
    schemas: new Map(renamed.schemas.map(({ part, name }) => [part, name])),
  };
  return { names, problems: [...problems, ...collisions(api, names, renamed)] };
}

interface Renamed {
  /** The document's name of the part. */
  readonly part: string;
  readonly name: string;
  readonly pointer: string;
}

/** The parts that may be renamed, by every name that they may be called by. */
const knownNames: Record<
  RenamedKind,
  (api: Api, group: WantedNames["group"]) => ReadonlyMap<string, string>
> = {
  operations: ({ operations }) =>
    new Map(
      operations.flatMap(({ id, method, path }) => [[`${method} ${path}`, id] as const, [id, id] as const]),
    ),
  resources: (api, group) => {
    const groups = groupOperations(api, reservedClientMembers, { ...noNames, group });
    const tags = group === "tags" ? api.operations.flatMap((operation) => operation.tags.slice(0, 1)) : [];
    return new Map([
      ...tags.map((tag) => [tag, tag] as const),
      ...groups.flatMap(({ property, id }) => [[id, id] as const, [property, id] as const]),
    ]);
  },
  schemas: ({ schemaNames }) => new Map(schemaNames.map((name) => [name, name])),
};

function collisions(
  api: Api,
  names: WantedNames,
  renamed: Readonly<Record<RenamedKind, readonly Renamed[]>>,
): SettingProblem[] {
  const groups = groupOperations(api, reservedClientMembers, names);
  const calls = new Map(
    groups.flatMap(({ property, methods }) =>
      methods.map(({ operation, name }) => [operation.id, { property, method: name }] as const),
    ),
  );
  const properties = new Map(groups.map(({ id, property }) => [id, property]));
  const isSpeltOtherwise = ({ name }: Renamed) => {
    const property = properties.get(kebabCase(words(name)));
    return property !== undefined && property !== name;
  };
  const isTaken = ({ part, name }: Renamed) => {
    const { resource, method } = wantedName(name);
    const call = calls.get(part);
    return call !== undefined && (call.method !== method || call.property !== (resource ?? call.property));
  };
  const types = renamed.schemas.map(({ name }) => name);
  return [
    ...renamed.operations.filter(isTaken),
    ...renamed.resources.filter(isSpeltOtherwise),
    ...renamed.schemas.filter(({ name }, index) => types.indexOf(name) !== index),
  ].map(({ part, name, pointer: at }) => ({
    severity: "error",
    code: "name-taken",
    message: `${quoted(part)} cannot be called ${quoted(name)}: another has that name, or one that differs in its spelling only.`,
    pointer: at,
    hint: "Choose another name, or rename the other as well.",
  }));
}
