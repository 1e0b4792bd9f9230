import { describe, expect, it } from "vitest";
import { LineSplitter } from "../../../templates/runtime/stream/line-splitter.js";

describe("LineSplitter", () => {
  const text = "one\ntwo\r\nthree\rfour\n\r\n\r\rlast";
  const lines = ["one", "two", "three", "four", "", "", ""];

  it.each([1, 2, 3, 4, 7, 100])("ends lines at CR, LF and CRLF in pieces of %i characters", (size) => {
    const splitter = new LineSplitter();

    const found: string[] = [];
    for (let at = 0; at < text.length; at += size) found.push(...splitter.push(text.slice(at, at + size)));

    expect(found).toEqual(lines);
    expect(splitter.rest).toBe("last");
  });

  it("gives a line at its CR, and takes the LF of the next piece for the same end", () => {
    const splitter = new LineSplitter();

    expect(splitter.push("a\r")).toEqual(["a"]);
    expect(splitter.push("\nb\n")).toEqual(["b"]);
  });

  it("refuses a line without end before it fills the memory", () => {
    const splitter = new LineSplitter();
    const piece = "x".repeat(1 << 24);

    const pushAll = () => {
      for (let count = 0; count < 5; count++) splitter.push(piece);
    };

    expect(pushAll).toThrow(RangeError);
  });
});
