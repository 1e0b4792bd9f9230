import { asArray, isObject, type Json, member, pointer } from "../json.js";
import { type ComposedDocument, describeValue, documentProblem, type Finding } from "./document-problem.js";
import { followReferences } from "./list-operations.js";
import { pathPointer } from "./path.js";
import type { Problem } from "./source.js";
import { type Node, walk } from "./walk.js";

const places = ["path", "query", "header", "cookie", "querystring"];

/** Checks each parameter's `name` and `in`, and that no list has two of the same (OpenAPI 3.1.1 §4.8.12). */
export function checkParameters(document: ComposedDocument): Problem[] {
  const findings: Finding[] = [];
  const node = (found: Node) => {
    if (found.kind === "parameter") findings.push(...checkParameter(found));
    if (found.kind === "parameterList") findings.push(...findDuplicates(document, found));
  };
  walk({ value: document.root, kind: "document", path: undefined, parent: undefined }, { node });
  return findings.map((finding) => documentProblem(document, finding));
}

function checkParameter({ value, path }: Node): Finding[] {
  const name = member(value, "name");
  const place = member(value, "in");
  const at = pathPointer(path);
  const findings: Finding[] = [];
  if (name === "") {
    const message = "A parameter with an empty name cannot be sent; it is left out.";
    findings.push({ severity: "warning", code: "nameless-parameter", message, pointer: at });
  } else if (typeof name !== "string") {
    const message = `Expected a parameter's \`name\` to be a string, got ${describeValue(name)}.`;
    findings.push({ code: "invalid-parameter", message, pointer: at + pointer("name") });
  }
  if (typeof place !== "string" || !places.includes(place)) {
    const message = `Expected a parameter's \`in\` to be one of ${places.join(", ")}, got ${describeValue(place)}.`;
    const hint =
      place === "body" || place === "formData"
        ? "This is Swagger 2.0; OpenAPI 3 has `requestBody` for it."
        : undefined;
    findings.push({ code: "invalid-parameter", message, hint, pointer: at + pointer("in") });
  }
  return findings;
}

function findDuplicates({ root }: ComposedDocument, { value, path }: Node): Finding[] {
  const seen = new Map<string, number>();
  return asArray(value).flatMap((item: Json, index): Finding[] => {
    const parameter = followReferences(root, item);
    if (!isObject(parameter)) return [];
    const { name, in: place } = parameter;
    if (typeof name !== "string" || typeof place !== "string") return [];
    const key = JSON.stringify([place, place === "header" ? name.toLowerCase() : name]);
    const first = seen.get(key);
    seen.set(key, first ?? index);
    if (first === undefined) return [];
    const message = `The ${place} parameter "${name}" is in this list twice: items ${first + 1} and ${index + 1}.`;
    return [{ code: "duplicate-parameter", message, pointer: pathPointer({ parent: path, token: index }) }];
  });
}
