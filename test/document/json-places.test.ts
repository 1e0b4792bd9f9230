import fc from "fast-check";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { JsonPlaces } from "../../generator/document/json-places.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every way into a value, by the tokens of a JSON pointer. */
function waysInto(value: Json, way: readonly string[] = []): string[][] {
  const children = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [[...way], ...children.flatMap(([token, child]) => waysInto(child, [...way, token]))];
}

/** Where a parser of all of the text finds the member's key, or the element. */
function offsetByTree(text: string, value: Json, way: readonly string[]): number | undefined {
  let at: Json = value;
  const segments = way.map((token) => {
    const isArray = Array.isArray(at);
    at = (at as Record<string, Json>)[token] as Json;
    return isArray ? Number(token) : token;
  });
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, segments);
  return node?.parent?.type === "property" ? node.parent.offset : node?.offset;
}

describe("JsonPlaces", () => {
  it("finds what a parser of the whole text finds", () => {
    const text = fc.constantFrom('"', "\\", '\\"', "[", "]", "{", "}", ",", ":", "é", " ", "a").map(String);
    const string = fc.array(text, { maxLength: 5 }).map((parts) => parts.join(""));
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, false, 0, -1.5e3),
        string,
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(string, tie("value"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, "\t", "\r\n "), (one, indent) => {
        const written = JSON.stringify(one, undefined, indent);
        const places = new JsonPlaces(written);
        for (const way of waysInto(one)) expect(places.offsetOf(way)).toBe(offsetByTree(written, one, way));
      }),
      { seed: 20_261_127, numRuns: 500 },
    );
  });

  it("finds the last of members with the same name, which JSON.parse keeps", () => {
    expect(new JsonPlaces('{"a": {"b": 1}, "a": {"c": 2}}').offsetOf(["a", "c"])).toBe(22);
  });

  it("stops at the nearest that is there", () => {
    const places = new JsonPlaces(' {"a": [10, {"b": 1}], "c": "d"}');

    expect(places.offsetOf(["a", "1", "x"])).toBe(12);
    expect(places.offsetOf(["a", "2"])).toBe(2);
    expect(places.offsetOf(["c", "d"])).toBe(23);
    expect(places.offsetOf(["none"])).toBe(1);
  });

  it("reads a text of a hundred thousand levels without recursion", () => {
    const deep = `${"[".repeat(100_000)}1${"]".repeat(100_000)}`;

    expect(new JsonPlaces(deep).offsetOf(["0", "0"])).toBe(2);
  });
});
