import { asArray, entries, isObject, type JsonObject, pointer } from "../json.js";
import { checkPathTemplates } from "./check-path-templates.js";
import { type ComposedDocument, documentProblem, type Finding } from "./document-problem.js";
import { followReferences, listOperations, type OperationEntry } from "./list-operations.js";
import type { Problem } from "./source.js";

/** Checks path keys and templates (OpenAPI 3.1.1 §4.8.8), and that the parameters in them are declared. */
export function checkPaths(document: ComposedDocument): Problem[] {
  const { root } = document;
  const paths = entries(root.paths).filter(([path]) => !path.startsWith("x-"));
  const findings = [...paths.flatMap(([path]) => checkPath(path)), ...checkPathTemplates(document)];
  const operations = listOperations(root).filter(({ location: [section] }) => section === "paths");
  findings.push(...operations.flatMap((entry) => checkPathParameters(root, entry)));
  return findings.map((finding) => documentProblem(document, finding));
}

function checkPath(path: string): Finding[] {
  const at = pointer("paths", path);
  if (!path.startsWith("/")) {
    const message = `Expected a path to begin with "/", got "${path}".`;
    return [{ code: "invalid-path", message, hint: `Write it as "/${path}".`, pointer: at }];
  }
  if (templateNames(path) !== undefined) return [];
  const message = `The braces in the path "${path}" do not match.`;
  const hint = "A path parameter is written as {name}.";
  return [{ code: "invalid-path-template", message, hint, pointer: at }];
}

/** The names between braces; undefined where the braces do not match. */
function templateNames(path: string): string[] | undefined {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  return /[{}]/.test(path.replace(/\{[^{}]+\}/g, "")) ? undefined : names;
}

function checkPathParameters(root: JsonObject, entry: OperationEntry): Finding[] {
  const names = templateNames(entry.path);
  if (names === undefined) return [];
  const own = declaredNames(root, entry.operation);
  const declared = new Set([...own, ...declaredNames(root, entry.pathItem)]);
  const at = pointer(...entry.location);
  const label = `${entry.method} ${entry.path}`;
  const missing = names.filter((name) => !declared.has(name));
  const unused = own.filter((name) => !names.includes(name));
  // One name too few and one too many: a parameter has two names, and its type and meaning go astray.
  const severity = missing.length > 0 && unused.length > 0 ? "error" : "warning";
  const hint = severity === "error" ? "Give the parameter the same name in both." : undefined;
  return [
    ...missing.map((name): Finding => {
      const message = `${label} does not declare its path parameter "${name}"; it is taken as a string.`;
      return { severity, code: "undeclared-path-parameter", message, hint, pointer: at };
    }),
    ...unused.map((name): Finding => {
      const message = `${label} declares the path parameter "${name}", which its path does not have.`;
      return { severity, code: "unused-path-parameter", message, hint, pointer: at };
    }),
  ];
}

function declaredNames(root: JsonObject, holder: JsonObject): string[] {
  return asArray(holder.parameters).flatMap((item) => {
    const parameter = followReferences(root, item);
    if (!isObject(parameter) || parameter.in !== "path" || typeof parameter.name !== "string") return [];
    return [parameter.name];
  });
}
