import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { type Json, pointer as pointerTo } from "../json.js";
import { extensionSchema } from "./extension-schema.js";
import type { Report } from "./report.js";
import { structureProblem } from "./structure-problem.js";

/** Checks one level of the extension against its JSON Schema. */
export type StructureCheck = (value: Json, pointer: string, report: Report) => ReadonlySet<string>;

/** A test holds our schema to its meta-schema; compiling that one here would double the time. */
const options = {
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  strictTypes: false,
  validateSchema: false,
  meta: false,
};

let compiled: ValidateFunction | undefined;

/**
 * Compiles the schema of the extension, once. The check reports every problem of the value found at `pointer` of the
 * document, and gives the pointers of what is at fault, so that the rest can be resolved all the same.
 */
export function createStructureCheck(): StructureCheck {
  compiled ??= new Ajv2020(options).compile(extensionSchema);
  const validate = compiled;

  return (value, pointer, report) => {
    const faulty = new Set<string>();
    if (validate(value)) return faulty;
    for (const error of validate.errors ?? []) {
      if (isDetailOfName(error)) continue;
      const at = pointer + error.instancePath + pointerTo(...namesAtFault(error));
      faulty.add(at);
      report.error({ pointer: at, ...structureProblem(error) });
    }
    return faulty;
  };
}

/** `propertyNames` reports the failed keyword of the name first, then itself; one is enough. */
function isDetailOfName(error: ErrorObject): boolean {
  return error.propertyName !== undefined;
}

function namesAtFault(error: ErrorObject): string[] {
  const { additionalProperty, propertyName } = error.params as Record<string, unknown>;
  return [additionalProperty, propertyName].filter((name) => typeof name === "string");
}
