import { comment, identifier } from "../emit.js";
import type { Operation } from "../ir/api.js";
import { docBlock } from "./doc-block.js";
import { errorType } from "./error-type.js";
import type { ResourceGroup } from "./group-operations.js";
import { ImportList } from "./import-list.js";
import { methodDocs } from "./method-docs.js";
import { NameScope } from "./name-scope.js";
import { planDescriptor } from "./plan-descriptor.js";
import { FunctionDraft } from "./plan-functions.js";
import { planMethod } from "./plan-method.js";
import { planParams } from "./plan-params.js";
import { type StreamAnswer, type StreamCode, streamAnswer, streamCode } from "./plan-stream.js";
import {
  namesOf,
  type OperationNames,
  type ResourceContext,
  type ResourceNames,
} from "./resource-context.js";
import { itemType, resultType, type TypeContext } from "./type-expressions.js";
import type { DescriptorView, MethodView, ParamsView, ResourceView, ResultView } from "./views.js";

export type { ResourceContext } from "./resource-context.js";

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
  imports.type(types.runtimeModule("operation"), "Operation");
  imports.value(types.runtimeModule("resource"), "Resource");
  const draft: Draft = {
    types,
    context,
    methodNames: new NameScope(group.methods.map(({ name }) => name)),
    params: [],
    results: [],
    methods: [],
    descriptors: [],
    twins: [],
    functions: new FunctionDraft(group.file, context),
  };
  for (const { name, operation } of group.methods) addOperation(draft, name, operation);
  for (const operation of group.inner) addInner(draft, operation);
  return {
    file: group.file,
    header: context.header,
    imports: imports.views(),
    className: identifier(names.className),
    docs: docBlock(comment(group.description ?? `Operations under \`client.${group.property}\`.`), ""),
    params: draft.params,
    results: draft.results,
    methods: draft.methods,
    descriptors: draft.descriptors,
    twins: draft.twins,
    runtimeModules: imports.modules().flatMap((path) => /\/runtime\/(.*)\.js$/.exec(path)?.[1] ?? []),
    operationsName: identifier(names.operations),
    functions: draft.functions.view(),
  };
}

/** What the planning of one file collects. */
interface Draft {
  readonly types: TypeContext;
  readonly context: ResourceContext;
  readonly methodNames: NameScope;
  readonly params: ParamsView[];
  readonly results: ResultView[];
  readonly methods: MethodView[];
  readonly descriptors: DescriptorView[];
  readonly twins: DescriptorView[];
  readonly functions: FunctionDraft;
}

function addOperation(draft: Draft, name: string, operation: Operation): void {
  const { types, context } = draft;
  const names = namesOf(operation, context);
  const answer = streamAnswer(operation, context.api.root);
  const stream = answer === undefined ? undefined : planItems(draft, { operation, names, answer });
  const isStreamed = answer !== undefined && !answer.isTwin;
  const paramsView = planParams(
    operation,
    { name: names.params, flag: answer?.flag, isStreamed: false },
    types,
  );
  if (paramsView !== undefined) draft.params.push(paramsView);
  const result = isStreamed && stream !== undefined ? stream.type() : planResult(draft, operation, names);
  planErrors(draft, operation, names);
  const docs = docBlock(methodDocs(operation, context.api.policy), "  ");
  const hasParams = paramsView !== undefined;
  const method = { name, operation, names, types, context, result, hasParams };
  draft.methods.push({ docs, ...planMethod(isStreamed ? { ...method, stream } : method) });
  draft.descriptors.push(
    planDescriptor(operation, { names, result, types, context, stream: isStreamed ? answer : undefined }),
  );
  draft.functions.add(operation, {
    names,
    hasParams,
    answer: isStreamed ? answer : undefined,
    docs: methodDocs(operation, context.api.policy),
  });
  if (answer === undefined || stream === undefined || names.twin === undefined) return;
  addTwin(draft, { ...method, names: { ...names, ...names.twin }, stream, answer });
}

/** The descriptor of an operation that only others use. */
function addInner({ descriptors, types, context }: Draft, operation: Operation): void {
  const { type: result } = resultType(operation, types);
  const names = namesOf(operation, context);
  descriptors.push(planDescriptor(operation, { names, result, types, context, stream: undefined }));
}

interface Twin {
  readonly name: string;
  readonly operation: Operation;
  readonly names: OperationNames;
  readonly hasParams: boolean;
  readonly stream: StreamCode;
  readonly answer: StreamAnswer;
}

/** The method that asks for the stream of an operation which also answers in one piece. */
function addTwin(draft: Draft, { name, operation, names, hasParams, stream, answer }: Twin): void {
  const { types, context } = draft;
  if (answer.flag !== undefined) {
    const view = planParams(operation, { name: names.params, flag: answer.flag, isStreamed: true }, types);
    if (view !== undefined) draft.params.push(view);
  }
  const own = draft.methodNames.takeMember(`${name}Stream`, "Operation");
  const said = ["", ...comment(`As \`${name}\`, with the answer as a stream of items.`)];
  const docs = docBlock([...methodDocs(operation, context.api.policy), ...said], "  ");
  const result = stream.type();
  draft.methods.push({
    docs,
    ...planMethod({ name: own, operation, names, types, context, result, hasParams, stream }),
  });
  draft.twins.push(planDescriptor(operation, { names, result, types, context, stream: answer }));
  draft.functions.add(operation, {
    names,
    hasParams,
    answer,
    docs: [...methodDocs(operation, context.api.policy), ...said],
  });
}

function planItems(
  draft: Draft,
  { operation, names, answer }: { operation: Operation; names: OperationNames; answer: StreamAnswer },
): StreamCode {
  const type = itemType(operation, answer.response, draft.types);
  if (!type.includes('["') || names.item === undefined) return streamCode(answer, type, draft.types);
  const docs = docBlock(comment(`An item of what \`${operation.method} ${operation.path}\` streams.`), "");
  draft.results.push({ name: identifier(names.item), docs, type });
  return streamCode(answer, names.item, draft.types);
}

function planErrors({ results, types }: Draft, operation: Operation, { error }: OperationNames): void {
  if (error === undefined) return;
  const docs = docBlock(comment(`Errors that \`${operation.method} ${operation.path}\` documents.`), "");
  results.push({ name: identifier(error), docs, type: errorType(operation, types) });
}

/** The code of the type a call resolves to, which gets a name where it is long. */
function planResult(draft: Draft, operation: Operation, names: OperationNames): string {
  const result = resultType(operation, draft.types);
  if (result.isNamed) return result.type;
  const docs = docBlock(comment(`What \`${operation.method} ${operation.path}\` answers.`), "");
  draft.results.push({ name: identifier(names.result), docs, type: result.type });
  return names.result;
}
