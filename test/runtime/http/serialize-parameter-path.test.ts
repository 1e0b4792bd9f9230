import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serializePath } from "../../../templates/runtime/http/serialize-parameter.js";
import { format, list, rgb } from "./serialize-parameter-fixture.js";

describe("serializePath", () => {
  it.each([
    ["simple", false, "blue", "blue"],
    ["simple", false, list, "blue,black,brown"],
    ["simple", true, list, "blue,black,brown"],
    ["simple", false, rgb, "R,100,G,200,B,150"],
    ["simple", true, rgb, "R=100,G=200,B=150"],
    ["label", false, "blue", ".blue"],
    ["label", false, list, ".blue,black,brown"],
    ["label", true, list, ".blue.black.brown"],
    ["label", false, rgb, ".R,100,G,200,B,150"],
    ["label", true, rgb, ".R=100.G=200.B=150"],
    ["matrix", false, "blue", ";color=blue"],
    ["matrix", false, list, ";color=blue,black,brown"],
    ["matrix", true, list, ";color=blue;color=black;color=brown"],
    ["matrix", false, rgb, ";color=R,100,G,200,B,150"],
    ["matrix", true, rgb, ";R=100;G=200;B=150"],
  ] as const)(
    "writes %s, explode %s, as OpenAPI's table of styles does (%j)",
    (style, explode, value, text) => {
      expect(serializePath(format(style, explode), value)).toBe(text);
    },
  );

  it.each([
    // RFC 6570 §1.2 and §3.2.2 to §3.2.7, values of its section 3.2.
    ["simple", false, "Hello World!", "Hello%20World%21"],
    ["simple", false, "/foo/bar", "%2Ffoo%2Fbar"],
    ["simple", false, ["red", "green", "blue"], "red,green,blue"],
    ["simple", false, { semi: ";", dot: ".", comma: "," }, "semi,%3B,dot,.,comma,%2C"],
    ["simple", true, { semi: ";", dot: ".", comma: "," }, "semi=%3B,dot=.,comma=%2C"],
    ["label", true, { semi: ";", dot: ".", comma: "," }, ".semi=%3B.dot=..comma=%2C"],
    ["matrix", true, { semi: ";", dot: ".", comma: "," }, ";semi=%3B;dot=.;comma=%2C"],
    ["simple", false, "50%", "50%25"],
  ] as const)("writes %s, explode %s, as RFC 6570 does (%j)", (style, explode, value, text) => {
    expect(serializePath(format(style, explode), value)).toBe(text);
  });

  it.each([".", "..", "%2e", "%2E%2e", ".%2E", "%2e."])("refuses %j, which is another path", (value) => {
    expect(() => serializePath(format("simple", false), value)).toThrow(
      /"color".*must not be "\." or "\.\."/,
    );
  });

  it.each(["", [], {}, [undefined], [null]])("refuses %j, which leaves nothing in the path", (value) => {
    expect(() => serializePath(format("simple", false), value)).toThrow(/"color".*must not be empty/);
  });

  it.each([null, undefined, Number.NaN, () => 1, Symbol("x")])("refuses %s, which has no text", (value) => {
    expect(() => serializePath(format("simple", false), value)).toThrow(/"color".*must be/);
  });

  it("refuses a lone surrogate, which has no UTF-8 form", () => {
    expect(() => serializePath(format("simple", false), "a\ud800b")).toThrow(/lone surrogate/);
  });

  it("writes dates, bigints and booleans", () => {
    const date = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));

    expect(serializePath(format("simple", false), date)).toBe("2026-01-02T03%3A04%3A05.000Z");
    expect(serializePath(format("simple", false), 2n ** 64n)).toBe("18446744073709551616");
    expect(serializePath(format("simple", false), false)).toBe("false");
    expect(() => serializePath(format("simple", false), new Date(Number.NaN))).toThrow(/valid date/);
  });

  it("gives back any text, once decoded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (value) => {
        fc.pre(!/^(\.|%2e){1,2}$/i.test(value) && !/\p{Cs}/u.test(value));

        expect(decodeURIComponent(serializePath(format("simple", false), value))).toBe(value);
      }),
    );
  });
});
