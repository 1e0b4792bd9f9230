import { comment, identifier, key, literal } from "../emit.js";
import type { Api, Operation } from "../ir/api.js";
import type { ResourceGroup } from "./group-operations.js";
import { limitOptions } from "./plan-client.js";
import type { SecurityPlan } from "./plan-security.js";
import { limitWords } from "./policy-words.js";
import type { OperationNames } from "./resource-context.js";
import type { ReadmeView } from "./views.js";

interface ReadmeSource {
  readonly api: Api;
  readonly clientName: string;
  readonly security: SecurityPlan;
  readonly groups: readonly ResourceGroup[];
  readonly names: ReadonlyMap<string, OperationNames>;
  /** Where the SDK is a package. */
  readonly packageName: string | undefined;
}

/** Plans the SDK's `README.md`. */
export function planReadme({
  api,
  clientName,
  security,
  groups,
  names,
  packageName,
}: ReadmeSource): ReadmeView {
  const calls = groups.flatMap((group) =>
    group.methods.map(({ name, operation }) => ({ group, name, operation })),
  );
  const read =
    calls.find(({ operation }) => operation.method === "GET" && operation.policy.pagination === undefined) ??
    calls[0];
  const list = calls.find(({ operation }) => operation.policy.pagination !== undefined);
  return {
    title: markdown(api.title),
    description: (api.description ?? "").split(/\r?\n/).slice(0, 12).map(markdown),
    module: literal(packageName ?? "./index.js"),
    install: packageName === undefined ? "" : `npm install ${packageName}`,
    name: identifier(clientName),
    construct: `new ${identifier(clientName)}(${optionsCode(api, security)})`,
    hasCall: read !== undefined,
    call: read === undefined ? "" : callCode(read.group, read.name, read.operation),
    ...functionOf(read?.operation, { api, security, names }),
    hasList: list !== undefined,
    listCall: list === undefined ? "" : callCode(list.group, list.name, list.operation),
    limits: Object.entries(api.policy.limits).map(([name, limit]) => markdown(limitWords(name, limit))),
    resources: groups.map((group) => ({
      property: group.property,
      methods: group.methods.map(({ name, operation }) => ({
        call: `${group.property}.${name}`,
        route: code(`${operation.method} ${operation.path}`),
        summary: markdown(operation.summary ?? ""),
      })),
    })),
  };
}

function functionOf(
  operation: Operation | undefined,
  { api, security, names }: Pick<ReadmeSource, "api" | "security" | "names">,
): Pick<ReadmeView, "functionName" | "functionCall"> {
  const name = operation === undefined ? undefined : names.get(operation.id)?.descriptor;
  if (operation === undefined || name === undefined) return { functionName: "", functionCall: "" };
  const functionName = identifier(name);
  const args = [`createClient(${optionsCode(api, security)})`, ...argumentsCode(operation)];
  return { functionName, functionCall: `${functionName}(${args.join(", ")})` };
}

function optionsCode(api: Api, security: SecurityPlan): string {
  const credential = security.options[0];
  const options = [
    ...(credential === undefined ? [] : [`${credential.key}: ${literal("…")}`]),
    ...limitOptions(api).map((option) => `${key(option)}: ${literal("…")}`),
  ];
  return options.length === 0 ? "" : `{ ${options.join(", ")} }`;
}

function callCode(group: ResourceGroup, method: string, operation: Operation): string {
  return `client.${group.property}.${method}(${argumentsCode(operation).join("")})`;
}

/** The object of what a call must be given; none where nothing must. */
function argumentsCode(operation: Operation): string[] {
  const required = operation.parameters.filter((parameter) => parameter.isRequired);
  const given = [
    ...required.map((parameter) => `${key(parameter.argument)}: ${literal("…")}`),
    ...(operation.body?.isRequired === true ? ["body"] : []),
  ];
  return given.length === 0 ? [] : [`{ ${given.join(", ")} }`];
}

/** One line of text in Markdown: no HTML, no line breaks, no control characters. */
function markdown(text: string): string {
  return comment(text).join(" ").replaceAll("<", "&lt;").replaceAll("|", "\\|").slice(0, 500);
}

function code(text: string): string {
  return `\`${markdown(text).replaceAll("`", "'")}\``;
}
