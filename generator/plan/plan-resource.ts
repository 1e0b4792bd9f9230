import { comment, dataLiteral, identifier, key } from "../emit.js";
import type { Api, Operation } from "../ir/api.js";
import { describeOperation } from "./descriptor.js";
import { docBlock } from "./doc-block.js";
import type { ResourceGroup } from "./group-operations.js";
import { ImportList } from "./import-list.js";
import { methodDocs } from "./method-docs.js";
import { planMethod } from "./plan-method.js";
import { planParams } from "./plan-params.js";
import type { SchemaAliases } from "./schema-aliases.js";
import { resultType, type TypeContext } from "./type-expressions.js";
import type { DescriptorView, MethodView, ParamsView, ResourceView, ResultView } from "./views.js";

/** The names one operation has in the generated code. */
export interface OperationNames {
  /** The descriptor's constant. */
  readonly descriptor: string;
  /** The arguments' interface. */
  readonly params: string;
  /** The result's type, where it needs a name. */
  readonly result: string;
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
  readonly schemes: ReadonlySet<string>;
}

/** Plans `resources/<file>.ts`. */
export function planResource(
  group: ResourceGroup,
  names: ResourceNames,
  context: ResourceContext,
): ResourceView {
  const imports = new ImportList();
  const types: TypeContext = {
    aliases: context.aliases,
    imports,
    schemaModule: "../schema.js",
    runtimeModule: (file) => `../runtime/${file}.js`,
  };
  imports.value(types.runtimeModule("operation"), "operation");
  imports.type(types.runtimeModule("operation"), "Operation");
  imports.value(types.runtimeModule("resource"), "Resource");
  const params: ParamsView[] = [];
  const results: ResultView[] = [];
  const methods: MethodView[] = [];
  const descriptors: DescriptorView[] = [];
  for (const { name, operation } of group.methods) {
    const own = namesOf(operation, context);
    const paramsView = planParams(operation, own.params, types);
    if (paramsView !== undefined) params.push(paramsView);
    const result = planResult(operation, own, types);
    if (result.view !== undefined) results.push(result.view);
    methods.push({
      docs: docBlock(methodDocs(operation, context.api.policy), "  "),
      ...planMethod({
        name,
        operation,
        names: own,
        types,
        context,
        result: result.type,
        hasParams: paramsView !== undefined,
      }),
    });
    descriptors.push(planDescriptor(operation, { names: own, result: result.type, imports, context }));
  }
  return {
    file: group.file,
    header: context.header,
    imports: imports.views(),
    className: identifier(names.className),
    docs: docBlock(comment(group.description ?? `Operations under \`client.${group.property}\`.`), ""),
    params,
    results,
    methods,
    descriptors,
    operationsName: identifier(names.operations),
  };
}

/** The names of an operation. */
export function namesOf(operation: Operation, context: ResourceContext): OperationNames {
  const names = context.names.get(operation.id);
  if (names === undefined) throw new TypeError(`Operation "${operation.id}" was given no names.`);
  return names;
}

function planResult(
  operation: Operation,
  names: OperationNames,
  types: TypeContext,
): { type: string; view?: ResultView } {
  const result = resultType(operation, types);
  if (result.isNamed) return { type: result.type };
  const docs = docBlock(comment(`What \`${operation.method} ${operation.path}\` answers.`), "");
  return { type: names.result, view: { name: identifier(names.result), docs, type: result.type } };
}

interface DescriptorSource {
  readonly names: OperationNames;
  readonly result: string;
  readonly imports: ImportList;
  readonly context: ResourceContext;
}

function planDescriptor(
  operation: Operation,
  { names, result, imports, context }: DescriptorSource,
): DescriptorView {
  const data = describeOperation(operation, context.schemes);
  const members = Object.entries(data).map(([name, value]) => ({
    key: key(name),
    code: dataLiteral(value, 2),
  }));
  const used = usedOperations(operation, context).map((other) => {
    const otherNames = namesOf(other, context);
    if (otherNames.file !== names.file) imports.value(`./${otherNames.file}.js`, otherNames.descriptor);
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
