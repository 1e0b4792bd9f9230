import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextLink, parseLinkHeader } from "../../../templates/runtime/paginate/link-header.js";

describe("nextLink", () => {
  it.each<[string, string | undefined]>([
    ['<https://api.example/x?page=2>; rel="next"', "https://api.example/x?page=2"],
    ["</x?page=2>; rel=next", "/x?page=2"],
    ['<a>; rel="prev", <b>; rel="next", <c>; rel="next"', "b"],
    ['<a>; rel="last next"', "a"],
    ['<a>; REL="NEXT"', "a"],
    ['<a?x=1,2;3>; title="one, two; rel=\\"next\\""; rel="next"', "a?x=1,2;3"],
    ['<a>;rel="prev";rel="next"', undefined],
    ['<a>; title="rel=next"', undefined],
    ['<a>; rel="next"; anchor="#part", <b>; rel="next"', "b"],
    ['<a>; rev="next"', undefined],
    ['<a>; foo; rel="next"', "a"],
    ['<a> ; ; rel = "next" ;', "a"],
    ["<>; rel=next", ""],
    ["no link at all", undefined],
    ['<a; rel="next"', undefined],
    ["", undefined],
  ])("reads %j", (field, expected) => {
    const target = nextLink(field);

    expect(target).toBe(expected);
  });

  it("finds none where there is no header", () => {
    const target = nextLink(null);

    expect(target).toBeUndefined();
  });
});

describe("parseLinkHeader", () => {
  it("reads back every link it is given", () => {
    const relation = fc.constantFrom("next", "prev", "last", "https://example.com/rel");
    const target = fc.string({
      unit: fc.constantFrom("a", "/", "?", "=", ",", ";", '"', "&", "%20"),
      minLength: 1,
    });
    const title = fc.string({ unit: fc.constantFrom("a", ",", ";", "<", ">", " ", "=") });

    fc.assert(
      fc.property(fc.array(fc.record({ target, title, relation })), (links) => {
        const field = links.map((link) => `<${link.target}>; title="${link.title}"; rel="${link.relation}"`);

        const read = parseLinkHeader(field.join(", "));

        expect(read).toEqual(
          links.map((link) => ({ target: link.target, relations: [link.relation], anchor: undefined })),
        );
      }),
    );
  });

  it("never throws, and ends", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom("<", ">", ";", ",", "=", '"', "\\", "rel=next"));

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(Array.isArray(parseLinkHeader(pieces.join("")))).toBe(true);
      }),
    );
  });

  it.each([
    `<a>${";".repeat(50_000)}`,
    `<a>; x="${"\\".repeat(50_000)}`,
    "<".repeat(50_000),
    `<a>${" ".repeat(50_000)}x`,
  ])("is not slowed down by %#", (field) => {
    const before = performance.now();

    parseLinkHeader(field);

    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
