import { entries, isObject, type Json, type JsonObject, member, pointer, pointerTokens } from "../../json.js";
import { componentKey } from "../component-name.js";
import type { ComposedDocument } from "../document-problem.js";
import { splitReference } from "../reference-uri.js";
import { setMember } from "../set-member.js";
import { Conversion, type Made, type Part, type ReferenceKind } from "./conversion.js";
import { convertOperation, convertParameters } from "./convert-operation.js";
import { convertParameter, isInBody } from "./convert-parameter.js";
import { convertBody } from "./convert-request-body.js";
import { convertResponse } from "./convert-response.js";
import { convertSchema } from "./convert-schema.js";
import { convertSecurityScheme } from "./convert-security.js";
import { mediaTypes } from "./media-types.js";
import { serversOf } from "./servers.js";

/** Members of the root that are written otherwise in OpenAPI 3, or that only OpenAPI 3 has. */
const converted = new Set([
  "swagger",
  "openapi",
  "host",
  "basePath",
  "schemes",
  "consumes",
  "produces",
  "paths",
  "definitions",
  "parameters",
  "responses",
  "securityDefinitions",
  "components",
  "servers",
  "webhooks",
]);

/**
 * A Swagger 2.0 document, its references local, as one of OpenAPI 3.0. The document stays as it is; the origins learn
 * where each part of the new one came from. Takes time in proportion to the result.
 * @throws DiagnosticError where the result would be too large.
 */
export function convertSwagger(document: ComposedDocument): JsonObject {
  const conversion = new Conversion(document);
  const { root } = conversion;
  const made = conversion.make(root, "");
  setMember(made.value, "openapi", "3.0.4");
  for (const [key, part] of conversion.members(root)) {
    if (!converted.has(key) && part.value !== undefined) setMember(made.value, key, part.value);
  }
  const schemes = member(root.value, "schemes");
  const servers = serversOf(document.root, schemes, root.origin.source.location);
  if (servers.length > 0) {
    const from = conversion.child(
      root,
      ["host", "basePath"].find((key) => member(root.value, key)) ?? "swagger",
    );
    conversion.set(made, "servers", { value: servers, from });
  }
  const components: Made = { value: {}, pointer: "/components" };
  fillComponents(conversion, components);
  const paths = conversion.child(root, "paths");
  if (paths.value !== undefined)
    conversion.set(made, "paths", { value: convertPaths(conversion, paths), from: paths });
  rewriteReferences(conversion, components);
  if (Object.keys(components.value).length > 0) conversion.put(made, "components", components.value);
  return made.value;
}

function fillComponents(conversion: Conversion, components: Made): void {
  const { root } = conversion;
  const consumes = mediaTypes(undefined, member(root.value, "consumes"));
  const schemas = named(conversion, "definitions");
  for (const [name, part] of schemas)
    addComponent(conversion, components, { section: "schemas", name, part });
  for (const [name, part] of named(conversion, "parameters")) {
    const target = conversion.follow(part);
    if (!isInBody(target)) addComponent(conversion, components, { section: "parameters", name, part });
    else if (member(part.value, "in") === "body") {
      const bodies = section(conversion, components, "requestBodies");
      const key = freeName(bodies, name);
      const at = bodies.pointer + pointer(key);
      conversion.set(bodies, key, { value: convertBody(conversion, part, { at, consumes }), from: part });
    }
  }
  for (const [name, part] of named(conversion, "responses"))
    addComponent(conversion, components, { section: "responses", name, part });
  for (const [name, part] of named(conversion, "securityDefinitions")) {
    const schemes = section(conversion, components, "securitySchemes");
    const value = convertSecurityScheme(conversion, part, schemes.pointer + pointer(name));
    conversion.set(schemes, name, { value, from: part });
  }
}

function named(conversion: Conversion, key: string): [string, Part][] {
  return conversion.members(conversion.child(conversion.root, key));
}

