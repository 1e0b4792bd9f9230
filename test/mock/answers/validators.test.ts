import { describe, expect, it } from "vitest";
import type { Operation } from "../../../generator/ir/api.js";
import { apiOf, ask, header, mockOf, operationOf, requestOf, responseOf, startMs } from "../fixture.js";

const plain = { profile: "default", spends: {} };

function tagOf(mock: ReturnType<typeof mockOf>, line: string): string {
  return header(ask(mock, line), "etag") ?? "none";
}

describe("validators", () => {
  it("answer 304 without a body to the tag that was given, weak or among others", () => {
    const mock = mockOf(apiOf([operationOf("get GET /tickets/{id}")]));
    const etag = tagOf(mock, "GET /tickets/t1");
    const again = (tag: string) =>
      ask(mock, requestOf("GET /tickets/t1", { headers: { "if-none-match": tag } }));

    const answers = [etag, `"x", W/${etag}`, "*", '"x"', etag.slice(1, -1)].map((tag) => again(tag).status);

    expect(answers).toEqual([304, 304, 304, 200, 200]);
    expect(again(etag)).toEqual({ status: 304, headers: [["etag", etag]], body: undefined });
    expect(mock.report().notModified).toBe(4);
  });

  it("are those the document declares", () => {
    const cached = (validate: "etag" | "last-modified" | "none") => ({ ...plain, cache: { validate } });
    const mock = mockOf(
      apiOf([
        operationOf("a GET /a", { policy: cached("last-modified") }),
        operationOf("b GET /b", { policy: cached("none") }),
        operationOf("c GET /c", { responses: [responseOf("200", { headers: { "Last-Modified": {} } })] }),
        operationOf("d POST /d"),
      ]),
    );
    const names = ["GET /a", "GET /b", "GET /c", "POST /d"].map((line) =>
      ["etag", "last-modified"].filter((name) => header(ask(mock, line), name) !== undefined),
    );

    expect(names).toEqual([["last-modified"], [], ["etag", "last-modified"], []]);
  });

  it("follow a modification date", () => {
    const policy = { ...plain, cache: { validate: "last-modified" } } as const;
    const mock = mockOf(apiOf([operationOf("get GET /a", { policy }), operationOf("put PUT /a")]));
    const modified = header(ask(mock, "GET /a"), "last-modified") ?? "";
    const statusSince = (atMs: number) =>
      ask(mock, requestOf("GET /a", { headers: { "if-modified-since": modified } }), atMs).status;

    const before = statusSince(1_000);
    ask(mock, "PUT /a", 5_000);

    expect(modified).toBe(new Date(startMs).toUTCString());
    expect([before, statusSince(6_000)]).toEqual([304, 200]);
  });

  it("change with a write to the same path or one that invalidates the read", () => {
    const invalidates = (operation: string, match: "same-key" | "all"): Operation["policy"] => ({
      ...plain,
      invalidates: [{ operation, match }],
    });
    const mock = mockOf(
      apiOf([
        operationOf("get GET /tickets/{id}"),
        operationOf("patch PATCH /tickets/{id}"),
        operationOf("close POST /tickets/{id}/close", { policy: invalidates("get", "same-key") }),
        operationOf("import POST /import", { policy: invalidates("get", "all") }),
      ]),
    );
    const tags = () => ["GET /tickets/t1", "GET /tickets/t2"].map((line) => tagOf(mock, line));
    const changedBy = (line: string) => {
      const before = tags();
      ask(mock, line);
      return tags().map((tag, index) => tag !== before[index]);
    };

    expect(changedBy("PATCH /api/v1/tickets/t1")).toEqual([true, false]);
    expect(changedBy("POST /tickets/t2/close")).toEqual([false, true]);
    expect(changedBy("POST /import")).toEqual([true, true]);
    expect(changedBy("GET /tickets/t1")).toEqual([false, false]);
  });
});
