import { sample } from "openapi-sampler";
import { isObject, type Json, type JsonObject } from "../../json.js";
import { clampSchema } from "./clamp-schema.js";

/** Makes a value that a schema allows; undefined where the schema is too large, too deep or no schema. */
export interface Sampler {
  json(schema: Json): Json | undefined;
  xml(schema: Json): string | undefined;
}

const maxReferences = 3_000;
const maxCharacters = 256 * 1024;
/** Tried in turn: what is too large at one depth may do at the next. */
const depths = [6, 3, 1];

/** Samples schemas of a document, each of them once. */
export function createSampler(root: JsonObject): Sampler {
  let clamped: Json | undefined;
  const known = new WeakMap<object, { readonly made: Json | undefined }>();
  const run = (schema: Json, format: "json" | "xml"): unknown => {
    if (!isObject(schema)) return undefined;
    clamped ??= clampSchema(root);
    for (const maxSampleDepth of depths) {
      const options = { quiet: true, skipWriteOnly: true, maxSampleDepth, format };
      const found = attempt(() => sample(clampSchema(schema) as object, options, rationed(clamped)));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    json(schema) {
      if (!isObject(schema)) return undefined;
      const kept = known.get(schema);
      if (kept !== undefined) return kept.made;
      const text = JSON.stringify(run(schema, "json"));
      const made: Json | undefined = text === undefined ? undefined : JSON.parse(text);
      known.set(schema, { made });
      return made;
    },
    xml(schema) {
      const made = run(schema, "xml");
      return typeof made === "string" ? made : undefined;
    },
  };
}

/** A sample that fails or does not fit in an answer counts as none. */
function attempt(make: () => unknown): unknown {
  try {
    const made = make();
    return (JSON.stringify(made)?.length ?? 0) <= maxCharacters ? made : undefined;
  } catch {
    return undefined;
  }
}

/** The document, giving up after so many references: schemas that refer to each other grow without end. */
function rationed(root: Json | undefined): object {
  let left = maxReferences;
  return new Proxy(isObject(root) ? root : {}, {
    get(target, key) {
      if (--left < 0) throw new RangeError("The schema refers to too many others.");
      return Reflect.get(target, key);
    },
  });
}
