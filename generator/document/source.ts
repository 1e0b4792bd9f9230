import type { Diagnostic, Place, Severity } from "../diagnostic.js";
import type { Json } from "../json.js";

/** Where bytes come from. `shown` is the name for messages: as the user gave it, without credentials. */
export type SourceLocation =
  | { readonly kind: "file"; readonly path: string; readonly shown: string }
  | { readonly kind: "url"; readonly url: URL; readonly shown: string }
  | { readonly kind: "stdin"; readonly directory: string; readonly shown: string };

/** One input, parsed: the document, a file it refers to, or an overlay. */
export interface Source {
  readonly location: SourceLocation;
  readonly value: Json;
  /** Where a JSON pointer of `value` stands in the text; the nearest ancestor where nothing is there. Parses on first use. */
  readonly place: (pointer: string) => Place;
}

/** A node of a source, by JSON pointer. */
export interface Origin {
  readonly source: Source;
  readonly pointer: string;
}

/** A problem whose line and column are not looked up yet. */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly origin: Origin;
}

/** The problem with its place. */
export function toDiagnostic({ severity, code, message, hint, origin }: Problem): Diagnostic {
  const place = origin.source.place(origin.pointer);
  return { severity, code, message, ...place, ...(hint === undefined ? {} : { hint }) };
}
