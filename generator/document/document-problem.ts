import type { Severity } from "../diagnostic.js";
import type { Json, JsonObject } from "../json.js";
import type { Origins } from "./origins.js";
import type { Problem } from "./source.js";

/** A composed document as the checks see it. */
export interface ComposedDocument {
  readonly root: JsonObject;
  readonly origins: Origins;
}

/** What a check finds at a pointer of the composed document. */
export interface Finding {
  readonly severity?: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly pointer: string;
}

/** The finding as a problem of the file that the node came from. An error unless it says otherwise. */
export function documentProblem(document: ComposedDocument, finding: Finding): Problem {
  const { severity = "error", code, message, hint, pointer } = finding;
  return { severity, code, message, hint, origin: document.origins.trace(document.root, pointer) };
}

/** A value in few words, for `expected …, got …`. */
export function describeValue(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  const text = JSON.stringify(value);
  return `the ${typeof value} ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`;
}
