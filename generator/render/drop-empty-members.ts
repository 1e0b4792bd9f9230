import { structures } from "../document/structure.js";
import type { Node } from "../document/walk.js";

/** Members of a schema whose null is a value. */
const values = new Set(["default", "const", "example", "enum", "examples"]);

/** Kinds whose every member is of one kind, but for extensions. */
const maps = new Set(["paths", "responseMap", "callback"]);

/**
 * Takes out, in place, what a document may hold and no type is made of, where a walk comes to it: members that are null
 * where an object may be left out, and extensions among paths, responses and callbacks. A null in a list of types is
 * the type `null`.
 */
export function dropEmptyMembers({ value, kind }: Node): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const isSchema = kind === "schema" || kind === "schemaOrList";
  for (const [key, item] of Object.entries(value)) {
    const isMember = Object.hasOwn(structures[kind].members ?? {}, key) || (isSchema && !values.has(key));
    const isEmpty = item === null && isMember;
    if (isEmpty || (maps.has(kind) && key.startsWith("x-"))) Reflect.deleteProperty(value, key);
    if (isSchema && key === "type" && Array.isArray(item))
      Reflect.set(
        value,
        key,
        item.map((name) => name ?? "null"),
      );
  }
}
