/** Names and groups that the caller decides. Names left out are made from the document. */
export interface Naming {
  /** What a resource of the client is made of: the first tag of its operations, or the first segment of their path. @default "tags" */
  readonly group?: "tags" | "paths" | undefined;
  readonly rename?: Renames | undefined;
}

/** New names by the document's own. */
export interface Renames {
  /** By operation id, or method and path (`GET /tickets/{id}`): `fetch`, or `tickets.fetch` for a resource too. */
  readonly operations?: Readonly<Record<string, string>> | undefined;
  /** Properties of the client, by tag or by the property it would be. Two of one name become one. */
  readonly resources?: Readonly<Record<string, string>> | undefined;
  /** Exported types, by the name of the schema. */
  readonly schemas?: Readonly<Record<string, string>> | undefined;
}

/** The name of an operation, in its parts. */
export interface WantedName {
  /** Property of the client; undefined where the operation stays where it is. */
  readonly resource: string | undefined;
  readonly method: string;
}

/** Reads the `tickets.fetch` of `Renames.operations`. */
export function wantedName(text: string): WantedName {
  const dot = text.indexOf(".");
  return dot < 0
    ? { resource: undefined, method: text }
    : { resource: text.slice(0, dot), method: text.slice(dot + 1) };
}

/** The names of a document's parts, looked up by the document's own. */
export interface WantedNames {
  readonly group: "tags" | "paths";
  /** By operation id. */
  readonly operations: ReadonlyMap<string, WantedName>;
  /** By tag, or by the words of the resource in kebab-case. */
  readonly resources: ReadonlyMap<string, string>;
  /** By the name of the schema. */
  readonly schemas: ReadonlyMap<string, string>;
}

/** Nothing is renamed. */
export const noNames: WantedNames = {
  group: "tags",
  operations: new Map(),
  resources: new Map(),
  schemas: new Map(),
};
