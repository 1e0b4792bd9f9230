import { isObject, type Json, type JsonObject, member, pointer, pointerTokens } from "../../json.js";
import { childAt } from "../child-at.js";
import type { ComposedDocument } from "../document-problem.js";
import { inputError } from "../input-error.js";
import { splitReference } from "../reference-uri.js";
import { setMember } from "../set-member.js";
import type { Origin } from "../source.js";

/** A node of the Swagger 2.0 document. */
export interface Part {
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly origin: Origin;
}

/** An object of the new document that is being filled. */
export interface Made {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** What a reference must point at. */
export type ReferenceKind = "schemas" | "parameters" | "responses";

/** A `$ref` of the new document that still holds a pointer of the old one. */
export interface PendingReference {
  readonly holder: JsonObject;
  readonly kind: ReferenceKind;
}

/** Media types that the lists of a document may stand for; large APIs have some ten thousand. */
const maxMediaTypes = 200_000;

/**
 * The state of one conversion: the old document, and where each part of it went, so that references can be
 * rewritten and messages name the place that the user wrote.
 */
export class Conversion {
  readonly root: Part;
  /** Converted schemas by the old ones. A schema that stands in several places is one object in all of them. */
  readonly schemas = new WeakMap<object, Json>();
  readonly #document: ComposedDocument;
  readonly #moves = new Map<string, string>();
  readonly #pending: PendingReference[] = [];
  #mediaTypes = 0;

  constructor(document: ComposedDocument) {
    this.#document = document;
    const origin = document.origins.trace(document.root, "");
    this.root = { value: document.root, pointer: "", origin };
  }

  get references(): readonly PendingReference[] {
    return this.#pending;
  }

  /** The member or item of a part. */
  child(part: Part, key: string | number): Part {
    const token = String(key);
    return {
      value: childAt(part.value, token),
      pointer: part.pointer + pointer(token),
      origin: this.#document.origins.step(part.origin, part.value, token),
    };
  }

  /** The members of an object, by name; none where the part is no object. */
  members(part: Part): [string, Part][] {
    return isObject(part.value) ? Object.keys(part.value).map((key) => [key, this.child(part, key)]) : [];
  }

  /** The items of a list; none where the part is no list. */
  items(part: Part): Part[] {
    return Array.isArray(part.value) ? part.value.map((_, index) => this.child(part, index)) : [];
  }

  /** The part itself, or what its references end at; one that is no object where they lead nowhere. */
  follow(part: Part): Part {
    let at = part;
    for (let hops = 0; hops < 100; hops++) {
      const ref = member(at.value, "$ref");
      if (typeof ref !== "string") return at;
      at = this.find(splitReference(ref).fragment);
    }
    return { ...at, value: undefined };
  }

  /** The part at a pointer of the old document. */
  find(path: string): Part {
    return pointerTokens(path).reduce((at, token) => this.child(at, token), this.root);
  }

  /** An empty object of the new document that takes the place of a part: what it keeps, it keeps the origin of. */
  make(part: Part, at: string): Made {
    const value = {};
    if (isObject(part.value)) this.#document.origins.copy(part.value, value);
    return { value, pointer: at };
  }

  /** Sets a member that was made of a part. */
  set(made: Made, key: string, { value, from }: { readonly value: Json; readonly from: Part }): void {
    setMember(made.value, key, value);
    this.#document.origins.set(made.value, key, from.origin);
    this.move(from.pointer, made.pointer + pointer(key));
  }

  /** Sets a member that was made of the same part as the object itself. */
  put(made: Made, key: string, value: Json): void {
    setMember(made.value, key, value);
    this.#document.origins.fold(made.value, key);
  }

  /** Notes where references to a place of the old document are to point; the first note counts. */
  move(from: string, to: string): void {
    if (!this.#moves.has(from)) this.#moves.set(from, to);
  }

  /** Where a pointer of the old document leads in the new one; undefined where nothing at or above it was noted. */
  moved(path: string): string | undefined {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
      const to = this.#moves.get(path.slice(0, end));
      if (to !== undefined) return to + path.slice(end);
    }
    return undefined;
  }

  /** Gives an object of the new document the seams of one of the old. */
  copySeams(from: object, to: object): void {
    this.#document.origins.copy(from, to);
  }

  /** Notes that a member was made of the same node as its container. */
  fold(container: object, key: string | number): void {
    this.#document.origins.fold(container, key);
  }

  /** Has the `$ref` of an object of the new document rewritten at the end. */
  expect(holder: JsonObject, kind: ReferenceKind): void {
    this.#pending.push({ holder, kind });
  }

  /**
   * Counts media types written out: lists at the root stand for every operation.
   * @throws DiagnosticError where they are more than a document may have values.
   */
  countMediaTypes(number: number): void {
    this.#mediaTypes += number;
    if (this.#mediaTypes <= maxMediaTypes) return;
    throw inputError({
      code: "too-many-nodes",
      file: this.root.origin.source.location.shown,
      message: `The document has more than ${maxMediaTypes.toLocaleString("en")} media types once its lists are written out.`,
      hint: "Shorten `consumes` and `produces`.",
    });
  }
}
