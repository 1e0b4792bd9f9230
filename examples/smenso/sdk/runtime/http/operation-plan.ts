import { ConfigurationError } from "../errors.js";
import type { Operation, Parameter, ParameterStyle, ResponseKind } from "../operation.js";
import type { BaseUrl } from "./base-url.js";
import type { ParameterFormat } from "./serialize-parameter.js";

/** One parameter, ready to be written. */
export interface ParameterPlan {
  readonly argument: string;
  readonly format: ParameterFormat;
}

/** What is the same for every call of an operation, worked out once. */
export interface OperationPlan {
  readonly base: BaseUrl;
  /** The path: text that stands as it is, and parameters. */
  readonly path: readonly (string | ParameterPlan)[];
  /** Query that the path template itself has. */
  readonly fixedQuery: string;
  readonly query: readonly ParameterPlan[];
  /** The parameter that is the whole query string, if there is one. */
  readonly querystring: readonly ParameterPlan[];
  readonly headers: readonly ParameterPlan[];
  readonly cookies: readonly ParameterPlan[];
  /** Names an arguments object may have. */
  readonly names: ReadonlySet<string>;
  readonly required: readonly string[];
  readonly accept: string;
  /** `GET /tickets/{id}`, for messages. */
  readonly label: string;
}

/**
 * Works out how an operation's calls are written.
 *
 * @throws {ConfigurationError} the path has a parameter that the descriptor does not
 */
export function planOperation(operation: Operation, base: BaseUrl): OperationPlan {
  const { path, fixedQuery } = splitTemplate(operation.path);
  const parameters = operation.parameters ?? [];
  const at = (place: Parameter["in"]) =>
    parameters.filter((parameter) => parameter.in === place).map((each) => planParameter(operation, each));
  const required = parameters
    .filter((parameter) => parameter.required === true && !isIdempotencyKey(operation, parameter))
    .map((parameter) => parameter.argument ?? parameter.name);
  const hasBody = operation.body !== undefined;
  return {
    base,
    path: splitPath(operation, path, at("path")),
    fixedQuery,
    query: at("query"),
    querystring: at("querystring"),
    headers: at("header"),
    cookies: at("cookie"),
    names: new Set([
      ...parameters.map((parameter) => parameter.argument ?? parameter.name),
      ...(hasBody ? ["body"] : []),
    ]),
    required: operation.body?.required === true ? [...required, "body"] : required,
    accept: operation.accept ?? accepted[operation.response ?? "json"],
    label: `${operation.method} ${operation.path}`,
  };
}

/** A path template without its fragment, apart from the query it may hold. */
export function splitTemplate(template: string): { path: string; fixedQuery: string } {
  const bare = template.split("#", 1)[0] ?? "";
  const mark = bare.indexOf("?");
  const path = mark < 0 ? bare : bare.slice(0, mark);
  return {
    // Whatever the template begins with, it stays a path: "@host" or "host" must not join the authority.
    path: path.startsWith("/") ? path : `/${path}`,
    fixedQuery: mark < 0 ? "" : bare.slice(mark + 1),
  };
}

const accepted: Readonly<Record<ResponseKind, string>> = {
  json: "application/json",
  text: "text/plain, text/*;q=0.9, */*;q=0.8",
  binary: "*/*",
  stream: "*/*",
  none: "*/*",
  auto: "application/json, */*;q=0.9",
};

const placeNames = {
  path: "Path",
  query: "Query",
  querystring: "Query string",
  header: "Header",
  cookie: "Cookie",
} as const;

function planParameter(operation: Operation, parameter: Parameter): ParameterPlan {
  const style = parameter.style ?? defaultStyle(parameter.in);
  const { name, argument = name, explode, allowReserved = false, content } = parameter;
  const alias = argument === name ? "" : ` (argument "${argument}")`;
  return {
    argument,
    format: {
      name,
      style,
      explode: explode ?? (style === "form" || style === "cookie" || style === "deepObject"),
      allowReserved,
      content,
      where: `${placeNames[parameter.in]} parameter "${name}"${alias} of ${operation.method} ${operation.path}`,
    },
  };
}

/** A key that the caller does not give is made up. */
function isIdempotencyKey({ idempotencyHeader }: Operation, { in: place, name }: Parameter): boolean {
  return place === "header" && name.toLowerCase() === idempotencyHeader?.toLowerCase();
}

function defaultStyle(place: Parameter["in"]): ParameterStyle {
  return place === "path" || place === "header" ? "simple" : "form";
}

function splitPath(
  operation: Operation,
  path: string,
  parameters: readonly ParameterPlan[],
): (string | ParameterPlan)[] {
  return path.split(/(\{[^{}]*\})/).map((piece) => {
    if (!/^\{.*\}$/.test(piece)) return piece;
    const name = piece.slice(1, -1);
    const parameter = parameters.find(({ format }) => format.name === name);
    if (parameter === undefined)
      throw new ConfigurationError(
        `The path of ${operation.method} ${operation.path} has a parameter "${name}" that the document does not declare. Declare it (an overlay will do) and generate again.`,
      );
    return parameter;
  });
}
