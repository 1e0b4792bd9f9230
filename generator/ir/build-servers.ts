import { asArray, asString, dereference, entries, type Json, type JsonObject, member } from "../json.js";
import type { Server, ServerVariable, TemplatedServer } from "./api.js";

/** The servers of a document, path item or operation, variables replaced by their defaults; those without a URL left out. */
export function buildServers(servers: Json | undefined): Server[] {
  return asArray(servers).flatMap((server) => {
    const template = asString(member(server, "url"));
    if (template === undefined || template === "") return [];
    return [
      {
        url: withDefaults(template, member(server, "variables")),
        description: asString(member(server, "description")) ?? asString(member(server, "name")),
      },
    ];
  });
}

function withDefaults(template: string, variables: Json | undefined): string {
  const defaults = new Map(entries(variables).map(([name, variable]) => [name, variableDefault(variable)]));
  return template.replace(/\{([^{}]+)\}/g, (whole, name: string) => defaults.get(name) ?? whole);
}

function variableDefault(variable: Json): string | undefined {
  const value = member(variable, "default");
  if (typeof value === "string" || typeof value === "number") return String(value);
  return asString(asArray(member(variable, "enum"))[0]);
}

/** The servers with variables of the document, its path items and operations. */
export function buildTemplatedServers(root: JsonObject): TemplatedServer[] {
  const items = entries(member(root, "paths")).map(([, item]) => dereference(root, item));
  const operations = items.flatMap((item) => entries(item).map(([, operation]) => operation));
  const servers = [root, ...items, ...operations].flatMap((holder) => asArray(member(holder, "servers")));
  const byUrl = new Map<string, TemplatedServer>();
  for (const server of servers) {
    const template = asString(member(server, "url")) ?? "";
    const variables = readVariables(template, member(server, "variables"));
    const url = withDefaults(template, member(server, "variables"));
    if (variables.length > 0 && !byUrl.has(url)) byUrl.set(url, { url, template, variables });
  }
  return [...byUrl.values()];
}

function readVariables(template: string, variables: Json | undefined): ServerVariable[] {
  return entries(variables).flatMap(([name, variable]) => {
    const fallback = variableDefault(variable);
    if (fallback === undefined || !template.includes(`{${name}}`)) return [];
    const values = asArray(member(variable, "enum")).map(String);
    return [{ name, default: fallback, values, description: asString(member(variable, "description")) }];
  });
}
