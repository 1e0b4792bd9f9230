import { describe, expect, it } from "vitest";
import { EventParser } from "../../../templates/runtime/stream/event-parser.js";

function parse(text: string) {
  const parser = new EventParser();
  const events = text.split("\n").flatMap((line) => parser.push(line) ?? []);
  return { parser, events };
}

describe("EventParser", () => {
  it.each([
    [
      "the data of several lines, joined",
      "data: YHOO\ndata: +2\ndata: 10\n\n",
      [["message", "YHOO\n+2\n10", ""]],
    ],
    [
      "one space after the colon taken off, no more",
      "data:  two\ndata:none\n\n",
      [["message", " two\nnone", ""]],
    ],
    [
      "a name for one event only",
      "event: add\ndata: 1\n\ndata: 2\n\n",
      [
        ["add", "1", ""],
        ["message", "2", ""],
      ],
    ],
    [
      "an id that lasts",
      "id: 7\ndata: 1\n\ndata: 2\n\nid\ndata: 3\n\n",
      [
        ["message", "1", "7"],
        ["message", "2", "7"],
        ["message", "3", ""],
      ],
    ],
    [
      "an id with NUL ignored",
      "id: 1\ndata: a\n\nid: x\0y\ndata: b\n\n",
      [
        ["message", "a", "1"],
        ["message", "b", "1"],
      ],
    ],
    [
      "comments and unknown fields ignored",
      ": hello\nfoo: bar\ndata: 1\n: again\n\n",
      [["message", "1", ""]],
    ],
    [
      "a field without a colon as empty",
      "data\n\ndata\ndata\n\n",
      [
        ["message", "", ""],
        ["message", "\n", ""],
      ],
    ],
    ["nothing for an event without data", "event: ping\n\ndata: 1\n\n", [["message", "1", ""]]],
    ["nothing for an event that the end cuts off", "data: 1\n\ndata: 2", [["message", "1", ""]]],
    ["names of fields as they are written", "Data: 1\ndata : 2\ndata: 3\n\n", [["message", "3", ""]]],
  ])("gives %s", (_, text, wanted) => {
    const { events } = parse(text);

    expect(events.map(({ event, data, id }) => [event, data, id])).toEqual(wanted);
  });

  it("takes a retry of digits only", () => {
    expect(parse("retry: 3000\n\n").parser.retryMs).toBe(3_000);
    expect(parse("retry: 3s\nretry: -1\nretry:\n\n").parser.retryMs).toBeUndefined();
  });

  it("tells the id to resume from, also of an event without data", () => {
    expect(parse("id: 9\n\n").parser.lastEventId).toBe("9");
    expect(parse("id: 9\n\nid: 10\ndata: cut").parser.lastEventId).toBe("9");
  });
});
