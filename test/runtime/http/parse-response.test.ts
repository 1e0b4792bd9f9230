import { describe, expect, it } from "vitest";
import type { Reply } from "../../../templates/runtime/call.js";
import { UnreadableBody } from "../../../templates/runtime/http/parse-json.js";
import { parseResponse } from "../../../templates/runtime/http/parse-response.js";
import { textOf } from "./harness.js";

function reply(body: string | Uint8Array<ArrayBuffer> | null, headers: Record<string, string> = {}): Reply {
  return {
    status: 200,
    statusText: "OK",
    headers: new Headers(headers),
    url: "https://api.example.com/x",
    body: typeof body === "string" ? new TextEncoder().encode(body) : body,
    sentAtMs: 0,
    answeredAtMs: 1,
  };
}

const jsonType = { "content-type": "application/json" };

describe("parseResponse", () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['\ufeff{"a":1}', { a: 1 }],
    [" null ", null],
    ["", undefined],
  ])("parses %j as JSON", (text, value) => {
    expect(parseResponse(reply(text, jsonType), "json")).toEqual(value);
  });

  it("parses JSON without a Content-Type, and gives undefined for no body", () => {
    expect(parseResponse(reply("[1]"), "json")).toEqual([1]);
    expect(parseResponse(reply(null), "json")).toBeUndefined();
  });

  it("keeps what the body holds under __proto__ to itself", () => {
    const parsed = parseResponse(reply('{"__proto__":{"polluted":1}}', jsonType), "json");

    expect(Reflect.get(Object(parsed), "polluted")).toBeUndefined();
    expect({}).not.toHaveProperty("polluted");
  });

  it.each([
    [
      '{"a":',
      { ...jsonType, "content-length": "400" },
      /status 200 with application\/json and 5 bytes of 400 declared/,
    ],
    ["<html>s3cret</html>", { "content-type": "text/html" }, /status 200 with text\/html and 19 bytes/],
    ['{"token":"s3cret",}', jsonType, /that do not parse/],
    ["s3cret", {}, /no Content-Type/],
  ] as const)("says what came instead of JSON, and nothing of its content: %j", (text, headers, message) => {
    const attempt = () => parseResponse(reply(text, { ...headers }), "json");

    expect(attempt).toThrow(UnreadableBody);
    expect(attempt).toThrow(message);
    try {
      attempt();
    } catch (error) {
      expect(textOf(error)).not.toContain("s3cret");
    }
  });

  it("reads text in its charset", () => {
    const latin1 = new Uint8Array([0x63, 0x61, 0x66, 0xe9]);

    expect(parseResponse(reply(latin1, { "content-type": "text/plain; charset=iso-8859-1" }), "text")).toBe(
      "café",
    );
    expect(parseResponse(reply("café", { "content-type": 'text/plain; charset="UTF-8"' }), "text")).toBe(
      "café",
    );
    expect(parseResponse(reply("café", { "content-type": "text/plain; charset=nonsense" }), "text")).toBe(
      "café",
    );
    expect(parseResponse(reply(null), "text")).toBe("");
  });

  it("gives binary as a Blob of its type, and nothing for none", async () => {
    const blob = parseResponse(reply("x", { "content-type": "image/png" }), "binary");

    expect(blob instanceof Blob && [blob.type, await blob.text()]).toEqual(["image/png", "x"]);
    expect(parseResponse(reply("x"), "none")).toBeUndefined();
  });

  it.each([
    ["application/json", "[1]", [1]],
    ["application/problem+json; charset=utf-8", "{}", {}],
    ["APPLICATION/JSON", "1", 1],
    ["text/csv", "a,b", "a,b"],
    ["application/xml", "<a/>", "<a/>"],
    ["", "plain", "plain"],
    ["application/json", "", undefined],
  ])("reads auto by its Content-Type %s", (type, text, value) => {
    expect(parseResponse(reply(text, type === "" ? {} : { "content-type": type }), "auto")).toEqual(value);
  });

  it("reads auto of an unknown type as a Blob", () => {
    expect(parseResponse(reply("x", { "content-type": "application/pdf" }), "auto")).toBeInstanceOf(Blob);
  });
});
