import { describe, expect, it } from "vitest";
import type { BareItem } from "../../../templates/runtime/rate-limit-headers/bare-item.js";
import {
  type Member,
  parseDictionary,
  parseList,
} from "../../../templates/runtime/rate-limit-headers/structured-field.js";

type Plain = [unknown, Record<string, unknown>];

/** Members as plain data: dates, tokens and the like carry their kind. */
const plain = (member: Member): Plain => [
  "items" in member ? member.items.map(plain) : plainItem(member.value),
  Object.fromEntries([...member.parameters].map(([key, value]) => [key, plainItem(value)])),
];

const plainItem = ({ kind, value }: BareItem): unknown =>
  ["integer", "decimal", "string", "boolean"].includes(kind) ? value : { [kind]: value };

const item = (text: string): unknown => parseList(text)?.map(plain)[0]?.[0];

describe("A list", () => {
  it("has items with parameters", () => {
    expect(parseList('"a b";q=100;w=60;pk=:Zm9v:, tok;x, -1.5;y=?0')?.map(plain)).toEqual([
      ["a b", { q: 100, w: 60, pk: { bytes: "Zm9v" } }],
      [{ token: "tok" }, { x: true }],
      [-1.5, { y: false }],
    ]);
  });

  it("may hold lists, and lists without items", () => {
    expect(parseList('(1 "a";x=1);y, ( ), 2')?.map(plain)).toEqual([
      [
        [
          [1, {}],
          ["a", { x: 1 }],
        ],
        { y: true },
      ],
      [[], {}],
      [2, {}],
    ]);
  });

  it.each(["1,2", "1 , 2", "1\t,\t2", "  1, 2  ", "1,  \t 2"])(
    "may have spaces, and tabs beside commas: %j",
    (text) => {
      expect(parseList(text)?.map((member) => plain(member)[0])).toEqual([1, 2]);
    },
  );

  it("keeps the last of two parameters with one key", () => {
    expect(parseList("a;q=1;r=2;q=3")?.map(plain)).toEqual([[{ token: "a" }, { q: 3, r: 2 }]]);
  });

  it("is empty where the value is", () => {
    expect(parseList("")).toEqual([]);
    expect(parseList("   ")).toEqual([]);
  });

  it.each([
    '"unclosed',
    "a,",
    ",a",
    "a,,b",
    "a b",
    '"x";',
    "a;B=1",
    "a;=1",
    "a ;b",
    "a;\tb",
    "\ta",
    '"a"x',
    "(1 2",
    "(1,2)",
    "(1\t2)",
    "(1(2))",
    '(1"a")',
    ")",
  ])("is nothing where it is malformed anywhere: %j", (text) => {
    expect(parseList(text)).toBeUndefined();
  });
});

describe("A dictionary", () => {
  it("has members by key, flags among them, and lists", () => {
    const members = parseDictionary("limit=100, remaining=50, flag;x=1, list=(1 2)");

    expect([...(members ?? [])].map(([key, member]) => [key, ...plain(member)])).toEqual([
      ["limit", 100, {}],
      ["remaining", 50, {}],
      ["flag", true, { x: 1 }],
      [
        "list",
        [
          [1, {}],
          [2, {}],
        ],
        {},
      ],
    ]);
  });

  it("keeps the last of two members with one key, as of lines that were joined", () => {
    const members = parseDictionary("a=1, b=2, a=3");

    expect([...(members ?? [])].map(([key, member]) => [key, plain(member)[0]])).toEqual([
      ["a", 3],
      ["b", 2],
    ]);
  });

  it.each(["A=1", "a=", "a=1,", "a=1 b=2", "1=a", "a==1", "a=1;"])(
    "is nothing where it is malformed anywhere: %j",
    (text) => {
      expect(parseDictionary(text)).toBeUndefined();
    },
  );
});

describe("A bare item", () => {
  it.each<[string, unknown]>([
    ["0", 0],
    ["-999999999999999", -999_999_999_999_999],
    ["999999999999999", 999_999_999_999_999],
    ["00042", 42],
    ["123456789012.125", 123_456_789_012.125],
    ["-0.5", -0.5],
    ['"a\\"b\\\\c"', 'a"b\\c'],
    ['""', ""],
    ["*a/b:c", { token: "*a/b:c" }],
    [":aGVsbG8=:", { bytes: "aGVsbG8=" }],
    [":aGVsbG8:", { bytes: "aGVsbG8" }],
    ["::", { bytes: "" }],
    ["?1", true],
    ["?0", false],
    ["@1659578233", { date: 1_659_578_233 }],
    ["@-1", { date: -1 }],
    ['%"f%c3%bc%c3%bc"', { "display-string": "füü" }],
    ['%"100%25"', { "display-string": "100%" }],
  ])("is read: %s", (text, expected) => {
    expect(item(text)).toEqual(expected);
  });

  it.each([
    "1234567890123456",
    "1234567890123.1",
    "1.2345",
    "1.",
    ".1",
    "--1",
    "+1",
    "- 1",
    "1.2.3",
    "-",
    '"a\\b"',
    '"ü"',
    '"a\tb"',
    ":a b:",
    ":abcde:",
    ":a=b:",
    ":YQ==",
    "?2",
    "?",
    "?true",
    "@",
    "@1.5",
    "@a",
    '%"f%C3%BC"',
    '%"%c3"',
    '%"%fg"',
    '%"unclosed',
    "%a",
    "１",
    "٣",
  ])("is nothing where it is malformed: %s", (text) => {
    expect(parseList(text)).toBeUndefined();
  });
});
