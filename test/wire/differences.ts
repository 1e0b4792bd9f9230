import type { Operation, Parameter } from "../../generator/ir/api.js";
import { isObject } from "../../generator/json.js";
import { adaptName, fixedQuery } from "./adapt-document.js";
import type { Verdict } from "./judge-server.js";

/** What the server read that is not what the caller gave. */
export function differences(
  { path, parameters, body }: Operation,
  args: Readonly<Record<string, unknown>>,
  { read, url }: Verdict,
): string[] {
  const { searchParams } = new URL(url, "http://127.0.0.1");
  const query = Object.fromEntries(searchParams);
  const found = parameters.flatMap((parameter) => {
    const given = args[parameter.argument];
    if (given === undefined || parameter.in === "cookie" || parameter.in === "querystring") return [];
    if (isSpread(parameter, given)) return differing(given, query, `query ${parameter.name}`);
    const got = hasBrackets(parameter)
      ? searchParams.getAll(parameter.name)
      : readOf(read[parameter.in], parameter);
    return differing(given, got, `${parameter.in} ${parameter.name}`);
  });
  const given = args.body;
  const isData = body?.kind === "json" || body?.kind === "form" || body?.kind === "text";
  if (isData && given !== undefined) found.push(...differing(given, read.body, "body"));
  return [...found, ...strangers({ path, parameters }, args, url)];
}

function readOf(read: unknown, { name, in: place }: Parameter): unknown {
  if (!isObject(read)) return undefined;
  if (place === "path") return read[adaptName(name)];
  return read[place === "header" ? name.toLowerCase() : name];
}

/** Where two values differ but for types, which a URL or form does not carry, and for members without a value. */
function differing(given: unknown, got: unknown, at: string): string[] {
  if (Array.isArray(given)) {
    const items: readonly unknown[] = Array.isArray(got) ? got : [got];
    if (given.length > 0 && given.length !== items.length)
      return [`${at} has ${items.length} items for ${given.length}`];
    return given.flatMap((item, index) => differing(item, items[index], `${at}/${index}`));
  }
  if (isObject(given))
    return Object.keys(given).flatMap((name) =>
      differing(
        given[name],
        isObject(got) && Object.hasOwn(got, name) ? got[name] : undefined,
        `${at}/${name}`,
      ),
    );
  const same = String(given ?? "") === String(got ?? "");
  return same ? [] : [`${at} was ${JSON.stringify(given)} and was read as ${JSON.stringify(got)}`];
}

/** Names in the query that the document's styles do not write: a lenient reader would not tell them apart. */
function strangers(
  { path, parameters }: Pick<Operation, "path" | "parameters">,
  args: Readonly<Record<string, unknown>>,
  url: string,
): string[] {
  const names = [...new URL(url, "http://127.0.0.1").searchParams.keys()];
  const inQuery = parameters.filter(({ in: place }) => place === "query");
  const fixed = fixedQuery(path).map(([name]) => name);
  return [...new Set(names)]
    .filter((name) => !fixed.includes(name))
    .filter((name) => !inQuery.some((parameter) => writes(parameter, args[parameter.argument], name)))
    .map((name) => `the query holds "${name}", which no parameter's style writes`);
}

function writes(parameter: Parameter, given: unknown, sent: string): boolean {
  const { name, style } = parameter;
  if (isSpread(parameter, given)) return isObject(given) && Object.hasOwn(given, sent);
  return style === "deepObject"
    ? sent.startsWith(`${name}[`) || (sent === name && !isStructure(given))
    : sent === name;
}

/** Whether an object goes by parameters named as its members (OpenAPI 3.1 §4.8.12.3: `form`, exploded). */
function isSpread({ in: place, style, explode }: Parameter, given: unknown): boolean {
  return place === "query" && style === undefined && explode !== false && isObject(given);
}

/** A name such as `include[]`, which is to be written as it is. */
function hasBrackets({ in: place, name }: Parameter): boolean {
  return place === "query" && name.includes("[");
}

function isStructure(given: unknown): boolean {
  return typeof given === "object" && given !== null;
}
