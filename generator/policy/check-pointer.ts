import { type Json, pointerTokens } from "../json.js";
import { nameHint, quoted } from "../nearest-name.js";
import type { Problem, Report } from "./report.js";
import { followPointer, itemSchemas } from "./schema-pointer.js";
import type { Setting } from "./setting.js";

/** A pointer of the extension, and the schemas of the body it points into. */
export interface PointerCheck {
  readonly root: Json;
  /** Of the body; none where the document does not describe it, `[false]` where there is no body. */
  readonly schemas: readonly Json[];
  readonly pointer: string;
  /** Where the pointer was written. */
  readonly setting: Setting;
  readonly report: Report;
  /** What the pointer points into, for messages. */
  readonly body?: string;
  /** Whether there must be an array. @default false */
  readonly isArray?: boolean;
  /** @default "error" */
  readonly severity?: "error" | "warning";
}

const unsafeTokens = new Set(["__proto__", "constructor", "prototype"]);

/** Whether the body has what the pointer names; reports where not. */
export function checkPointer(check: PointerCheck): boolean {
  const { report, severity = "error", setting } = check;
  const problem = pointerProblem(check);
  if (problem === undefined) return true;
  if (problem.code === "unsafe-pointer" || severity === "error")
    report.error({ ...problem, pointer: setting.pointer });
  else report.warning({ ...problem, pointer: setting.pointer });
  return false;
}

function pointerProblem(check: PointerCheck): Omit<Problem, "pointer"> | undefined {
  const { root, schemas, pointer, body = "the body", isArray = false } = check;
  const unsafe = pointerTokens(pointer).find((token) => unsafeTokens.has(token));
  if (unsafe !== undefined)
    return {
      code: "unsafe-pointer",
      message: `The pointer ${quoted(pointer)} goes through ${quoted(unsafe)}.`,
      hint: "Name a member that the API's bodies have.",
    };
  if (schemas.length === 1 && schemas[0] === false)
    return {
      code: "unknown-pointer",
      message: `There is nothing for ${quoted(pointer)} to point into: ${body} does not exist.`,
      hint: "Name an operation with a request body, or a parameter.",
    };
  const target = followPointer(root, schemas, pointer);
  if (!target.found)
    return {
      code: "unknown-pointer",
      message: `${quoted(pointer)} points at nothing: ${body} has no ${quoted(target.token)} there.`,
      hint: nameHint(target.token, target.known, "members"),
    };
  if (!isArray || itemSchemas(root, target.schemas) !== undefined) return undefined;
  return {
    code: "not-an-array",
    message: `${quoted(pointer)} does not point at an array in ${body}.`,
    hint: "Name the member that holds the items.",
  };
}
