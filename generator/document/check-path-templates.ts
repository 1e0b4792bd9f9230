import { entries, isObject, type Json, pointer } from "../json.js";
import { operationsOf } from "../path-item.js";
import type { ComposedDocument, Finding } from "./document-problem.js";
import { percentDecode } from "./reference-uri.js";

/**
 * Checks that no two paths are the same but for the names of their parameters and for percent-encoding (OpenAPI 3.1.1
 * §4.8.8.1); where they share no method, a request still says which is meant. A parameter that a path names twice is
 * forbidden since OpenAPI 3.2 only.
 */
export function checkPathTemplates({ root }: ComposedDocument): Finding[] {
  const seen = new Map<string, [path: string, item: Json][]>();
  return entries(root.paths)
    .filter(([path]) => path.startsWith("/"))
    .flatMap(([path, item]) => {
      const key = percentDecode(path).replaceAll(/\{[^{}]+\}/g, "{}");
      const earlier = seen.get(key) ?? [];
      seen.set(key, [...earlier, [path, item]]);
      const shared = earlier.find(([, other]) => commonMethod(item, other) !== undefined);
      return [
        ...repeatedNames(path),
        ...duplicatePath(path, { earlier: shared ?? earlier[0], isShared: shared !== undefined }),
      ];
    });
}

function commonMethod(one: Json, other: Json): string | undefined {
  const others = new Set(methodsOf(other));
  return methodsOf(one).find((method) => others.has(method));
}

function methodsOf(item: Json): string[] {
  return operationsOf(item).flatMap(({ method, operation }) => (isObject(operation) ? [method] : []));
}

function duplicatePath(
  path: string,
  { earlier, isShared }: { earlier: [path: string, item: Json] | undefined; isShared: boolean },
): Finding[] {
  if (earlier === undefined) return [];
  const message = `The paths "${path}" and "${earlier[0]}" are the same: names of parameters do not tell them apart.`;
  const hint = "Put their operations under one of them.";
  return [
    {
      severity: isShared ? "error" : "warning",
      code: "duplicate-path",
      message,
      hint,
      pointer: pointer("paths", path),
    },
  ];
}

function repeatedNames(path: string): Finding[] {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return [];
  const message = `The path "${path}" has the parameter "${twice}" twice; both get the same value.`;
  const at = pointer("paths", path);
  return [{ severity: "warning", code: "repeated-path-parameter", message, pointer: at }];
}
