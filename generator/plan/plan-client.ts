import type { ClientDefinition } from "../../templates/runtime/definition.js";
import { comment, dataLiteral, identifier, key, literal } from "../emit.js";
import type { Api } from "../ir/api.js";
import { docBlock } from "./doc-block.js";
import type { ResourceGroup } from "./group-operations.js";
import { ImportList } from "./import-list.js";
import type { SecurityPlan } from "./plan-security.js";
import { describeServers, serverOption } from "./plan-servers.js";
import { limitWords } from "./policy-words.js";
import type { ClientView, DefinitionView, MemberView, ResourceView } from "./views.js";

interface ClientSource {
  readonly api: Api;
  readonly name: string;
  readonly optionsName: string;
  readonly header: string;
  readonly security: SecurityPlan;
  readonly resources: readonly { readonly group: ResourceGroup; readonly view: ResourceView }[];
}

/** Plans `client.ts`. */
export function planClient(source: ClientSource): ClientView {
  const { api, name, optionsName, header, security, resources } = source;
  const imports = new ImportList();
  imports.value("./runtime/client.js", "ApiClient");
  imports.type("./runtime/definition.js", "ClientDefinition");
  imports.type("./runtime/options.js", "BaseClientOptions");
  if (security.options.length > 0) imports.type("./runtime/options.js", "CredentialSource");
  if (security.options.some(({ type }) => type === "TokenListener"))
    imports.type("./runtime/options.js", "TokenListener");
  for (const { view } of resources) {
    imports.value(`./resources/${view.file}.js`, view.className);
    imports.value(`./resources/${view.file}.js`, view.operationsName);
  }
  const scopeOptions = limitOptions(api);
  imports.value("./definition.js", "definition");
  const additions: { key: string; code: string }[] = [];
  const lists = resources.map(({ view }) => identifier(view.operationsName));
  if (lists.length > 0) additions.push({ key: "operations", code: layOutList(lists) });
  if (isBatched(api)) {
    imports.value("./runtime/batch/batch-stage.js", "batching");
    additions.push({ key: "features", code: "[batching]" });
  }
  return {
    header,
    imports: imports.views(),
    name: identifier(name),
    optionsName: identifier(optionsName),
    docs: docBlock(clientDocs(api), ""),
    options: [
      ...security.options,
      ...serverOption(api),
      ...scopeOptions.map(scopeMember),
      ...tierMember(api),
    ].map(withUndefined),
    resources: resources.map(({ group, view }) => ({
      property: key(group.property),
      className: view.className,
      docs: docBlock(comment(group.description ?? ""), "  "),
    })),
    additions,
  };
}

/** Plans `definition.ts`: what distinguishes the SDK's clients, class and functions alike. */
export function planDefinition({
  api,
  name,
  header,
  security,
}: Omit<ClientSource, "optionsName" | "resources">): DefinitionView {
  const scopeOptions = limitOptions(api);
  const baseUrl = api.servers.map((server) => server.url).find((url) => /^https?:\/\//i.test(url));
  const servers = describeServers(api);
  const data = {
    name,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(servers === undefined ? {} : { servers }),
    security: security.definitions,
    scopeOptions,
    policy: api.policy,
  } satisfies ClientDefinition;
  const members = Object.entries(data).map(([member, value]) => ({
    key: key(member),
    code: dataLiteral(value, 2),
  }));
  return { header, members };
}

function layOutList(names: readonly string[]): string {
  const flat = `[${names.join(", ")}]`;
  return flat.length <= 80 ? flat : `[\n${names.map((name) => `    ${name},\n`).join("")}  ]`;
}

function isBatched(api: Api): boolean {
  return api.operations.some((operation) => operation.policy.batch !== undefined);
}

/** The client options that limits are keyed by, `option:<name>`, each once. */
export function limitOptions(api: Api): string[] {
  const scopes = Object.values(api.policy.limits).flatMap((limit) => limit.by);
  return [
    ...new Set(
      scopes.filter((scope) => scope.startsWith("option:")).map((scope) => scope.slice("option:".length)),
    ),
  ];
}

function scopeMember(option: string): MemberView {
  const docs = docBlock(comment(`The ${option} whose limits the calls share.`), "  ");
  return { docs, key: key(option), optional: "?", type: "string" };
}

function tierMember(api: Api): MemberView[] {
  const { tiers } = api.policy;
  if (tiers === undefined) return [];
  const docs = docBlock(
    comment(`The plan the account is on: it sets the quotas. "${tiers.default}" where left out.`),
    "  ",
  );
  return [{ docs, key: "tier", optional: "?", type: tiers.names.map((tier) => literal(tier)).join(" | ") }];
}

/** Options may be passed as undefined, so that `process.env.X` fits under exactOptionalPropertyTypes. */
function withUndefined(member: MemberView): MemberView {
  return { ...member, type: `${member.type} | undefined` };
}

function clientDocs(api: Api): string[] {
  const limits = Object.entries(api.policy.limits).map(
    ([name, limit]) => `Limit ${limitWords(name, limit)}.`,
  );
  const summary = comment(`Client of ${api.title}${api.version === "" ? "" : ` ${api.version}`}.`);
  return limits.length === 0 ? summary : [...summary, "", ...limits.flatMap((text) => comment(text))];
}
