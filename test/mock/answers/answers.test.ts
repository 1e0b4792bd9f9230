import { describe, expect, it } from "vitest";
import { echoPath } from "../../../generator/mock/answers/echo-path.js";
import { numberItems } from "../../../generator/mock/answers/number-items.js";
import { place } from "../../../generator/mock/answers/place.js";
import { createSampler } from "../../../generator/mock/answers/sampler.js";
import { apiOf, ask, header, json, mockOf, operationOf, responseOf } from "../fixture.js";

describe("echoPath", () => {
  it.each([
    ["/tickets/{id}", { id: "t1", title: "x" }, { id: "t7", title: "x" }],
    ["/tickets/{ticketId}", { id: "t1" }, { id: "t7" }],
    ["/tickets/{ticketId}/log", { id: "l1", ticket_id: "t1" }, { id: "l1", ticket_id: "t7" }],
    ["/tickets/{id}/log", { ticketId: "t1", lines: 3 }, { ticketId: "t7", lines: 3 }],
    ["/tickets/{id}", { ticket: { id: "t1" } }, { ticket: { id: "t7" } }],
    ["/tickets/{id}", { id: { raw: 1 } }, { id: { raw: 1 } }],
    ["/tickets/{id}", { title: "x" }, { title: "x" }],
  ])("repeats the value of %s in %j", (path, body, expected) => {
    const name = /\{(.*?)\}/.exec(path)?.[1] ?? "";

    expect(echoPath(body, path, new Map([[name, "t7"]]))).toEqual(expected);
  });

  it("keeps numbers numbers", () => {
    expect(echoPath({ id: 1 }, "/tasks/{id}", new Map([["id", "42"]]))).toEqual({ id: 42 });
  });
});

describe("place", () => {
  it("copies, makes what is missing and takes a hostile name for a name", () => {
    const value = { a: [{ b: 1 }] };

    expect(place(value, "/a/0/b", 2)).toEqual({ a: [{ b: 2 }] });
    expect(place(undefined, "/x/y", 1)).toEqual({ x: { y: 1 } });
    expect(JSON.stringify(place({}, "/__proto__/polluted", true))).toBe('{"__proto__":{"polluted":true}}');
    expect(value).toEqual({ a: [{ b: 1 }] });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("numberItems", () => {
  it.each([
    ["t7", "t3"],
    ["note", "note-3"],
    [12, 3],
    ["550e8400-e29b-41d4-a716-446655440000", "550e8400-e29b-41d4-a716-000000000003"],
  ])("gives a copy of the item %s the id %s", (id, expected) => {
    expect(numberItems([{ id, name: "x" }], 2, 1)).toEqual([{ id: expected, name: "x" }]);
  });
});

describe("createSampler", () => {
  const sampler = createSampler({
    openapi: "3.1.0",
    components: {
      schemas: {
        Node: {
          type: "object",
          properties: { next: { $ref: "#/components/schemas/Node" }, name: { type: "string" } },
        },
        ...Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [
            `S${index}`,
            {
              allOf: [
                { $ref: `#/components/schemas/S${index + 1}` },
                { $ref: `#/components/schemas/S${index + 1}` },
              ],
            },
          ]),
        ),
        S20: { type: "object", properties: { deep: { type: "boolean" } } },
      },
    },
  });

  it("survives schemas that refer to themselves", () => {
    expect(sampler.json({ $ref: "#/components/schemas/Node" })).toMatchObject({ name: "string" });
  });

  it("gives up on schemas that grow without end", () => {
    expect(sampler.json({ $ref: "#/components/schemas/S0" })).toBeUndefined();
  });

  it("does not make what is as large as a schema says", () => {
    const schema = { type: "array", minItems: 1e9, items: { type: "string", minLength: 1e9 } };

    expect(JSON.stringify(sampler.json(schema)).length).toBeLessThan(100_000);
  });

  it.each([
    [{ $ref: "#/components/schemas/Missing" }],
    [true],
    [{ type: "object", properties: { a: null } }],
  ])("has no sample of %j", (schema) => {
    expect(sampler.json(schema)).toBeUndefined();
  });
});

describe("an answer", () => {
  it("is written in the declared media type", () => {
    const api = apiOf([
      operationOf("text GET /text", {
        responses: [responseOf("200", { kind: "text", mediaType: "text/csv", example: "a,b" })],
      }),
      operationOf("bytes GET /bytes", {
        responses: [responseOf("200", { kind: "binary", mediaType: "image/png" })],
      }),
      operationOf("xml GET /xml", {
        responses: [
          responseOf("200", {
            kind: "text",
            mediaType: "application/xml",
            schema: {
              type: "object",
              xml: { name: "task" },
              properties: { id: { type: "integer", example: 4 } },
            },
          }),
        ],
      }),
      operationOf("bad GET /bad", {
        responses: [responseOf("200", { mediaType: "application/json\r\nx: y" })],
      }),
    ]);
    const mock = mockOf(api);
    const seen = ["text", "bytes", "xml", "bad"].map((name) => {
      const answer = ask(mock, `GET /${name}`);
      return [header(answer, "content-type"), String(answer.body).replace(/\s/g, "")];
    });

    expect(seen).toEqual([
      ["text/csv", "a,b"],
      ["image/png", "samplebytes"],
      ["application/xml", expect.stringContaining("<id>4</id>")],
      ["application/json", "{}"],
    ]);
  });

  it("refuses a body that is no JSON", () => {
    const mock = mockOf(apiOf([operationOf("create POST /tickets")]));
    const { answer } = mock.receive(
      {
        method: "POST",
        path: "/tickets",
        query: new URLSearchParams(),
        headers: new Map(),
        body: { kind: "malformed" },
        origin: "",
      },
      0,
    );

    expect([answer.status, json(answer)]).toMatchObject([400, { error: { code: "malformed_body" } }]);
  });
});
