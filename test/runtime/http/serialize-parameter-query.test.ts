import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serializeQuery } from "../../../templates/runtime/http/serialize-parameter.js";
import { format, list, rgb } from "./serialize-parameter-fixture.js";

describe("serializeQuery", () => {
  it.each([
    ["form", true, "blue", "color=blue"],
    ["form", true, "", "color="],
    ["form", false, list, "color=blue,black,brown"],
    ["form", true, list, "color=blue&color=black&color=brown"],
    ["form", false, rgb, "color=R,100,G,200,B,150"],
    ["form", true, rgb, "R=100&G=200&B=150"],
    ["spaceDelimited", false, list, "color=blue%20black%20brown"],
    ["spaceDelimited", false, rgb, "color=R%20100%20G%20200%20B%20150"],
    ["spaceDelimited", true, list, "color=blue&color=black&color=brown"],
    ["pipeDelimited", false, list, "color=blue%7Cblack%7Cbrown"],
    ["pipeDelimited", false, rgb, "color=R%7C100%7CG%7C200%7CB%7C150"],
    ["deepObject", true, rgb, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
    ["deepObject", true, { a: { b: { c: 1 } } }, "color%5Ba%5D%5Bb%5D%5Bc%5D=1"],
    ["deepObject", true, { in: ["x", "y"] }, "color%5Bin%5D%5B%5D=x&color%5Bin%5D%5B%5D=y"],
    ["deepObject", true, ["x", "y"], "color%5B%5D=x&color%5B%5D=y"],
    ["deepObject", true, [{ p: 1 }, { p: 2 }], "color%5B0%5D%5Bp%5D=1&color%5B1%5D%5Bp%5D=2"],
    ["form", true, { R: { x: 1 } }, "R%5Bx%5D=1"],
    ["form", true, [{ p: 1 }], "color%5B0%5D%5Bp%5D=1"],
    ["form", false, [{ p: 1 }], "color=%7B%22p%22%3A1%7D"],
  ] as const)("writes %s, explode %s (%j)", (style, explode, value, text) => {
    expect(serializeQuery(format(style, explode), value)).toBe(text);
  });

  it.each([undefined, null, [], {}, [null], { a: undefined }])("leaves out %j", (value) => {
    expect(serializeQuery(format("form", true), value)).toBe("");
    expect(serializeQuery(format("form", false), value)).toBe("");
    expect(serializeQuery(format("deepObject", true), value)).toBe("");
  });

  it("writes a parameter with content as JSON", () => {
    const json = format("form", true, { content: "application/json" });

    expect(serializeQuery(json, { a: [1, null] })).toBe("color=%7B%22a%22%3A%5B1%2Cnull%5D%7D");
    expect(serializeQuery(json, "x")).toBe("color=%22x%22");
    expect(() => serializeQuery(json, 1n)).toThrow(/"color".*cannot be written as JSON/);
  });

  it("leaves reserved characters and triplets alone where the document allows it, but not those that end a value", () => {
    const reserved = format("form", true, { allowReserved: true });

    expect(serializeQuery(reserved, "a/b:c?d=e,f;g@h!$'()*[]%20 é")).toBe(
      "color=a/b:c?d=e,f;g@h!$'()*[]%20%20%C3%A9",
    );
    expect(serializeQuery(reserved, "x&admin=1#y+z")).toBe("color=x%26admin=1%23y%2Bz");
  });

  it("refuses what holds itself", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;

    expect(() => serializeQuery(format("deepObject", true), circle)).toThrow(/nested deeper than 32/);
  });

  it("lets nobody add a parameter, whatever a name or value holds", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.boolean(), (name, value, explode) => {
        const text = serializeQuery(format("form", explode, { name }), value);

        expect([...new URLSearchParams(text)]).toEqual([[name, value]]);
      }),
    );
  });

  it("gives back exploded arrays and deep objects", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
        (items, members) => {
          const array = new URLSearchParams(serializeQuery(format("form", true), items));
          const deep = new URLSearchParams(serializeQuery(format("deepObject", true), members));

          expect(array.getAll("color")).toEqual(items);
          expect([...deep]).toEqual(Object.entries(members).map(([key, value]) => [`color[${key}]`, value]));
        },
      ),
    );
  });
});
