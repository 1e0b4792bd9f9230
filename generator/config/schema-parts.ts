import type { JsonObject } from "../json.js";

/** Text of some form. */
export function text(description: string, form: JsonObject = {}): JsonObject {
  return { description, type: "string", minLength: 1, ...form };
}

/** A list that is not empty. */
export function list(description: string, items: JsonObject): JsonObject {
  return { description, type: "array", items, minItems: 1 };
}

/** An object of these members only. */
export function object(description: string, properties: JsonObject): JsonObject {
  return { description, type: "object", properties, additionalProperties: false };
}

/** An object whose names the document chooses. */
export function map(description: string, values: JsonObject): JsonObject {
  return { description, type: "object", additionalProperties: values };
}
