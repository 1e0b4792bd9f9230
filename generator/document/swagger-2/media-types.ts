import { asArray, type Json } from "../../json.js";

/** The media types of an operation: its own list, else the document's, each once; undefined where neither says anything. */
export function mediaTypes(own: Json | undefined, shared: Json | undefined): string[] | undefined {
  const list = asArray(own === undefined || own === null ? shared : own);
  const types = [...new Set(list.filter((type) => typeof type === "string" && type.trim() !== ""))];
  return types.length === 0 ? undefined : (types as string[]);
}

/** How forms travel; vendors have their own names for it (`multipart/vnd.acme+form-data`). */
export function formKind(mediaType: string): "multipart" | "urlencoded" | undefined {
  if (/^multipart\/|[/+]form-data\s*(;|$)/i.test(mediaType)) return "multipart";
  return /[/+]x-www-form-urlencoded\s*(;|$)/i.test(mediaType) ? "urlencoded" : undefined;
}
