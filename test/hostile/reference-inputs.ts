import type { Json, JsonObject } from "../../generator/json.js";
import type { HostileInput } from "./inputs.js";
import { answering, api, object, schemas } from "./payloads.js";

const using = (ref: string): string =>
  JSON.stringify(api({ paths: { "/a": { get: { responses: answering({ $ref: ref }) } } } }));

const refused = (row: number, code: string, refs: readonly string[]): HostileInput[] =>
  refs.map((ref) => ({
    row,
    name: `a reference to ${ref}`,
    files: { "api.json": using(ref) },
    refused: code,
  }));

const at = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const doubling = Object.fromEntries(
  Array.from({ length: 19 }, (_, level): [string, Json] => [
    `S${level}`,
    level === 18 ? { type: "object" } : { allOf: [at(`S${level + 1}`), at(`S${level + 1}`)] },
  ]),
);

/** References that lead where they must not, or nowhere. */
export const referenceInputs: readonly HostileInput[] = [
  ...refused(34, "remote-ref", [
    "http://169.254.169.254/latest/meta-data",
    "//h.example/x",
    "http://[::ffff:7f00:1]/",
    "HTTP://127.0.0.1:9/x",
    "http://user:pw@localhost/x",
  ]),
  ...refused(34, "unsupported-ref", ["data:application/json,{}", "javascript:1", "ftp://h/x", "C:\\x.json"]),
  ...refused(35, "unsupported-ref", ["file:///etc/passwd", "FILE:/etc/passwd"]),
  ...refused(35, "ref-outside-root", [
    "../../../etc/passwd",
    "/proc/self/environ",
    "%2e%2e/%2e%2e/etc/passwd",
    "./sub/../../x.json",
    "link.json",
  ]),
  ...refused(35, "broken-ref", ["\\\\host\\share", "nul\u0000.json", "...", "x".repeat(5_000)]),
  ...refused(36, "broken-ref", [
    "#/__proto__",
    "#/components/schemas/__proto__/x",
    "#/constructor/prototype",
    "#/components/schemas/%2e%2e",
    "#/paths/~1a/get/~01",
    "#/paths/~2",
    "#/%",
    "#nowhere",
    "#/paths/-1",
  ]),
  {
    row: 36,
    name: "a reference to a schema named __proto__, where there is one",
    files: { "api.json": JSON.stringify(schemas(object([["__proto__", { type: "object" }]]))) },
  },
  ...Object.entries<JsonObject>({
    "a reference to itself": { A: at("A") },
    "references in a circle": { A1: at("A2"), A2: at("A1") },
    "allOf of itself": { A: { allOf: [at("A"), { type: "object" }] } },
    "allOf in a circle": { A: { allOf: [at("B")] }, B: { allOf: [at("A")] } },
  }).map(([name, definitions]) => ({
    row: 37,
    name,
    files: { "api.json": JSON.stringify(schemas(definitions)) },
    refused: "circular-ref",
  })),
  {
    row: 37,
    name: "oneOf and items in a circle, which is no fault",
    files: {
      "api.json": JSON.stringify(
        schemas({
          A: { oneOf: [at("B"), { type: "string" }] },
          B: { type: "array", items: at("A") },
          C: { anyOf: [{ type: "null" }, { type: "object", additionalProperties: at("C") }] },
        }),
      ),
    },
  },
  {
    row: 37,
    name: "allOf that doubles 18 times",
    files: { "api.json": JSON.stringify(schemas(doubling)) },
  },
  {
    row: 37,
    name: "files that refer to each other",
    files: {
      "api.json": using("one.json"),
      "one.json": '{"properties": {"two": {"$ref": "two.json#/a"}}}',
      "two.json": '{"a": {"items": {"$ref": "one.json"}}}',
    },
  },
];
