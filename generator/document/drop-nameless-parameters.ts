import { asArray, isObject, member } from "../json.js";
import type { Draft } from "./draft.js";
import type { Location } from "./json-path.js";
import { followReferences, listOperations } from "./list-operations.js";

/** Takes parameters with an empty name out of operations and path items: documents have them, and no request can. */
export function dropNamelessParameters(draft: Draft): void {
  const { root } = draft;
  const holders = new Map<string, Location>();
  for (const { location, operation, pathItem } of listOperations(root)) {
    const [section, path] = location;
    if (hasNameless(operation)) holders.set(JSON.stringify(location), location);
    if (hasNameless(pathItem)) holders.set(JSON.stringify([section, path]), [section, path]);
  }
  draft.seal();
  for (const holder of holders.values()) {
    const list = draft.container([...holder, "parameters"]);
    for (let index = asArray(list).length - 1; index >= 0; index--) {
      if (isNameless(asArray(list)[index])) draft.remove([...holder, "parameters", index]);
    }
  }

  function hasNameless(holder: unknown): boolean {
    return asArray(member(holder, "parameters")).some(isNameless);
  }

  function isNameless(item: unknown): boolean {
    const parameter = isObject(item) ? followReferences(root, item) : undefined;
    return member(parameter, "name") === "";
  }
}
