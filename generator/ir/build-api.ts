import type { ApiDocument } from "../document/document.js";
import {
  asArray,
  asString,
  dereference,
  entries,
  type Json,
  type JsonObject,
  member,
  pointer,
} from "../json.js";
import { operationsOf } from "../path-item.js";
import type { OperationPolicy, ResolvedPolicy } from "../policy/resolved.js";
import type { Api, Operation } from "./api.js";
import { buildParameters } from "./build-parameters.js";
import { buildRequestBody } from "./build-request-body.js";
import { buildResponses } from "./build-responses.js";
import { buildSecuritySchemes, requiredScopes, securityRequirements } from "./build-security.js";
import { buildServers, buildTemplatedServers } from "./build-servers.js";

/** A body means nothing in these (RFC 9110 §9.3; OpenAPI 3.0 ignores one), and `fetch` refuses to send it. */
const bodiless: ReadonlySet<string> = new Set(["GET", "HEAD", "TRACE"]);
const noPolicy: OperationPolicy = { profile: "default", spends: {} };

/** Builds the API's model of a loaded document and its resolved policy. */
export function buildApi(document: ApiDocument, resolved: ResolvedPolicy): Api {
  const { root } = document;
  const info = member(root, "info");
  return {
    title: asString(member(info, "title")) ?? "API",
    version: String(member(info, "version") ?? ""),
    description: asString(member(info, "description")),
    file: document.file,
    servers: buildServers(member(root, "servers")),
    templatedServers: buildTemplatedServers(root),
    securitySchemes: buildSecuritySchemes(root),
    operations: buildOperations(root, resolved),
    tagDescriptions: tagDescriptions(root),
    schemaNames: entries(member(member(root, "components"), "schemas")).map(([name]) => name),
    policy: resolved.policy,
    root,
    inputHash: document.inputHash,
    warnings: [...document.warnings, ...resolved.warnings],
  };
}

function buildOperations(root: JsonObject, resolved: ResolvedPolicy): Operation[] {
  const built: Operation[] = [];
  const marks = markTags(root);
  for (const [path, rawItem] of entries(member(root, "paths"))) {
    if (!path.startsWith("/")) continue;
    const item = dereference(root, rawItem);
    for (const { tokens, method, operation } of operationsOf(item)) {
      const at = pointer("paths", path, ...tokens);
      built.push(buildOperation({ root, marks, path, at, method, item, node: operation, resolved }));
    }
  }
  return built;
}

interface OperationSource {
  readonly root: JsonObject;
  /** Names of the tags that are no place in a navigation. */
  readonly marks: ReadonlySet<string>;
  readonly path: string;
  /** JSON pointer of the operation. */
  readonly at: string;
  readonly method: string;
  readonly item: ReturnType<typeof dereference>;
  readonly node: ReturnType<typeof dereference>;
  readonly resolved: ResolvedPolicy;
}

function buildOperation({ root, marks, path, at, method, item, node, resolved }: OperationSource): Operation {
  const id = asString(member(node, "operationId")) ?? `${method.toLowerCase()} ${path}`;
  const security = member(node, "security") ?? member(root, "security");
  const [server] = buildServers(member(node, "servers") ?? member(item, "servers"));
  return {
    id,
    pointer: at,
    method,
    path,
    tags: orderTags(member(node, "tags"), marks),
    summary: asString(member(node, "summary")) ?? asString(member(item, "summary")),
    description: asString(member(node, "description")) ?? asString(member(item, "description")),
    isDeprecated: member(node, "deprecated") === true,
    parameters: buildParameters(root, {
      path,
      shared: member(item, "parameters"),
      own: member(node, "parameters"),
    }),
    body: bodiless.has(method) ? undefined : buildRequestBody(root, member(node, "requestBody")),
    responses: buildResponses(root, member(node, "responses")),
    security: securityRequirements(security),
    scopes: requiredScopes(security),
    server: server?.url,
    policy: resolved.operations.get(id) ?? noPolicy,
  };
}

/** The tags in the operation's order, those of a kind that is no place in a navigation (a badge, an audience) last. */
function orderTags(tags: Json | undefined, marks: ReadonlySet<string>): string[] {
  const names = asArray(tags).filter((tag): tag is string => typeof tag === "string" && tag !== "");
  return [...names.filter((name) => !marks.has(name)), ...names.filter((name) => marks.has(name))];
}

function markTags(root: JsonObject): Set<string> {
  return new Set(
    asArray(member(root, "tags")).flatMap((tag) => {
      const name = asString(member(tag, "name"));
      const kind = asString(member(tag, "kind")) ?? "nav";
      return name === undefined || kind === "nav" ? [] : [name];
    }),
  );
}

function tagDescriptions(root: JsonObject): Map<string, string> {
  const descriptions = new Map<string, string>();
  for (const tag of asArray(member(root, "tags"))) {
    const name = asString(member(tag, "name"));
    const description = asString(member(tag, "description"));
    if (name !== undefined && description !== undefined) descriptions.set(name, description);
  }
  return descriptions;
}
