import type { ArgumentName } from "../../templates/runtime/policy.js";
import { nameHint, quoted } from "../nearest-name.js";
import type { Report } from "./report.js";
import { type Setting, settingAt, textAt } from "./setting.js";
import { findParameter, type SpecOperation } from "./spec-operation.js";

/** Splits `path.id` into place and name. */
export function parseArgument(text: string): ArgumentName | undefined {
  const dot = text.indexOf(".");
  const place = (["path", "query", "header", "cookie"] as const).find(
    (known) => known === text.slice(0, dot),
  );
  const name = text.slice(dot + 1);
  return place === undefined || name === "" ? undefined : { in: place, name };
}

/** The argument a text names, checked against the operation; undefined where it has none, which is reported. */
export function resolveArgument(
  text: string,
  context: { readonly operation: SpecOperation; readonly setting: Setting; readonly report: Report },
): ArgumentName | undefined {
  const { operation, setting, report } = context;
  const argument = parseArgument(text);
  if (argument === undefined) {
    report.error({
      code: "invalid-argument",
      pointer: setting.pointer,
      message: `${quoted(text)} names no argument.`,
      hint: `Write its place and name: "path.id", "query.cursor", "header.X-Name".`,
    });
    return undefined;
  }
  const found = findParameter(operation, argument);
  if (found !== undefined) return { in: found.in, name: found.name };
  report.error({
    code: "unknown-parameter",
    pointer: setting.pointer,
    message: `${operation.id} has no parameter ${quoted(text)}.`,
    hint: nameHint(
      text,
      operation.parameters.map((parameter) => `${parameter.in}.${parameter.name}`),
      `parameters of ${operation.id}`,
    ),
  });
  return undefined;
}

/** The argument at a member; undefined where the member is absent or names none. */
export function argumentAt(
  setting: Setting,
  name: string,
  context: { readonly operation: SpecOperation; readonly report: Report },
): ArgumentName | undefined {
  const found = settingAt(setting, name);
  const text = textAt(found);
  return found === undefined || text === undefined
    ? undefined
    : resolveArgument(text, { ...context, setting: found });
}
