/** What the templates read. Everything is decided here: names, imports, layout; a template only prints. */

/** A type alias of `schema.ts` for a schema of the document. */
export interface SchemaAlias {
  readonly name: string;
  /** Code of the type it stands for. */
  readonly type: string;
}

/** One import statement, printed. */
export interface ImportView {
  readonly code: string;
}

/** A doc comment, laid out and safe; empty where there is none. */
export type DocBlock = string;

/** A member of an interface. */
export interface MemberView {
  readonly docs: DocBlock;
  readonly key: string;
  readonly optional: string;
  readonly type: string;
}

/** The interface of one operation's arguments. */
export interface ParamsView {
  readonly name: string;
  readonly docs: DocBlock;
  readonly members: readonly MemberView[];
}

/** A named type of one operation's result. */
export interface ResultView {
  readonly name: string;
  readonly docs: DocBlock;
  readonly type: string;
}

/** One method of a resource class. */
export interface MethodView {
  readonly docs: DocBlock;
  /** Name, parameters and return type; over several lines where long. */
  readonly signature: string;
  readonly body: string;
}

/** One function. */
export interface FunctionView {
  readonly docs: DocBlock;
  readonly signature: string;
  readonly body: string;
}

/** `functions/<file>.ts`. */
export interface FunctionsView {
  readonly file: string;
  readonly header: string;
  readonly imports: readonly ImportView[];
  readonly functions: readonly FunctionView[];
  /** The tools that functions bring along, each set once. */
  readonly kits: readonly { readonly name: string; readonly members: readonly string[] }[];
  /** Names of the functions. */
  readonly names: readonly string[];
}

/** `create-client.ts`. */
export interface CreateClientView {
  readonly header: string;
  readonly optionsName: string;
}

/** `definition.ts`. */
export interface DefinitionView {
  readonly header: string;
  readonly members: readonly { readonly key: string; readonly code: string }[];
}

/** One operation descriptor. */
export interface DescriptorView {
  readonly name: string;
  readonly resultType: string;
  readonly members: readonly { readonly key: string; readonly code: string }[];
}

/** `resources/<file>.ts`. */
export interface ResourceView {
  /** The functions of the same operations. */
  readonly functions: FunctionsView;
  readonly file: string;
  readonly header: string;
  readonly imports: readonly ImportView[];
  readonly className: string;
  readonly docs: DocBlock;
  readonly params: readonly ParamsView[];
  readonly results: readonly ResultView[];
  readonly methods: readonly MethodView[];
  readonly descriptors: readonly DescriptorView[];
  /** Descriptors that ask for the stream of an operation which is listed already. */
  readonly twins: readonly DescriptorView[];
  /** What it imports of the runtime. */
  readonly runtimeModules: readonly string[];
  /** The constant that lists the descriptors. */
  readonly operationsName: string;
}

/** `client.ts`. */
export interface ClientView {
  readonly header: string;
  readonly imports: readonly ImportView[];
  readonly name: string;
  readonly optionsName: string;
  readonly docs: DocBlock;
  readonly options: readonly MemberView[];
  readonly resources: readonly {
    readonly property: string;
    readonly className: string;
    readonly docs: DocBlock;
  }[];
  /** What the class adds to the definition. */
  readonly additions: readonly { readonly key: string; readonly code: string }[];
}

/** `index.ts`. */
export interface IndexView {
  readonly header: string;
  readonly exports: readonly { readonly code: string }[];
}

/** `README.md`. */
export interface ReadmeView {
  readonly title: string;
  readonly description: readonly string[];
  /** What it is imported from, as a literal. */
  readonly module: string;
  /** The command that installs it; empty where it is no package. */
  readonly install: string;
  readonly name: string;
  readonly construct: string;
  readonly call: string;
  readonly hasCall: boolean;
  /** The same call as a function. */
  readonly functionName: string;
  readonly functionCall: string;
  readonly listCall: string;
  readonly hasList: boolean;
  readonly limits: readonly string[];
  readonly resources: readonly {
    readonly property: string;
    readonly methods: readonly { readonly call: string; readonly route: string; readonly summary: string }[];
  }[];
}

/** The files that make the SDK a package. */
export interface PackageView {
  readonly name: string;
  /** Text of `package.json`. */
  readonly manifest: string;
  /** Text of `tsconfig.json`. */
  readonly tsconfig: string;
  /** Text of `index.cts`. */
  readonly commonJs: string;
}

/** An operation as the manifest lists it (design, section 4). */
export interface ManifestOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly call: string;
  readonly batched: boolean;
  readonly cached: boolean;
  readonly paginated: boolean;
}

/** The whole SDK, planned. */
export interface SdkPlan {
  readonly clientName: string;
  readonly client: ClientView;
  readonly definition: DefinitionView;
  readonly createClient: CreateClientView;
  readonly functions: readonly FunctionsView[];
  readonly functionIndex: IndexView;
  readonly resources: readonly ResourceView[];
  readonly index: IndexView;
  readonly readme: ReadmeView;
  readonly package: PackageView | undefined;
  readonly schemaHeader: string;
  readonly schemaAliases: readonly SchemaAlias[];
  readonly operations: readonly ManifestOperation[];
}
