import { isObject, type Json, pointerTokens } from "../../json.js";
import { setMember } from "../set-member.js";
import type { Node } from "../walk.js";
import type { Edit } from "./edit.js";

const prefix = "#/components/securitySchemes/";

/** Security requirements may name a scheme by its URI (OpenAPI 3.2 §4.30); later stages know them by name. */
export function nameSchemes(node: Node, edit: Edit): void {
  const { value } = node;
  if (!isObject(value) || !Array.isArray(value.security)) return;
  const list: readonly Json[] = value.security;
  if (!list.some((each) => isObject(each) && Object.keys(each).some((name) => name.startsWith(prefix))))
    return;
  const named = list.map((each) => {
    if (!isObject(each)) return each;
    const requirement = {};
    for (const [name, scopes] of Object.entries(each)) setMember(requirement, schemeName(name), scopes);
    return requirement;
  });
  edit.set(node, "security", { value: named, from: "security" });
}

function schemeName(name: string): string {
  if (!name.startsWith(prefix)) return name;
  const [found] = pointerTokens(`/${name.slice(prefix.length)}`);
  return found ?? name;
}
