import { entries, isObject, member, pointer } from "../../json.js";
import type { Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Rule } from "./rule.js";

const statusKey = /^([1-5]([0-9]{2}|XX)|default)$/;

/** Servers send statuses beyond 599, and `4xx` can mean only one thing. */
const looseStatusKey = /^([1-5]xx|[6-9][0-9]{2})$/i;

/** Checks the keys of an operation's `responses` (OpenAPI 3.1.1 §4.8.16), of which there must be one. */
export const checkResponses: Rule = ({ value, path }) => {
  const responses = member(value, "responses");
  if (!isObject(responses)) return [];
  const at = pathPointer(path) + pointer("responses");
  const keys = entries(responses).filter(([key]) => !key.startsWith("x-"));
  const findings = keys
    .filter(([key]) => !statusKey.test(key))
    .map(
      ([key]): Finding => ({
        severity: looseStatusKey.test(key) ? "warning" : "error",
        code: "invalid-status",
        message: `Expected a status such as "200", a class such as "4XX", or "default", got ${JSON.stringify(key)}.`,
        pointer: at + pointer(key),
      }),
    );
  if (keys.length > 0) return findings;
  const message = "`responses` is empty; an operation has at least one response.";
  return [{ code: "missing-responses", message, hint: 'Add one, such as "200" or "default".', pointer: at }];
};
