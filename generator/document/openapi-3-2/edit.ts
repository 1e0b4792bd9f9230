import { type Json, pointer } from "../../json.js";
import type { ComposedDocument } from "../document-problem.js";
import { type Path, pathPointer } from "../path.js";
import { setMember } from "../set-member.js";

/** Changes nodes of a document in place; what is put in keeps the place of the member it was made of. */
export class Edit {
  readonly #document: ComposedDocument;

  constructor(document: ComposedDocument) {
    this.#document = document;
  }

  /** Sets a member that is made of another one beside it. */
  set(
    { value: holder, path }: { readonly value: Json; readonly path: Path | undefined },
    key: string,
    { value, from }: { readonly value: Json; readonly from: string },
  ): void {
    if (typeof holder !== "object" || holder === null) return;
    const { root, origins } = this.#document;
    const origin = origins.trace(root, pathPointer(path) + pointer(from));
    setMember(holder, key, value);
    origins.set(holder, key, origin);
  }
}
