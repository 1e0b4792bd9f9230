import { isObject, type Json, pointer, pointerTokens } from "../json.js";
import { nearestName } from "../nearest-name.js";
import { childAt } from "./child-at.js";
import type { Origin, Problem } from "./source.js";

/** The error of a reference whose pointer finds nothing in `root`, with the name that was meant, if one is near. */
export function brokenReference(fault: {
  readonly ref: string;
  readonly fragment: string;
  readonly root: Json;
  readonly origin: Origin;
}): Problem {
  const { ref, fragment, root, origin } = fault;
  return {
    severity: "error",
    code: "broken-ref",
    message: `The $ref "${ref}" points at nothing.`,
    hint: hintFor(fragment, root),
    origin,
  };
}

function hintFor(fragment: string, root: Json): string {
  if (!fragment.startsWith("/")) return 'Expected a JSON pointer, such as "#/components/schemas/Pet".';
  const found: string[] = [];
  let at: Json | undefined = root;
  for (const token of pointerTokens(fragment)) {
    const next: Json | undefined = childAt(at, token);
    if (next === undefined) {
      const near = isObject(at) ? nearestName(token, Object.keys(at)) : undefined;
      const place = `"#${pointer(...found)}"`;
      if (near !== undefined) return `Did you mean "#${pointer(...found, near)}"?`;
      return `${place} has no member "${token}": add it, or point the $ref at something that is there.`;
    }
    found.push(token);
    at = next;
  }
  return "Point the $ref at something that is there.";
}
