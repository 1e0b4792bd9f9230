import { describe, expect, it } from "vitest";
import { serializeCookie, serializeHeader } from "../../../templates/runtime/http/serialize-parameter.js";
import { format, list, rgb } from "./serialize-parameter-fixture.js";

describe("serializeHeader", () => {
  it.each([
    [false, "blue", "blue"],
    [false, list, "blue,black,brown"],
    [false, rgb, "R,100,G,200,B,150"],
    [true, rgb, "R=100,G=200,B=150"],
    [false, 5, "5"],
    [false, "a b/c", "a b/c"],
    [false, undefined, undefined],
    [false, null, undefined],
  ] as const)("writes simple, explode %s (%j), without percent-encoding", (explode, value, text) => {
    expect(serializeHeader(format("simple", explode), value)).toBe(text);
  });
});

describe("serializeCookie", () => {
  it.each([
    [true, "blue", "color=blue"],
    [false, list, "color=blue,black,brown"],
    [true, list, "color=blue; color=black; color=brown"],
    [true, rgb, "R=100; G=200; B=150"],
    [true, "a;b=c&d", "color=a%3Bb%3Dc%26d"],
    [true, undefined, ""],
  ] as const)("writes form, explode %s (%j)", (explode, value, text) => {
    expect(serializeCookie(format("form", explode), value)).toBe(text);
  });
});
