import { type Json, type JsonObject, member, pointer } from "../../json.js";
import type { Finding } from "../document-problem.js";

/** The values that a schema allows must be such as JSON has: `1e400` is read as no number, and so is YAML's `.nan`. */
export function checkFiniteNumbers(schema: JsonObject): Finding[] {
  return ["enum", "const"].flatMap((name): Finding[] => {
    const wrong = nonFinite(member(schema, name));
    if (wrong === undefined) return [];
    const message = `Expected \`${name}\` to hold values that JSON has, got the number ${wrong}.`;
    return [{ code: "invalid-number", message, pointer: pointer(name) }];
  });
}

function nonFinite(value: Json | undefined): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : value;
  if (typeof value !== "object" || value === null) return undefined;
  for (const item of Object.values(value)) {
    const found = nonFinite(item as Json | undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
