import type { Api, Operation } from "../ir/api.js";
import { nameMethods } from "./name-methods.js";
import { NameScope, toIdentifier } from "./name-scope.js";
import { noNames, type WantedNames } from "./naming.js";
import { camelCase, kebabCase, pascalCase, words } from "./words.js";

/** Operations that share a property of the client. */
export interface ResourceGroup {
  /** The words of the resource in kebab-case. */
  readonly id: string;
  /** Property of the client, `serviceCatalog`. */
  readonly property: string;
  /** File name without its ending, `service-catalog`. */
  readonly file: string;
  /** Class name before collisions are resolved, `ServiceCatalog`. */
  readonly className: string;
  readonly description: string | undefined;
  readonly methods: readonly { readonly name: string; readonly operation: Operation }[];
  /** Operations that methods need and that have none themselves. */
  readonly inner: readonly Operation[];
}

/** Path segments that say nothing of what a path is about. */
const emptySegment = /^(api|rest|v\d+([._-]\d+)*(alpha\d*|beta\d*)?|\{.*)$/i;
const forbiddenFiles = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

/** Where an operation belongs. */
interface Place {
  /** The words of the resource as the document has them. */
  readonly words: readonly string[];
  /** The resource in kebab-case. */
  readonly id: string;
  /** The property that the caller gives it. */
  readonly wanted: string | undefined;
}

interface Group {
  readonly words: readonly string[];
  readonly wanted: Set<string>;
  readonly tags: Set<string>;
  readonly members: { readonly operation: Operation; readonly place: Place }[];
}

/**
 * Groups operations by their first tag (else by the first telling segment of their path) and names their methods:
 * the operationId without the resource's words. The names do not depend on the document's order.
 *
 * @param reserved names of the client's own members, which no resource may have
 * @param names what the caller decides, checked by `checkNames`
 */
export function groupOperations(
  api: Api,
  reserved: readonly string[],
  names: WantedNames = noNames,
): ResourceGroup[] {
  const byId = new Map(api.operations.map((operation) => [operation.id, operation]));
  const groups = new Map<string, Group>();
  for (const operation of api.operations) {
    const owner = operation.neededBy === undefined ? operation : (byId.get(operation.neededBy) ?? operation);
    const place = placeOf(owner, names);
    const group = groups.get(place.id) ?? newGroup(place);
    if (place.wanted !== undefined) group.wanted.add(place.wanted);
    if (owner.tags[0] !== undefined) group.tags.add(owner.tags[0]);
    group.members.push({ operation, place });
    groups.set(place.id, group);
  }
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  const properties = nameProperties(sorted, reserved);
  return sorted.map(([id, group]) => ({
    id,
    property: properties.get(id) ?? id,
    file: forbiddenFiles.test(id) ? `${id}-resource` : id,
    className: toIdentifier(pascalCase(group.words), "Operations"),
    description: describe(group, api),
    methods: methodsOf(group, names),
    inner: group.members.map(({ operation }) => operation).filter(isInner),
  }));
}

function placeOf(operation: Operation, names: WantedNames): Place {
  const parts = resourceWords(operation, names.group);
  const [tag = ""] = names.group === "tags" ? operation.tags : [];
  const renamed = names.resources.get(tag) ?? names.resources.get(kebabCase(parts));
  const wanted = names.operations.get(operation.id)?.resource ?? renamed;
  return { words: parts, wanted, id: kebabCase(wanted === undefined ? parts : words(wanted)) };
}

function resourceWords(operation: Operation, group: WantedNames["group"]): string[] {
  const tag = group === "tags" ? words((operation.tags[0] ?? "").slice(0, 60)) : [];
  if (tag.length > 0) return tag;
  const segments = operation.path
    .split("/")
    .filter((segment) => segment !== "" && !emptySegment.test(segment));
  const segment = segments.map((one) => words(one.slice(0, 60))).find((parts) => parts.length > 0);
  return segment ?? ["operations"];
}

function newGroup({ words: own, wanted }: Place): Group {
  return {
    words: wanted === undefined ? own : words(wanted),
    wanted: new Set(),
    tags: new Set(),
    members: [],
  };
}

/** The client's property of each group: those that the caller names first. */
function nameProperties(
  groups: readonly (readonly [string, Group])[],
  reserved: readonly string[],
): Map<string, string> {
  const scope = new NameScope(reserved);
  const properties = new Map<string, string>();
  const isNamed = ([, { wanted }]: readonly [string, Group]) => wanted.size > 0;
  for (const [id, group] of [...groups].sort((one, other) => Number(isNamed(other)) - Number(isNamed(one)))) {
    const [wanted] = [...group.wanted].sort();
    const name = wanted ?? toIdentifier(camelCase(group.words), "operations");
    properties.set(id, scope.takeMember(name, "Resource"));
  }
  return properties;
}

function describe({ tags }: Group, api: Api): string | undefined {
  return [...tags].sort().flatMap((tag) => api.tagDescriptions.get(tag) ?? [])[0];
}

function methodsOf({ members }: Group, { operations }: WantedNames): ResourceGroup["methods"] {
  const shown = members.filter(({ operation }) => !isInner(operation));
  const names = nameMethods(
    shown.map(({ operation, place }) => ({
      operation,
      resource: place.words,
      wanted: operations.get(operation.id)?.method,
    })),
  );
  return shown.map(({ operation }) => ({ operation, name: names.get(operation) ?? operation.id }));
}

function isInner({ neededBy }: Operation): boolean {
  return neededBy !== undefined;
}
