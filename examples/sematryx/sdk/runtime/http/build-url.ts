import { ConfigurationError } from "../errors.js";
import { ownMember } from "../pointer.js";
import type { OperationPlan } from "./operation-plan.js";
import { plainPath, plainQuery } from "./plain-parameter.js";
import type { ParameterWriters } from "./serialize-parameter.js";

/**
 * The URL of a call. It is always under the base URL: no argument, and no path template, leads elsewhere.
 *
 * @throws {ConfigurationError} an argument cannot be written, or would change the path
 */
export function buildUrl(
  plan: OperationPlan,
  args: Readonly<Record<string, unknown>>,
  writers: ParameterWriters | undefined,
): URL {
  const { path: writePath, query: writeQuery } = writers ?? { path: plainPath, query: plainQuery };
  let path = "";
  for (const piece of plan.path) {
    path += typeof piece === "string" ? piece : writePath(piece.format, ownMember(args, piece.argument));
  }
  if (dotSegment.test(path))
    throw new ConfigurationError(
      `The path of ${plan.label} would hold a "." or ".." segment, which leads to another path.`,
    );
  let query = plan.fixedQuery;
  for (const { argument, format } of plan.query) {
    const pairs = writeQuery(format, ownMember(args, argument));
    if (pairs !== "") query += query === "" ? pairs : `&${pairs}`;
  }
  for (const { argument, format } of plan.querystring) {
    const text = writers?.querystring(format, ownMember(args, argument)) ?? "";
    if (text !== "") query += query === "" ? text : `&${text}`;
  }
  const { base } = plan;
  return new URL(`${base.origin}${base.path}${path}${query === "" ? "" : `?${query}`}`);
}

/** A segment that URL parsers resolve away (URL standard, "double-dot path segment"). */
export const dotSegment = /(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\]|$)/i;
