import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesGlob } from "../../generator/select/glob.js";

const cases: readonly [pattern: string, text: string, wanted: boolean][] = [
  ["/tickets", "/tickets", true],
  ["/tickets", "/tickets/{id}", false],
  ["/tickets/*", "/tickets/{id}", true],
  ["/tickets/*", "/tickets/{id}/notes", false],
  ["/tickets/*/notes", "/tickets/{id}/notes", true],
  ["/admin/**", "/admin", true],
  ["/admin/**", "/admin/users/{id}", true],
  ["/admin/**", "/administration", false],
  ["**/notes", "/tickets/{id}/notes", true],
  ["**", "", true],
  ["*", "a/b", false],
  ["get*", "getTicket", true],
  ["*Ticket", "getTicket", true],
  ["*ick*", "getTicket", true],
  ["get*Ticket*", "getTickets", true],
  ["GET /tickets/**", "GET /tickets", true],
  ["(a+)+$", "aaaa", false],
  ["[a-z]", "a", false],
  ["a?c", "abc", false],
  ["", "", true],
  ["", "a", false],
];

describe("a glob", () => {
  it.each(cases)("%j against %j: %j", (pattern, text, wanted) => {
    expect(matchesGlob(pattern, text)).toBe(wanted);
  });

  it("without stars matches itself and nothing else", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, text) => {
        fc.pre(!pattern.includes("*"));

        expect(matchesGlob(pattern, text)).toBe(pattern === text);
      }),
    );
  });

  it("matches what it was made of by putting stars in place of parts", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "b", "-") });
    fc.assert(
      fc.property(part, part, part, part, (one, two, three, four) => {
        expect(matchesGlob(`${one}*${three}**`, `${one}${two}${three}${four}/${two}`)).toBe(true);
      }),
    );
  });

  it("of many stars ends at once on a text that almost matches", () => {
    expect(matchesGlob(`${"*a".repeat(250)}b`, "a".repeat(5_000))).toBe(false);
  });
});
