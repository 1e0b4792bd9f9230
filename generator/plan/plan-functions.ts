import { identifier } from "../emit.js";
import type { Operation } from "../ir/api.js";
import { docBlock } from "./doc-block.js";
import { ImportList } from "./import-list.js";
import { toolModules } from "./kit-tools.js";
import { operationTools } from "./operation-tools.js";
import { planFunction } from "./plan-method.js";
import { type StreamAnswer, streamCode } from "./plan-stream.js";
import type { OperationNames, ResourceContext } from "./resource-context.js";
import { itemType, resultType, type TypeContext } from "./type-expressions.js";
import type { FunctionsView, FunctionView } from "./views.js";

/** What a function is planned from, beside its operation. */
interface FunctionSource {
  readonly names: OperationNames;
  readonly hasParams: boolean;
  /** The stream it asks for. */
  readonly answer: StreamAnswer | undefined;
  readonly docs: readonly string[];
}

/** Collects `functions/<file>.ts`: the operations of a resource as functions over its descriptors and types. */
export class FunctionDraft {
  readonly #file: string;
  readonly #context: ResourceContext;
  readonly #types: TypeContext;
  readonly #functions: FunctionView[] = [];
  readonly #names: string[] = [];
  /** Names of the kits by their members. */
  readonly #kits = new Map<string, string>();

  constructor(file: string, context: ResourceContext) {
    this.#file = file;
    this.#context = context;
    this.#types = {
      aliases: context.aliases,
      imports: new ImportList(),
      schemaModule: "../schema.js",
      runtimeModule: (module) => `../runtime/${module}.js`,
    };
  }

  /** Adds the function of an operation. */
  add(operation: Operation, { names, hasParams, answer, docs }: FunctionSource): void {
    const { imports } = this.#types;
    const resource = `../resources/${this.#file}.js`;
    if (hasParams) imports.type(resource, names.params);
    const stream = answer === undefined ? undefined : this.#stream(operation, names, answer);
    // A stream is typed by the promise of it.
    const result = stream === undefined ? this.#result(operation, names) : "";
    const source = { name: names.descriptor, operation, names, result, hasParams, stream };
    const code = planFunction(
      { ...source, types: this.#types, context: this.#context },
      {
        kit: this.#kit(operation, answer),
        descriptor: `${imports.namespace(resource, "descriptors")}.${identifier(names.descriptor)}`,
      },
    );
    this.#functions.push({ docs: docBlock(docs, ""), ...code });
    this.#names.push(names.descriptor);
  }

  /** The file as it is now. */
  view(): FunctionsView {
    return {
      file: this.#file,
      header: this.#context.header,
      imports: this.#types.imports.views(),
      functions: this.#functions,
      kits: [...this.#kits].map(([members, name]) => ({
        name,
        members: members === "" ? [] : members.split(" "),
      })),
      names: this.#names,
    };
  }

  #kit(operation: Operation, answer: StreamAnswer | undefined): string {
    const { imports, runtimeModule } = this.#types;
    const tools = operationTools(operation, this.#context.tools, answer);
    for (const tool of tools) imports.value(runtimeModule(toolModules[tool]), tool);
    imports.type(runtimeModule("kit"), "CallKit");
    const members = tools.join(" ");
    const known = this.#kits.get(members);
    if (known !== undefined) return known;
    const name = `kit_${this.#kits.size + 1}`;
    this.#kits.set(members, name);
    return name;
  }

  #stream(operation: Operation, names: OperationNames, answer: StreamAnswer) {
    const probe = itemType(operation, answer.response, { ...this.#types, imports: new ImportList() });
    const isOwn = probe.includes('["') && names.item !== undefined;
    const item = isOwn
      ? this.#ofResource(names.item ?? "")
      : itemType(operation, answer.response, this.#types);
    return streamCode(answer, item, this.#types);
  }

  #result(operation: Operation, names: OperationNames): string {
    // Asking for a type's code imports what it refers to, which a named one does not need here.
    const isNamed = resultType(operation, { ...this.#types, imports: new ImportList() }).isNamed;
    return isNamed ? resultType(operation, this.#types).type : this.#ofResource(names.result);
  }

  #ofResource(name: string): string {
    return this.#types.imports.type(`../resources/${this.#file}.js`, name);
  }
}
