import { comment } from "../emit.js";
import type { Api, Operation } from "../ir/api.js";
import type { JsonObject } from "../json.js";
import { documentsErrors } from "./error-type.js";
import { groupOperations, type ResourceGroup } from "./group-operations.js";
import { NameScope, toIdentifier } from "./name-scope.js";
import { noNames, type WantedNames } from "./naming.js";
import { planClient, planDefinition } from "./plan-client.js";
import { planFunctionIndex, planIndex } from "./plan-index.js";
import { type PackageSettings, planPackage } from "./plan-package.js";
import { planReadme } from "./plan-readme.js";
import { planResource, type ResourceContext } from "./plan-resource.js";
import { planSecurity } from "./plan-security.js";
import { type StreamAnswer, streamAnswer } from "./plan-stream.js";
import { planWebhooks } from "./plan-webhooks.js";
import type { OperationNames, TwinNames } from "./resource-context.js";
import { fixedNames, reservedClientMembers, reservedClientOptions } from "./runtime-names.js";
import { planSchemaAliases } from "./schema-aliases.js";
import type { ManifestOperation, SdkPlan } from "./views.js";
import { camelCase, pascalCase, words } from "./words.js";

/** What the caller may decide of the SDK's names. */
export interface PlanOptions {
  /** Class name of the client. @default PascalCase of the document's title */
  readonly name?: string | undefined;
  /** Whether the SDK is a package, and what the caller decides of it. @default false */
  readonly package?: PackageSettings | boolean | undefined;
  /** Other names that the caller decides, checked by `checkNames`. */
  readonly names?: WantedNames | undefined;
}

/** Decides every file, name, import and type of the SDK; the templates only print it. */
export function planSdk(api: Api, options: PlanOptions = {}): SdkPlan {
  const clientName = toIdentifier(options.name ?? pascalCase(words(api.title)), "Client");
  const optionsName = `${clientName}Options`;
  const scope = new NameScope([...fixedNames, clientName, optionsName]);
  const webhooks = planWebhooks(api.root, scope);
  const names = options.names ?? noNames;
  const aliases = planSchemaAliases(api.schemaNames, scope, names.schemas);
  const exported = [...aliases.list, ...webhooks];
  const groups = groupOperations(api, reservedClientMembers, names);
  const resourceNames = groups.map((group) => ({
    className: scope.take(group.className, "Resource"),
    operations: scope.take(toIdentifier(`${camelCase(words(group.file))}Operations`, "operations"), "List"),
  }));
  const security = planSecurity(api.securitySchemes, reservedClientOptions);
  const header = fileHeader(api);
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  const schemes = security.definitions;
  const hasServerVariables = api.templatedServers.length > 0;
  const context: ResourceContext = {
    api,
    header,
    aliases,
    names: nameOperations(groups, { scope, root: api.root }),
    operations,
    schemes,
    tools: { root: api.root, policy: api.policy, operations, schemes, hasServerVariables },
  };
  const bound = groups.flatMap((group, index) => {
    const own = resourceNames[index];
    return own === undefined ? [] : [{ group, view: planResource(group, own, context) }];
  });
  const resources = bound.map(({ view }) => view);
  const packaged = packageSettings(options);
  const ownPackage = packaged && planPackage(api, clientName, packaged);
  return {
    clientName,
    client: planClient({ api, name: clientName, optionsName, header, security, resources: bound }),
    definition: planDefinition({ api, name: clientName, header, security }),
    createClient: { header, optionsName },
    functions: resources.map((view) => view.functions),
    functionIndex: planFunctionIndex(header, resources),
    resources,
    index: planIndex({ api, header, clientName, optionsName, resources, aliases: exported }),
    readme: planReadme({
      api,
      clientName,
      security,
      groups,
      names: context.names,
      packageName: ownPackage?.name,
    }),
    package: ownPackage,
    schemaHeader: header,
    schemaAliases: exported,
    operations: groups.flatMap(manifestOperations),
  };
}

function packageSettings({ package: settings }: PlanOptions): PackageSettings | undefined {
  return settings === true ? {} : settings === false ? undefined : settings;
}

function fileHeader(api: Api): string {
  const source = comment(api.file.split(/[\\/]/).at(-1) ?? api.file).join(" ");
  return `// Generated from ${source} by ratesmith. Do not edit: change the document or its overlay, then regenerate.`;
}

interface NamingSource {
  readonly scope: NameScope;
  readonly root: JsonObject;
}

function nameOperations(groups: readonly ResourceGroup[], source: NamingSource): Map<string, OperationNames> {
  const all = groups.flatMap(({ methods, inner, file }) =>
    [...methods.map(({ operation }) => operation), ...inner].map((operation) => ({ operation, file })),
  );
  const sorted = [...all].sort((one, other) => (one.operation.id < other.operation.id ? -1 : 1));
  return new Map(
    sorted.map(({ operation, file }) => [operation.id, { file, ...takeNames(operation, source) }]),
  );
}

function takeNames(operation: Operation, { scope, root }: NamingSource): Omit<OperationNames, "file"> {
  const parts = words(operation.id);
  const base = toIdentifier(pascalCase(parts), "Operation");
  const own = {
    descriptor: scope.take(toIdentifier(camelCase(parts), "unnamed"), "Operation"),
    params: scope.take(`${base}Params`, "Arguments"),
    result: scope.take(`${base}Result`, "Answer"),
  };
  const error = documentsErrors(operation) ? { error: scope.take(`${base}Error`, "Failure") } : {};
  const stream = streamAnswer(operation, root);
  if (stream === undefined) return { ...own, ...error };
  return {
    ...own,
    ...error,
    item: scope.take(`${base}Item`, "Element"),
    twin: twinNames(stream, own, scope),
  };
}

function twinNames({ isTwin, flag }: StreamAnswer, own: TwinNames, scope: NameScope): TwinNames | undefined {
  if (!isTwin) return undefined;
  const params = own.params.replace(/Params$/, "StreamParams");
  return {
    descriptor: scope.take(`${own.descriptor}Stream`, "Operation"),
    params: flag === undefined ? own.params : scope.take(params, "Arguments"),
  };
}

function manifestOperations(group: ResourceGroup): ManifestOperation[] {
  return group.methods.map(({ name, operation }) => ({
    id: operation.id,
    method: operation.method,
    path: operation.path,
    call: `${group.property}.${name}`,
    batched: operation.policy.batch !== undefined,
    cached: operation.policy.cache !== undefined,
    paginated: operation.policy.pagination !== undefined,
  }));
}
