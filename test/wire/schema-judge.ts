import { Ajv2020 } from "ajv/dist/2020.js";
import { entries, isObject, type Json, type JsonObject, pointer } from "../../generator/json.js";
import { readableSchemas } from "./adapt-document.js";

/** Whether a value is valid by the schema at a pointer. */
export type SchemaJudge = (pointer: string, value: Json) => boolean;

/** Judges samples by a document's schemas, as requests see them: without what is read only. */
export function schemaJudge(document: JsonObject): SchemaJudge {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, discriminator: false });
  ajv.addSchema(forRequests(readableSchemas(document, false)) as JsonObject, "document");
  return (at, value) => {
    const validate = ajv.getSchema(`document#${at.split("/").map(encodeURIComponent).join("/")}`);
    if (validate === undefined) throw new TypeError(`The document has no schema at ${at}.`);
    return validate(value) === true;
  };
}

/** The pointer of a schema in a document of one operation. */
export function schemaPointer(method: string, path: string, ...tokens: readonly (string | number)[]): string {
  return pointer("paths", path, method.toLowerCase(), ...tokens);
}

/** What is read only need not be given. */
function forRequests(value: Json): Json {
  if (Array.isArray(value)) return value.map(forRequests);
  if (!isObject(value)) return value;
  const copy: Record<string, Json> = {};
  for (const [key, each] of entries(value)) copy[key] = forRequests(each);
  if (Array.isArray(copy.required)) {
    const readOnly = new Set(
      entries(copy.properties)
        .filter(([, each]) => isObject(each) && each.readOnly === true)
        .map(([name]) => name),
    );
    copy.required = copy.required.filter((name) => typeof name !== "string" || !readOnly.has(name));
  }
  return copy;
}
