import { describe, expect, it } from "vitest";
import { readPointer } from "../../templates/runtime/pointer.js";

// The document of RFC 6901 §5.
const document = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

describe("readPointer", () => {
  it.each([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("reads %j as RFC 6901 §5 does", (pointer, value) => {
    expect(readPointer(document, pointer)).toEqual(value);
  });

  it.each([
    "/none",
    "/foo/2",
    "/foo/-",
    "/foo/01",
    "/foo/length",
    "/foo/0/0",
    "/a~1b/x",
    "/__proto__",
    "/constructor/name",
    "/toString",
  ])("finds nothing at %s", (pointer) => {
    expect(readPointer(document, pointer)).toBeUndefined();
  });

  it("finds what the body itself holds under such names", () => {
    expect(readPointer(JSON.parse('{"__proto__":{"x":1}}'), "/__proto__/x")).toBe(1);
  });
});
