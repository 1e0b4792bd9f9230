import type { Diagnostic, Place } from "../diagnostic.js";
import type { JsonObject } from "../json.js";

/**
 * An OpenAPI document made ready for the stages after this one: overlays applied, every `$ref` local
 * (`#/…`) and resolvable, every operation with an `operationId`, version 3.0 or 3.1.
 */
export interface ApiDocument {
  /** The document as plain data. Stages must not change it. */
  readonly root: JsonObject;
  /** The input as the user named it, for messages and the file header. */
  readonly file: string;
  readonly version: "3.0" | "3.1";
  /** Operation ids we made up, because the document gave none. */
  readonly inventedIds: ReadonlySet<string>;
  /** Where a JSON pointer of `root` came from: document, referenced file, or overlay. Costs a parse; use for messages only. */
  locate(pointer: string): Place;
  /** SHA-256 (hex) of every input read: document, referenced files, overlays. */
  readonly inputHash: string;
  readonly warnings: readonly Diagnostic[];
}
