import { isObject } from "../../json.js";
import { methods } from "../../path-item.js";
import type { Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Checks the methods of `additionalOperations`: tokens (RFC 9110 §9.1) for which a path item has no member. */
export function checkMethods({ value, kind, path }: Node): Finding[] {
  if (kind !== "operationMap" || !isObject(value)) return [];
  return Object.keys(value).flatMap((method): Finding[] => {
    const at = pathPointer({ parent: path, token: method });
    const name = methods.find((each) => each === method.toLowerCase());
    if (name !== undefined) {
      const message = `\`additionalOperations\` must not hold "${method}", for which a path item has the member \`${name}\`.`;
      return [{ code: "invalid-method", message, hint: "Move it to the path item itself.", pointer: at }];
    }
    if (token.test(method)) return [];
    const message = `Expected a method, got ${JSON.stringify(method.slice(0, 60))}.`;
    return [
      { code: "invalid-method", message, hint: "A method is letters, digits and hyphens.", pointer: at },
    ];
  });
}
