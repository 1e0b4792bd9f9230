import { isObject, type Json } from "../json.js";
import type { Draft } from "./draft.js";

/** Makes `info.title` and `info.version` strings where the document left them out or wrote a number. */
export function completeInfo(draft: Draft): void {
  const { info } = draft.root;
  const title = textOf(isObject(info) ? info.title : undefined) ?? "API";
  const version = textOf(isObject(info) ? info.version : undefined) ?? "0.0.0";
  if (isObject(info) && info.title === title && info.version === version) return;
  draft.seal();
  const origin = draft.origins.trace(draft.root, "/info");
  const root = draft.container([]);
  if (root !== undefined && !isObject(info)) draft.set(root, "info", { value: {}, origin });
  const container = draft.container(["info"]);
  if (container === undefined) return;
  draft.set(container, "title", { value: title, origin });
  draft.set(container, "version", { value: version, origin });
}

function textOf(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
