import { dataLiteral, identifier, key } from "../emit.js";
import type { Operation } from "../ir/api.js";
import { describeOperation } from "./descriptor.js";
import type { StreamAnswer } from "./plan-stream.js";
import { namesOf, type OperationNames, type ResourceContext } from "./resource-context.js";
import type { TypeContext } from "./type-expressions.js";
import type { DescriptorView } from "./views.js";

interface DescriptorSource {
  readonly names: OperationNames;
  /** Code of the type a call resolves to. */
  readonly result: string;
  readonly types: TypeContext;
  readonly context: ResourceContext;
  readonly stream: StreamAnswer | undefined;
}

/** The constant that tells the runtime how an operation's calls are made. */
export function planDescriptor(
  operation: Operation,
  { names, result, types, context, stream }: DescriptorSource,
): DescriptorView {
  const data = describeOperation(operation, context.schemes, stream);
  const members = Object.entries(data).map(([name, value]) => ({
    key: key(name),
    code: dataLiteral(value, 2),
  }));
  const used = (stream === undefined ? usedOperations(operation, context) : []).map((other) => {
    const otherNames = namesOf(other, context);
    if (otherNames.file !== names.file) types.imports.value(`./${otherNames.file}.js`, otherNames.descriptor);
    return identifier(otherNames.descriptor);
  });
  if (used.length > 0) members.push({ key: "uses", code: `() => [${used.join(", ")}]` });
  return { name: identifier(names.descriptor), resultType: result, members };
}

function usedOperations(operation: Operation, context: ResourceContext): Operation[] {
  const { batch, poll } = operation.policy;
  return [batch?.operation, poll?.operation].flatMap((id) => {
    const used = id === undefined ? undefined : context.operations.get(id);
    return used === undefined ? [] : [used];
  });
}