interface Component {
  readonly section: ReferenceKind;
  readonly name: string;
  readonly part: Part;
}

/** Puts a part under `components`. Names that OpenAPI 3 does not allow there are mended. */
function addComponent(
  conversion: Conversion,
  components: Made,
  { section: kind, name, part }: Component,
): void {
  const map = section(conversion, components, kind);
  const key = freeName(map, name);
  const at = map.pointer + pointer(key);
  conversion.move(part.pointer, at);
  conversion.set(map, key, { value: component(conversion, { section: kind, name, part }, at), from: part });
}

function component(conversion: Conversion, { section: kind, part }: Component, at: string): Json {
  if (kind !== "schemas" && !isObject(part.value)) return part.value ?? null;
  const $ref = member(part.value, "$ref");
  if (kind !== "schemas" && typeof $ref === "string") {
    const holder = { $ref };
    conversion.expect(holder, kind);
    return holder;
  }
  switch (kind) {
    case "schemas":
      return convertSchema(conversion, part.value ?? {});
    case "parameters":
      return convertParameter(conversion, part, at);
    case "responses": {
      const produces = mediaTypes(undefined, member(conversion.root.value, "produces"));
      return convertResponse(conversion, part, { at, produces });
    }
  }
}

/** Where Swagger 2.0 has the sections that OpenAPI 3 calls otherwise. */
const sectionOrigins: Readonly<Record<string, string>> = {
  schemas: "definitions",
  requestBodies: "parameters",
  securitySchemes: "securityDefinitions",
};

function section(conversion: Conversion, components: Made, name: string): Made {
  const at = components.pointer + pointer(name);
  const known = components.value[name];
  if (isObject(known)) return { value: known, pointer: at };
  const value = {};
  const from = conversion.child(conversion.root, sectionOrigins[name] ?? name);
  conversion.set(components, name, { value, from });
  return { value, pointer: at };
}

function freeName({ value }: Made, name: string): string {
  const base = componentKey(name);
  let free = base;
  for (let number = 2; Object.hasOwn(value, free); number++) free = `${base}_${number}`;
  return free;
}

function convertPaths(conversion: Conversion, part: Part): Json {
  if (!isObject(part.value)) return part.value ?? {};
  const paths = conversion.make(part, "/paths");
  for (const [path, item] of conversion.members(part)) {
    const isItem = !path.startsWith("x-") && isObject(item.value);
    setMember(paths.value, path, isItem ? convertPathItem(conversion, item) : item.value);
  }
  return paths.value;
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch"]);

function convertPathItem(conversion: Conversion, part: Part): JsonObject {
  const made = conversion.make(part, part.pointer);
  const parameters = conversion.child(part, "parameters");
  const shared = conversion.items(parameters);
  for (const [key, value] of entries(part.value)) {
    if (key === "parameters") convertParameters(conversion, parameters, made);
    else if (!methods.has(key) || !isObject(value)) setMember(made.value, key, value);
    else {
      const operation = conversion.child(part, key);
      const at = made.pointer + pointer(key);
      setMember(made.value, key, convertOperation(conversion, operation, { at, shared }));
    }
  }
  return made.value;
}

/** Points references at where their targets went. A target outside of every known place, as in an extension, moves to `components`. */
function rewriteReferences(conversion: Conversion, components: Made): void {
  // The list grows by the references in what is moved.
  for (const { holder, kind } of conversion.references) {
    const { $ref } = holder;
    if (typeof $ref !== "string" || !$ref.startsWith("#/")) continue;
    const { fragment } = splitReference($ref);
    if (conversion.moved(fragment) === undefined && !fragment.startsWith("/paths/")) {
      const part = conversion.find(fragment);
      const name = pointerTokens(fragment).at(-1) ?? kind;
      if (isObject(part.value)) addComponent(conversion, components, { section: kind, name, part });
    }
    setMember(holder, "$ref", `#${conversion.moved(fragment) ?? fragment}`);
  }
}
