import { describe, expect, it } from "vitest";
import { camelCase, isSameWord, kebabCase, pascalCase, singular, words } from "../../generator/plan/words.js";

describe("words", () => {
  it.each([
    ["getTicket", ["get", "Ticket"]],
    ["issues/list-for-repo", ["issues", "list", "for", "repo"]],
    ["getHTTPUrl2", ["get", "HTTP", "Url2"]],
    ["Café Größe", ["Cafe", "Gro", "e"]],
    ["  --  ", []],
    ["../../etc/passwd", ["etc", "passwd"]],
  ])("of %j are %j", (text, wanted) => {
    expect(words(text)).toEqual(wanted);
  });
});

describe("cases", () => {
  it("spell the words", () => {
    const parts = words("list-HTTP-urls");

    expect([camelCase(parts), pascalCase(parts), kebabCase(parts)]).toEqual([
      "listHttpUrls",
      "ListHttpUrls",
      "list-http-urls",
    ]);
  });
});

describe("singular", () => {
  it.each([
    ["tickets", "ticket"],
    ["categories", "category"],
    ["boxes", "box"],
    ["status", "status"],
    ["address", "address"],
    ["news", "new"],
  ])("of %s is %s", (plural, wanted) => {
    expect(singular(plural)).toBe(wanted);
  });

  it("makes a word equal its plural", () => {
    expect(isSameWord("Ticket", "tickets")).toBe(true);
    expect(isSameWord("Ticket", "task")).toBe(false);
  });
});
