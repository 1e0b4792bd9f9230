import type { Api, Operation } from "../ir/api.js";
import type { ToolContext } from "./pacing-tools.js";
import type { SecurityPlan } from "./plan-security.js";
import type { SchemaAliases } from "./schema-aliases.js";

/** The names of the method that asks for the stream, where the operation also answers in one piece. */
export interface TwinNames {
  readonly descriptor: string;
  readonly params: string;
}

/** The names one operation has in the generated code. */
export interface OperationNames {
  /** The descriptor's constant. */
  readonly descriptor: string;
  /** The arguments' interface. */
  readonly params: string;
  /** The result's type, where it needs a name. */
  readonly result: string;
  /** The type of its errors, where it documents any. */
  readonly error?: string;
  /** The type of a streamed answer's items, where it needs a name. */
  readonly item?: string;
  readonly twin?: TwinNames | undefined;
  /** File of the resource, without its ending. */
  readonly file: string;
}

/** The names one resource has in the generated code. */
export interface ResourceNames {
  readonly className: string;
  /** The constant that lists its descriptors. */
  readonly operations: string;
}

/** What the planning of every resource shares. */
export interface ResourceContext {
  readonly api: Api;
  readonly header: string;
  readonly aliases: SchemaAliases;
  readonly names: ReadonlyMap<string, OperationNames>;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly schemes: SecurityPlan["definitions"];
  /** What the tools of functions are chosen by. */
  readonly tools: ToolContext;
}

/** The names of an operation. */
export function namesOf(operation: Operation, context: ResourceContext): OperationNames {
  const names = context.names.get(operation.id);
  if (names === undefined) throw new TypeError(`Operation "${operation.id}" was given no names.`);
  return names;
}
