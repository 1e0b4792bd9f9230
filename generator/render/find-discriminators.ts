import { entries, isObject, type Json, type JsonObject, someObject } from "../json.js";
import { printer } from "./compiler.js";

type Document = Parameters<typeof printer.scanDiscriminators>[0];
type Discriminators = ReturnType<typeof printer.scanDiscriminators>;

/**
 * What openapi-typescript finds of discriminators in a document, which it changes. It looks at every object of the
 * document twice, each with a list of the way there; here it is shown only the schemas, responses and paths where there
 * may be one. The others are there for references, but not to be listed.
 */
export function findDiscriminators(document: Document): Discriminators {
  const root = document as unknown as JsonObject;
  if (!someObject(root, hasDiscriminator)) return { objects: {}, refsHandled: [] };
  const shown = Object.fromEntries(
    entries(root).map(([section, value]) => [
      section,
      section === "components" ? twoLevels(value) : oneLevel(value),
    ]),
  );
  return printer.scanDiscriminators(shown as unknown as Document, { silent: true });
}

function hasDiscriminator({ discriminator }: JsonObject): boolean {
  return discriminator !== undefined;
}

/** Whether an object has a discriminator of its own, or may take one over from what it extends. */
function mayHaveDiscriminator(object: JsonObject): boolean {
  return hasDiscriminator(object) || Array.isArray(object.allOf);
}

function twoLevels(value: Json): Json {
  return isObject(value)
    ? Object.fromEntries(entries(value).map(([name, item]) => [name, oneLevel(item)]))
    : value;
}

/** The same object, of which only those members are listed that hold a discriminator somewhere. */
function oneLevel(value: Json): Json {
  if (!isObject(value)) return value;
  const shown = {};
  for (const [name, item] of entries(value)) {
    const enumerable = someObject(item, mayHaveDiscriminator);
    Object.defineProperty(shown, name, { value: item, enumerable, writable: true, configurable: true });
  }
  return shown;
}
