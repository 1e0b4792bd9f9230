import { describe, expect, it } from "vitest";
import {
  serializeCookie,
  serializeHeader,
  serializePath,
  serializeQuery,
} from "../../../templates/runtime/http/serialize-parameter.js";
import { serializeQuerystring } from "../../../templates/runtime/http/serialize-querystring.js";
import { format, list } from "./serialize-parameter-fixture.js";

describe("serializeQuerystring", () => {
  it.each([
    ["application/x-www-form-urlencoded", { a: "x y", b: ["1", "2"] }, "a=x%20y&b=1&b=2"],
    ["application/json", { a: [1] }, "%7B%22a%22%3A%5B1%5D%7D"],
    ["text/plain", "$.a[?@.b>1]", "%24.a%5B%3F%40.b%3E1%5D"],
    ["application/json", undefined, ""],
  ])("writes the whole query as %s", (content, value, text) => {
    expect(serializeQuerystring(format("form", true, { content }), value)).toBe(text);
  });

  it("refuses a text without a UTF-8 form", () => {
    const write = () => serializeQuerystring(format("form", true, { content: "text/plain" }), "\ud800");

    expect(write).toThrow(/lone surrogate/);
  });
});

describe("the style cookie", () => {
  it.each([
    [true, "a%2Fb/c", "color=a%2Fb/c"],
    [true, list, "color=blue; color=black; color=brown"],
    [false, list, "color=blue,black,brown"],
  ] as const)("sends values as they are, explode %s (%j)", (explode, value, text) => {
    expect(serializeCookie(format("cookie", explode), value)).toBe(text);
  });

  it.each(["a;b", "a b", "a\nb", 'a"b', "ä"])("refuses %j, which no cookie can hold", (value) => {
    expect(() => serializeCookie(format("cookie", true), value)).toThrow(/no cookie can have/);
  });
});

describe("Swagger 2.0's collection formats", () => {
  it.each([
    ["spaceDelimited", "blue%20black%20brown", "blue black brown"],
    ["pipeDelimited", "blue%7Cblack%7Cbrown", "blue|black|brown"],
    ["tabDelimited", "blue%09black%09brown", "blue\tblack\tbrown"],
  ] as const)("are written anywhere: %s", (style, encoded, plain) => {
    expect(serializePath(format(style, false), list)).toBe(encoded);
    expect(serializeQuery(format(style, false), list)).toBe(`color=${encoded}`);
    expect(serializeHeader(format(style, false), list)).toBe(plain);
  });
});
