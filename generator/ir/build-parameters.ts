import type { ParameterStyle } from "../../templates/runtime/operation.js";
import { asArray, asString, dereference, entries, type Json, type JsonObject, member } from "../json.js";
import type { Parameter } from "./api.js";
import { firstExample } from "./examples.js";

interface ParameterSource {
  readonly path: string;
  /** `parameters` of the path item. */
  readonly shared: Json | undefined;
  /** `parameters` of the operation; they override shared ones of the same place and name. */
  readonly own: Json | undefined;
}

type Place = Parameter["in"];
type Unnamed = Omit<Parameter, "argument">;

const places: readonly Place[] = ["path", "query", "querystring", "header", "cookie"];
/** Header parameters of these names are to be ignored (OpenAPI 3.1 §4.8.12.1): the body and the credentials set them. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);
const styles: ReadonlySet<string> = new Set<ParameterStyle>([
  "simple",
  "label",
  "matrix",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
  "cookie",
]);
/** Styles of Swagger 2.0's `collectionFormat` where OpenAPI 3 has none (see `document/swagger-2`). */
const collectionStyles: ReadonlyMap<Json | undefined, ParameterStyle> = new Map([
  ["ssv", "spaceDelimited"],
  ["tsv", "tabDelimited"],
  ["pipes", "pipeDelimited"],
]);

/**
 * The parameters of an operation, path parameters first, each with its name in the arguments object: its own
 * name, or prefixed with its place where an earlier one has that name (`queryId`).
 */
export function buildParameters(root: JsonObject, source: ParameterSource): Parameter[] {
  const byKey = new Map<string, Unnamed>();
  for (const raw of [...asArray(source.shared), ...asArray(source.own)]) {
    const parameter = readParameter(root, raw);
    if (parameter !== undefined) byKey.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  for (const name of templateNames(source.path)) {
    if (!byKey.has(`path ${name}`)) byKey.set(`path ${name}`, undeclaredPathParameter(name));
  }
  const kept = [...byKey.values()].filter(
    (one) => one.in !== "path" || templateNames(source.path).includes(one.name),
  );
  return withArguments(places.flatMap((place) => kept.filter((parameter) => parameter.in === place)));
}

function readParameter(root: JsonObject, raw: Json): Unnamed | undefined {
  const node = dereference(root, raw);
  const name = asString(member(node, "name"));
  const place = places.find((candidate) => candidate === member(node, "in"));
  if (name === undefined || place === undefined) return undefined;
  if (place === "header" && ignoredHeaders.has(name.toLowerCase())) return undefined;
  const [content] = entries(member(node, "content"));
  return {
    name,
    in: place,
    isRequired: place === "path" || member(node, "required") === true,
    description: asString(member(node, "description")),
    isDeprecated: member(node, "deprecated") === true,
    style: ownStyle(place, node),
    explode: readExplode(place, node),
    allowReserved: member(node, "allowReserved") === true,
    content: content?.[0],
    schema: member(node, "schema") ?? member(content?.[1], "schema"),
    example: firstExample(root, node) ?? firstExample(root, content?.[1]),
  };
}

function ownStyle(place: Place, node: Json | undefined): ParameterStyle | undefined {
  const style = readStyle(node);
  return style === defaultStyle(place) ? undefined : style;
}

/** The style that a parameter or encoding names; undefined where it names none that there is. */
export function readStyle(node: Json | undefined): ParameterStyle | undefined {
  const name = member(node, "style");
  const style = typeof name === "string" && styles.has(name) ? (name as ParameterStyle) : undefined;
  return collectionStyles.get(member(node, "x-collection-format")) ?? style;
}

function readExplode(place: Place, node: Json | undefined): boolean | undefined {
  const explode = member(node, "explode");
  const style = ownStyle(place, node) ?? defaultStyle(place);
  const usual = style === "form" || style === "deepObject" || style === "cookie";
  return typeof explode === "boolean" && explode !== usual ? explode : undefined;
}

function defaultStyle(place: Place): ParameterStyle {
  return place === "path" || place === "header" ? "simple" : "form";
}

function templateNames(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
}

function undeclaredPathParameter(name: string): Unnamed {
  return {
    name,
    in: "path",
    isRequired: true,
    description: undefined,
    isDeprecated: false,
    style: undefined,
    explode: undefined,
    allowReserved: false,
    content: undefined,
    schema: undefined,
    example: undefined,
  };
}

function withArguments(parameters: readonly Unnamed[]): Parameter[] {
  const taken = new Set<string>(["body"]);
  return parameters.map((parameter) => {
    let argument = parameter.name;
    // An optional member named as one of every object does not fit `{}`, whose own has another type.
    const isInherited = !parameter.isRequired && argument in Object.prototype;
    if (taken.has(argument) || isInherited)
      argument = parameter.in + argument.charAt(0).toUpperCase() + argument.slice(1);
    while (taken.has(argument)) argument += "_";
    taken.add(argument);
    return { ...parameter, argument };
  });
}
