import type { Json, JsonObject } from "../../generator/json.js";

/** What a payload does where it gets to run. */
export const canary = "globalThis.__CANARY__=1";

/** A document that carries payloads at one kind of place. */
export interface HostileDocument {
  /** Its number in the table of hostile inputs. */
  readonly row: number;
  readonly name: string;
  readonly document: JsonObject;
  /** The code it is refused with, where it is refused for certain. */
  readonly refused?: string;
}

/** Ways out of comments, strings, templates, classes and lines. */
export const payloads: readonly string[] = [
  `*/ ${canary} /*`,
  `';${canary};'`,
  `"+(${canary})+"`,
  `\`+(${canary})+\``,
  `\${${canary}}`,
  `\\';${canary} //`,
  `\\";${canary} //`,
  `'];${canary};['`,
  `"]:(${canary}),["z`,
  `(){}};${canary};class Y{y`,
  `line\r\n*/ ${canary} //`,
  `\u2028${canary}\u2029`,
  `\u202e{@link x}*/${canary}`,
  `</script>${canary}`,
  "back\\slash\\",
  "nul\u0000l",
];
/** A string that no encoding of Unicode can hold. */
export const surrogate = "lone\ud800surrogate";
/** All of it as one text. */
export const text = [...payloads, surrogate].join("\n");
/** Names that mean something to JavaScript, to a class or to a promise. */
export const trickyNames = [
  ...["constructor", "__proto__", "prototype", "then", "toJSON", "delete", "hasOwnProperty", "123 start"],
  ...["", "options", "signal", "headers", "body", "string", "Array", "Promise", "🚀", "é", "a".repeat(300)],
];
/** Responses of an operation that answers nothing. */
export const ok: JsonObject = { "200": { description: "Fine." } };

/** An object of JSON.parse, so that `__proto__` is a member like others. */
export function object(entries: readonly (readonly [string, Json])[]): JsonObject {
  const members = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${members.join(",")}}`) as JsonObject;
}

/** A document with these members. */
export function api(more: JsonObject): JsonObject {
  return { openapi: "3.1.0", info: { title: "Hostile", version: "1" }, paths: {}, ...more };
}

/** Responses that hold JSON of a schema. */
export function answering(schema: Json): JsonObject {
  return { "200": { description: "Fine.", content: { "application/json": { schema } } } };
}

/** One operation for each name, at a path of its own. */
export function operations(build: (name: string, index: number) => JsonObject, names = payloads): JsonObject {
  return object(
    names.map((name, index) => [`/o${index}`, { get: { responses: ok, ...build(name, index) } }]),
  );
}

/** An operation with parameters of these names. */
export function parameters(place: string, names: readonly string[]): JsonObject {
  const list = names.map((name) => ({ name, in: place, schema: { type: "string" }, description: text }));
  return { "/o": { get: { operationId: "read", parameters: list, responses: ok } } };
}

/** A document with these schemas, and an operation that answers each. */
export function schemas(definitions: JsonObject): JsonObject {
  const paths = Object.keys(definitions).map((name, index): [string, Json] => {
    const $ref = `#/components/schemas/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
    return [`/s${index}`, { get: { operationId: `read ${index}`, responses: answering({ $ref }) } }];
  });
  return api({ paths: object(paths), components: { schemas: definitions } });
}

/** An API key in a header that bears its name. */
export const scheme = (name: string): [string, Json] => [
  name,
  { type: "apiKey", in: "header", name: `X-${name}` },
];
/** URLs of servers; `C` stands for the canary. */
export const servers = [
  'https://a/"+(C)+"',
  "https://a/`+(C)+`",
  `https://a/\${C}`,
  "javascript:C",
  "//evil",
  "http://user:pw@h",
];
/** A schema with payloads as default and values. */
export const templated = { type: "string", default: `\${${canary}}`, enum: payloads };
