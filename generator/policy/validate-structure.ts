import type { Json } from "../json.js";
import { compileSchema, type SchemaCheck } from "./compile-schema.js";
import { extensionSchema } from "./extension-schema.js";
import type { Report } from "./report.js";
import { structureProblem } from "./structure-problem.js";

/** Checks one level of the extension against its JSON Schema. */
export type StructureCheck = (value: Json, pointer: string, report: Report) => ReadonlySet<string>;

let compiled: SchemaCheck | undefined;

/**
 * Compiles the schema of the extension, once. The check reports every problem of the value found at `pointer` of the
 * document, and gives the pointers of what is at fault, so that the rest can be resolved all the same.
 */
export function createStructureCheck(): StructureCheck {
  compiled ??= compileSchema(extensionSchema);
  const violations = compiled;

  return (value, pointer, report) => {
    const faulty = new Set<string>();
    for (const { pointer: below, error } of violations(value)) {
      const at = pointer + below;
      faulty.add(at);
      report.error({ pointer: at, ...structureProblem(error) });
    }
    return faulty;
  };
}
