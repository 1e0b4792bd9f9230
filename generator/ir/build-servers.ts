import { asArray, asString, entries, type Json, member } from "../json.js";
import type { Server } from "./api.js";

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
