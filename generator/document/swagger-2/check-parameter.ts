import { type Json, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";
import { collectionFormats } from "./collection-format.js";

const places = ["path", "query", "header", "body", "formData"];
const headerTypes = ["string", "number", "integer", "boolean", "array"];

/** Checks a Parameter Object's `name`, `in`, type and `collectionFormat`. */
export function checkParameter({ value, path }: Node): Finding[] {
  const at = pathPointer(path);
  const name = member(value, "name");
  const place = member(value, "in");
  const findings: Finding[] = [];
  if (typeof name !== "string") {
    const message = `Expected a parameter's \`name\` to be a string, got ${describeValue(name)}.`;
    findings.push({ code: "invalid-parameter", message, pointer: at + pointer("name") });
  }
  if (typeof place !== "string" || !places.includes(place)) {
    const message = `Expected a parameter's \`in\` to be one of ${places.join(", ")}, got ${describeValue(place)}.`;
    findings.push({ code: "invalid-parameter", message, pointer: at + pointer("in") });
    return findings;
  }
  if (place === "body") return [...findings, ...checkBody(value, at)];
  if (place === "path" && member(value, "required") !== true) {
    const message = `The path parameter ${describeValue(name)} must have \`required: true\`.`;
    findings.push({ severity: "warning", code: "optional-path-parameter", message, pointer: at });
  }
  // With a schema in the manner of OpenAPI 3 it is clear what was meant.
  if (member(value, "schema") !== undefined) return findings;
  const types = place === "formData" ? [...headerTypes, "file"] : headerTypes;
  return [...findings, ...checkType(value, types, at), ...checkCollectionFormat(value, place, at)];
}

/** Checks the type of a Header Object. */
export function checkHeader({ value, path }: Node): Finding[] {
  const at = pathPointer(path);
  if (member(value, "schema") !== undefined) return [];
  return [...checkType(value, headerTypes, at), ...checkCollectionFormat(value, "header", at)];
}

function checkBody(value: Json, at: string): Finding[] {
  if (member(value, "schema") !== undefined) return [];
  const message = "A body parameter must have a `schema`.";
  const hint = "Move its type into a `schema`; `schema: {}` allows any JSON.";
  return [{ code: "invalid-parameter", message, hint, pointer: at }];
}

function checkType(value: Json, types: readonly string[], at: string): Finding[] {
  const type = member(value, "type");
  if (typeof type !== "string" || !types.includes(type)) {
    const message = `Expected \`type\` to be one of ${types.join(", ")}, got ${describeValue(type)}.`;
    // Both have a meaning in OpenAPI 3: anything, and an object by its members.
    const severity = type === undefined || type === "object" ? "warning" : "error";
    const place = type === undefined ? at : at + pointer("type");
    return [{ severity, code: "invalid-type", message, pointer: place }];
  }
  if (type !== "array" || member(value, "items") !== undefined) return [];
  return [{ code: "missing-member", message: "An array must have `items`.", pointer: at }];
}

function checkCollectionFormat(value: Json, place: string, at: string): Finding[] {
  const format = member(value, "collectionFormat");
  const findings: Finding[] = [];
  const isMultiple = place === "query" || place === "formData";
  const known: readonly Json[] = collectionFormats.filter((each) => each !== "multi" || isMultiple);
  if (format !== undefined && !known.includes(format)) {
    const message = `Expected \`collectionFormat\` in ${place} to be one of ${known.join(", ")}, got ${describeValue(format)}.`;
    findings.push({ code: "invalid-collection-format", message, pointer: at + pointer("collectionFormat") });
  }
  const items = member(value, "items");
  if (member(items, "type") === "array") {
    const message =
      "An array of arrays is sent with the inner ones as JSON, whatever their `collectionFormat`.";
    findings.push({ severity: "warning", code: "nested-array", message, pointer: at + pointer("items") });
  }
  return findings;
}
