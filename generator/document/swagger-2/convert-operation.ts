import { entries, isObject, type Json, type JsonObject, member, pointer } from "../../json.js";
import { setMember } from "../set-member.js";
import type { Conversion, Made, Part } from "./conversion.js";
import { convertParameter, isInBody } from "./convert-parameter.js";
import { convertBody, convertForm } from "./convert-request-body.js";
import { convertResponse, hasContent } from "./convert-response.js";
import { mediaTypes } from "./media-types.js";
import { serversOf } from "./servers.js";

const converted = new Set([
  "consumes",
  "produces",
  "schemes",
  "parameters",
  "responses",
  "requestBody",
  "servers",
]);

/** An operation: its body parameters, and those of its path, become the request body. */
export function convertOperation(
  conversion: Conversion,
  part: Part,
  { at, shared }: { readonly at: string; readonly shared: readonly Part[] },
): JsonObject {
  const made = conversion.make(part, at);
  for (const [key, value] of entries(part.value)) {
    if (!converted.has(key)) setMember(made.value, key, value);
  }
  const { root } = conversion;
  const schemes = conversion.child(part, "schemes");
  if (Array.isArray(schemes.value)) {
    const servers = serversOf(root.value ?? null, schemes.value, root.origin.source.location);
    if (servers.length > 0) conversion.set(made, "servers", { value: servers, from: schemes });
  }
  const parameters = conversion.child(part, "parameters");
  convertParameters(conversion, parameters, made);
  const own = conversion.items(parameters);
  const consumes = mediaTypes(member(part.value, "consumes"), member(root.value, "consumes"));
  setRequestBody(conversion, made, { own, shared, consumes });
  setResponses(conversion, part, made);
  return made.value;
}

/** The parameters of a list that stay parameters. */
export function convertParameters(conversion: Conversion, part: Part, made: Made): void {
  if (!Array.isArray(part.value)) {
    if (part.value !== undefined) conversion.set(made, "parameters", { value: part.value, from: part });
    return;
  }
  const list: Json[] = [];
  const target: Made = { value: list as unknown as JsonObject, pointer: `${made.pointer}/parameters` };
  for (const item of conversion.items(part)) {
    if (isInBody(conversion.follow(item))) continue;
    const index = String(list.length);
    const value = parameterOrReference(conversion, item, target.pointer + pointer(index));
    conversion.set(target, index, { value, from: item });
  }
  if (list.length > 0) conversion.set(made, "parameters", { value: list, from: part });
}

function parameterOrReference(conversion: Conversion, item: Part, at: string): Json {
  if (!isObject(item.value)) return item.value ?? null;
  const $ref = member(item.value, "$ref");
  if (typeof $ref !== "string") return convertParameter(conversion, item, at);
  const holder = { $ref };
  conversion.expect(holder, "parameters");
  return holder;
}

interface BodySources {
  readonly own: readonly Part[];
  readonly shared: readonly Part[];
  readonly consumes: string[] | undefined;
}

function setRequestBody(conversion: Conversion, made: Made, { own, shared, consumes }: BodySources): void {
  const at = `${made.pointer}/requestBody`;
  const [mine, theirs] = [own, shared].map((list) =>
    list.map((item) => conversion.follow(item)).filter(isInBody),
  );
  const inBody = (list: readonly Part[] = []) => list.find(({ value }) => member(value, "in") === "body");
  const inForm = (list: readonly Part[] = []) =>
    list.filter(({ value }) => member(value, "in") === "formData");
  const body = inBody(mine) ?? (inForm(mine).length > 0 ? undefined : inBody(theirs));
  if (body !== undefined) {
    conversion.set(made, "requestBody", {
      value: convertBody(conversion, body, { at, consumes }),
      from: body,
    });
    return;
  }
  const fields = new Map(
    [...inForm(theirs), ...inForm(mine)].map((field) => [member(field.value, "name"), field]),
  );
  const [first] = fields.values();
  if (first === undefined) return;
  const value = convertForm(conversion, [...fields.values()], { at, consumes });
  conversion.set(made, "requestBody", { value, from: first });
}

function setResponses(conversion: Conversion, part: Part, made: Made): void {
  const source = conversion.child(part, "responses");
  if (source.value === undefined) return;
  const at = `${made.pointer}/responses`;
  const responses = conversion.make(source, at);
  const global = mediaTypes(undefined, member(conversion.root.value, "produces"));
  const produces = mediaTypes(member(part.value, "produces"), member(conversion.root.value, "produces"));
  for (const [status, response] of conversion.members(source)) {
    if (status.startsWith("x-") || !isObject(response.value)) {
      setMember(responses.value, status, response.value);
      continue;
    }
    const $ref = member(response.value, "$ref");
    const target = conversion.follow(response);
    if (typeof $ref === "string" && (!hasContent(target) || isSame(produces, global))) {
      const holder = { $ref };
      conversion.expect(holder, "responses");
      setMember(responses.value, status, holder);
      continue;
    }
    const value = convertResponse(conversion, target, { at: at + pointer(status), produces });
    conversion.set(responses, status, { value, from: target });
  }
  conversion.set(made, "responses", { value: responses.value, from: source });
}

function isSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
