import { comment, identifier, key } from "../emit.js";
import type { Operation } from "../ir/api.js";
import { docBlock } from "./doc-block.js";
import { bodyType, parameterType, type TypeContext } from "./type-expressions.js";
import type { MemberView, ParamsView } from "./views.js";

/** What is said of an arguments' interface beside its operation. */
interface ParamsSource {
  readonly name: string;
  /** Member of the body that asks for a stream. */
  readonly flag: string | undefined;
  /** Whether these arguments ask for the stream. */
  readonly isStreamed: boolean;
}

/** The interface of an operation's arguments: parameters by name, the request body as `body`; undefined where it takes none. */
export function planParams(
  operation: Operation,
  { name, flag, isStreamed }: ParamsSource,
  types: TypeContext,
): ParamsView | undefined {
  const members: MemberView[] = operation.parameters.map((parameter) => ({
    docs: docBlock(parameterDocs(parameter.description, parameter.isDeprecated), "  "),
    key: key(parameter.argument),
    optional: parameter.isRequired ? "" : "?",
    type: optional(parameterType(operation, parameter, types), parameter.isRequired),
  }));
  const { body } = operation;
  const withFlag = (type: string) =>
    flag === undefined
      ? type
      : `${type.includes(" | ") ? `(${type})` : type} & { ${key(flag)}?: ${isStreamed} }`;
  if (body !== undefined) {
    members.push({
      docs: docBlock(parameterDocs(body.description, false), "  "),
      key: "body",
      optional: body.isRequired ? "" : "?",
      type: optional(withFlag(bodyType(operation, body, types)), body.isRequired),
    });
  }
  if (members.length === 0) return undefined;
  return {
    name: identifier(name),
    docs: docBlock(comment(`Arguments of \`${operation.method} ${operation.path}\`.`), ""),
    members,
  };
}

function optional(type: string, isRequired: boolean): string {
  return isRequired ? type : `${type} | undefined`;
}

function parameterDocs(description: string | undefined, isDeprecated: boolean): string[] {
  const text = comment((description ?? "").slice(0, 2_000));
  return isDeprecated ? [...text, "@deprecated"] : text;
}
