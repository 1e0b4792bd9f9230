import { entries, type Json, member } from "./json.js";

/** HTTP methods that a Path Item Object has members for (OpenAPI 3.2 §4.9.1), in the order messages and names follow. */
export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

/** One operation of a path item. */
export interface PathItemOperation {
  /** The way to it below the path item: `["get"]`, or `["additionalOperations", "COPY"]`. */
  readonly tokens: readonly string[];
  /** The method as it is sent: upper case, or as `additionalOperations` writes it. */
  readonly method: string;
  readonly operation: Json;
}

/** The operations of a path item: those of the methods it has members for, then `additionalOperations`. */
export function operationsOf(pathItem: Json | undefined): PathItemOperation[] {
  const fixed = methods.flatMap((name): PathItemOperation[] => {
    const operation = member(pathItem, name);
    return operation === undefined ? [] : [{ tokens: [name], method: name.toUpperCase(), operation }];
  });
  const additional = entries(member(pathItem, "additionalOperations")).map(([method, operation]) => ({
    tokens: ["additionalOperations", method],
    method,
    operation,
  }));
  return [...fixed, ...additional];
}
