import type { Call } from "../call.js";

/** A call's path as the document writes it, for messages: what stands in an actual one may be private. */
export function pathOf(call: Call): string {
  return call.operation.path.split("?", 1)[0] ?? "";
}
