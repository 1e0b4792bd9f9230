import { entries, isObject, type Json, type JsonObject, member, pointer } from "../../json.js";
import { setMember } from "../set-member.js";
import type { Conversion, Made, Part } from "./conversion.js";
import { typeSchema } from "./convert-parameter.js";
import { makeContent, makeMedia } from "./convert-request-body.js";
import { convertSchema } from "./convert-schema.js";

/** A Response Object: its schema in each of the media types, `application/json` where none is named. */
export function convertResponse(
  conversion: Conversion,
  part: Part,
  { at, produces }: { readonly at: string; readonly produces: string[] | undefined },
): JsonObject {
  const made = conversion.make(part, at);
  setMember(made.value, "description", member(part.value, "description") ?? "");
  for (const [key, value] of entries(part.value)) {
    if (key.startsWith("x-")) setMember(made.value, key, value);
  }
  const headers = conversion.child(part, "headers");
  if (isObject(headers.value)) {
    const value = convertHeaders(conversion, headers, `${at}/headers`);
    conversion.set(made, "headers", { value, from: headers });
  }
  fillContent(conversion, part, { made, produces });
  return made.value;
}

/** Whether the media types of the operation matter to the response. */
export function hasContent({ value }: Part): boolean {
  return member(value, "schema") !== undefined || member(value, "examples") !== undefined;
}

function fillContent(
  conversion: Conversion,
  part: Part,
  { made, produces }: { readonly made: Made; readonly produces: string[] | undefined },
): void {
  const source = conversion.child(part, "schema");
  const examples = entries(member(part.value, "examples"));
  const byType = examples.filter(([name]) => name.includes("/"));
  const types = responseTypes(
    source.value,
    produces,
    byType.map(([type]) => type),
  );
  if (types.length === 0) return;
  const schema = source.value === undefined ? undefined : convertSchema(conversion, source.value);
  const content = makeContent(conversion, made, types);
  const byName = examples.filter(([name]) => !name.includes("/") && !name.startsWith("x-"));
  for (const [index, mediaType] of types.entries()) {
    const media = makeMedia(conversion, content, mediaType);
    if (schema !== undefined) conversion.set(media, "schema", { value: schema, from: source });
    const own = byType.find(([type]) => type === mediaType);
    if (own !== undefined) conversion.put(media, "example", own[1]);
    else if (index === 0 && byName.length > 0) conversion.put(media, "examples", namedExamples(byName));
  }
}

/** Examples that are named after no media type are of the first. */
function namedExamples(byName: readonly (readonly [string, Json])[]): JsonObject {
  const examples = {};
  for (const [name, value] of byName) setMember(examples, name, { value });
  return examples;
}

function responseTypes(
  schema: Json | undefined,
  produces: string[] | undefined,
  examples: readonly string[],
): string[] {
  if (schema === undefined) return [...examples];
  const declared = produces ?? (examples.length > 0 ? examples : ["application/json"]);
  if (member(schema, "type") !== "file") return [...new Set([...declared, ...examples])];
  // A list for the whole API often names JSON alone, and a file is bytes whatever it holds.
  const files = (produces ?? []).filter((type) => !/json/i.test(type));
  return files.length === 0 ? ["application/octet-stream"] : files;
}

function convertHeaders(conversion: Conversion, part: Part, at: string): JsonObject {
  const headers = conversion.make(part, at);
  for (const [name, header] of conversion.members(part)) {
    const made = conversion.make(header, at + pointer(name));
    for (const [key, value] of entries(header.value)) {
      if (key === "description" || key.startsWith("x-")) setMember(made.value, key, value);
    }
    conversion.put(made, "schema", typeSchema(conversion, header));
    setMember(headers.value, name, made.value);
  }
  return headers.value;
}
