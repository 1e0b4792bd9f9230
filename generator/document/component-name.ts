import { posix } from "node:path";
import { pointerTokens } from "../json.js";
import type { Origin } from "./source.js";

/**
 * A name under `components` for a node of another file: its own name there or the file's, with the file or folder
 * before it where that is taken, then with a number.
 */
export function componentName({ source, pointer }: Origin, isTaken: (name: string) => boolean): string {
  const folders = source.location.shown.replaceAll("\\", "/").split("/").filter(Boolean);
  const file = folders.pop() ?? "";
  const base = posix.basename(file).replace(/\.[a-z0-9]+$/i, "");
  const own = pointerTokens(pointer).at(-1);
  const name = componentKey(own ?? base);
  const outer = componentKey(own === undefined ? (folders.at(-1) ?? "file") : base);
  const candidates = [name, `${outer}_${name}`];
  for (const candidate of candidates) if (!isTaken(candidate)) return candidate;
  let number = 2;
  while (isTaken(`${outer}_${name}_${number}`)) number += 1;
  return `${outer}_${name}_${number}`;
}

/** Names of members that say what stands there and not which one. */
const generic = new Set(
  `additionalProperties components content definitions $defs headers items parameters paths properties requestBody
  requestBodies responses schema schemas`.split(/\s+/),
);

/** A name under `components` for another place of the same document, made of its way there: `Order_lines_price`. */
export function placeName({ pointer }: Origin, isTaken: (name: string) => boolean): string {
  const tokens = pointerTokens(pointer);
  const telling = tokens.filter((token) => !generic.has(token)).map((token) => componentKey(token));
  const name = componentKey(telling.join("_").replace(/^_+|_+$/g, ""));
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** Component names are `^[a-zA-Z0-9._-]+$` (OpenAPI 3.1.1 §4.8.7). */
export function componentKey(text: string): string {
  const key = text.replace(/[^A-Za-z0-9._-]+/g, "_");
  return key === "" || key === "__proto__" ? "component" : key;
}
