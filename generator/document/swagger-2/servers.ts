import { asArray, asString, type Json, type JsonObject, member } from "../../json.js";
import type { SourceLocation } from "../source.js";

/**
 * The servers that `schemes`, `host` and `basePath` name, `https` first: a client that has the choice takes it. What
 * is left out is that of the document's own URL; where a file has no host, the URL is relative.
 */
export function serversOf(root: Json, schemes: Json | undefined, location: SourceLocation): JsonObject[] {
  const url = location.kind === "url" ? location.url : undefined;
  const host = asString(member(root, "host")) ?? url?.host;
  const path = asString(member(root, "basePath")) ?? "";
  const base = path === "" || path.startsWith("/") ? path : `/${path}`;
  if (host === undefined || host === "") return base === "" ? [] : [{ url: base }];
  const given = schemeNames(schemes);
  const names = given.length > 0 ? given : [url?.protocol.replace(":", "") ?? "https"];
  return names.map((scheme) => ({ url: `${scheme}://${host}${base === "/" ? "" : base}` }));
}

function schemeNames(schemes: Json | undefined): string[] {
  const all = [...new Set(asArray(schemes).filter((scheme) => typeof scheme === "string"))];
  const http = all.filter((scheme) => /^https?$/i.test(scheme));
  const names = http.length > 0 ? http : all;
  return [...names].sort((one, other) => rank(one) - rank(other));
}

function rank(scheme: string): number {
  return /^https$/i.test(scheme) ? 0 : 1;
}
