import {
  asArray,
  dereference,
  isObject,
  type Json,
  type JsonObject,
  member,
  pointerTokens,
} from "../../generator/json.js";

/** An operation as a document names it. */
interface Named {
  readonly method: string;
  readonly path: string;
}

/** One operation of a document, as the document writes it. */
export interface Described extends Named {
  readonly parameters: readonly JsonObject[];
  readonly body: JsonObject | undefined;
}

/** Some operations of a document. */
export interface Slice {
  /** A document of these operations alone: what requests are judged by, and what that needs of `components`. */
  readonly document: JsonObject;
  /** The operations, in the order they were named. */
  readonly described: readonly Described[];
}

/** Cuts operations out of a document, so that a validator need not go through a thousand others for each. */
export function sliceDocument(root: JsonObject, operations: readonly Named[]): Slice {
  const paths: Record<string, Record<string, Json>> = {};
  const described = operations.map(({ method, path }) => {
    const one = describe(root, method, path);
    const item = paths[path] ?? {};
    paths[path] = item;
    item[method.toLowerCase()] = one.operation;
    return one.described;
  });
  const schemes = member(member(root, "components"), "securitySchemes") ?? {};
  const document = {
    openapi: root.openapi ?? "3.0.3",
    info: { title: "Some operations", version: "1" },
    ...(root.security === undefined ? {} : { security: root.security }),
    paths,
    components: { ...reachable(root, paths), securitySchemes: schemes },
  };
  return { document, described };
}

function describe(root: JsonObject, method: string, path: string) {
  const item = dereference(root, member(member(root, "paths"), path));
  const operation = member(item, method.toLowerCase());
  if (!isObject(item) || !isObject(operation)) throw new TypeError(`The document has no ${method} ${path}.`);
  const parameters = allParameters(root, item, operation);
  const body = dereference(root, operation.requestBody);
  const cut: JsonObject = {
    ...operation,
    parameters,
    ...(isObject(body) ? { requestBody: body } : {}),
    // Answers are not judged.
    responses: { "200": { description: "OK" } },
    callbacks: {},
  };
  return { operation: cut, described: { method, path, parameters, body: isObject(body) ? body : undefined } };
}

/** The operation's own parameters override those of the path item (OpenAPI 3.1 §4.8.9.1). */
function allParameters(root: JsonObject, item: JsonObject, operation: JsonObject): JsonObject[] {
  const byKey = new Map<string, JsonObject>();
  for (const raw of [...asArray(item.parameters), ...asArray(operation.parameters)]) {
    const parameter = dereference(root, raw);
    if (isObject(parameter)) byKey.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byKey.values()];
}

/** The components that a value refers to, and those they refer to. */
function reachable(root: JsonObject, from: Json): Record<string, Record<string, Json>> {
  const components: Record<string, Record<string, Json>> = {};
  const seen = new Set<string>();
  const waiting: Json[] = [from];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const reference of references(value)) {
      const [, kind = "", name = ""] = pointerTokens(reference.slice(1));
      const found = member(member(member(root, "components"), kind), name);
      if (found === undefined || seen.has(`${kind}/${name}`)) continue;
      seen.add(`${kind}/${name}`);
      const group = components[kind] ?? {};
      components[kind] = group;
      group[name] = found;
      waiting.push(found);
    }
  }
  return components;
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isObject(value)) return [];
  const { $ref } = value;
  return typeof $ref === "string" && $ref.startsWith("#/components/")
    ? [$ref]
    : Object.values(value).flatMap((each) => (each === undefined ? [] : references(each)));
}
