import type { ApiDocument } from "../document/document.js";
import { asArray, asString, dereference, entries, type JsonObject, member } from "../json.js";
import type { OperationPolicy, ResolvedPolicy } from "../policy/resolved.js";
import type { Api, Operation } from "./api.js";
import { buildParameters } from "./build-parameters.js";
import { buildRequestBody } from "./build-request-body.js";
import { buildResponses } from "./build-responses.js";
import { buildSecuritySchemes, securityRequirements } from "./build-security.js";
import { buildServers } from "./build-servers.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
/** A body means nothing in these (RFC 9110 §9.3; OpenAPI 3.0 ignores one), and `fetch` refuses to send it. */
const bodiless: ReadonlySet<string> = new Set(["get", "head", "trace"]);
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
  for (const [path, rawItem] of entries(member(root, "paths"))) {
    if (!path.startsWith("/")) continue;
    const item = dereference(root, rawItem);
    for (const method of methods) {
      const node = member(item, method);
      if (node === undefined) continue;
      built.push(buildOperation({ root, path, method, item, node, resolved }));
    }
  }
  return built;
}

interface OperationSource {
  readonly root: JsonObject;
  readonly path: string;
  readonly method: string;
  readonly item: ReturnType<typeof dereference>;
  readonly node: ReturnType<typeof dereference>;
  readonly resolved: ResolvedPolicy;
}

function buildOperation({ root, path, method, item, node, resolved }: OperationSource): Operation {
  const id = asString(member(node, "operationId")) ?? `${method} ${path}`;
  const security = member(node, "security") ?? member(root, "security");
  const [server] = buildServers(member(node, "servers") ?? member(item, "servers"));
  return {
    id,
    pointer: `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}`,
    method: method.toUpperCase(),
    path,
    tags: asArray(member(node, "tags")).flatMap((tag) =>
      typeof tag === "string" && tag !== "" ? [tag] : [],
    ),
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
    server: server?.url,
    policy: resolved.operations.get(id) ?? noPolicy,
  };
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
