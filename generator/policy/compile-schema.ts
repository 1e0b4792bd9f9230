import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { type JsonObject, pointer as pointerTo } from "../json.js";

/** A violation of a schema, and the JSON pointer of what is at fault within the value. */
export interface Violation {
  readonly pointer: string;
  readonly error: ErrorObject;
}

/** Finds every violation of a schema in a value. */
export type SchemaCheck = (value: unknown) => Violation[];

/** A test holds our schemas to their meta-schema; compiling that one here would double the time. */
const options = {
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  strictTypes: false,
  validateSchema: false,
  meta: false,
};

/** Compiles a JSON Schema (2020-12). */
export function compileSchema(schema: JsonObject): SchemaCheck {
  const validate: ValidateFunction = new Ajv2020(options).compile(schema);
  return (value) => {
    if (validate(value)) return [];
    const errors = (validate.errors ?? []).filter((error) => !isDetailOfName(error));
    return errors.map((error) => ({
      error,
      pointer: error.instancePath + pointerTo(...namesAtFault(error)),
    }));
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
