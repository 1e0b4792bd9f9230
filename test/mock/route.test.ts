import { describe, expect, it } from "vitest";
import { buildRouter } from "../../generator/mock/route.js";
import { apiOf, ask, header, json, mockOf, operationOf, responseOf } from "./fixture.js";

const operations = [
  operationOf("getTicket GET /tickets/{id}"),
  operationOf("getMine GET /tickets/mine"),
  operationOf("getBatch POST /tickets/batch"),
  operationOf("compare GET /repos/{owner}/compare/{base}...{head}"),
  operationOf("getFile GET /files/{name}.{ext}"),
  operationOf("listBoards GET /boards/"),
  operationOf("getAny GET /{collection}/{id}"),
];

describe("buildRouter", () => {
  const router = buildRouter(apiOf(operations));

  it.each([
    ["GET", "/tickets/t%2F7", "getTicket", { id: "t/7" }],
    ["GET", "/api/v1/tickets/t7", "getTicket", { id: "t7" }],
    ["GET", "/tickets/mine", "getMine", {}],
    ["POST", "/tickets/batch", "getBatch", {}],
    ["GET", "/tickets/batch", "getTicket", { id: "batch" }],
    ["GET", "/repos/me/compare/v1.0...v1.1", "compare", { owner: "me", base: "v1.0", head: "v1.1" }],
    ["GET", "/files/a.tar.gz", "getFile", { name: "a", ext: "tar.gz" }],
    ["GET", "/boards", "listBoards", {}],
    ["HEAD", "/boards/", "listBoards", {}],
    ["GET", "/notes/%E0%A4%A", "getAny", { collection: "notes", id: "%E0%A4%A" }],
  ])("leads %s %s to %s", (method, path, id, values) => {
    const route = router(method, path);

    expect(
      route.kind === "found" ? [route.operation.id, Object.fromEntries(route.pathValues)] : route,
    ).toEqual([id, values]);
  });

  it.each(["/", "/tickets/t1/comments", "//", "*", "/tickets//"])("knows no %s", (path) => {
    expect(router("GET", path)).toEqual({ kind: "unknown" });
  });

  it("tells paths apart by the query that their templates demand", () => {
    const twins = buildRouter(
      apiOf([
        operationOf("plain GET /notes#x"),
        operationOf("beta GET /notes?beta=true"),
        operationOf("run GET /?do=run"),
      ]),
    );
    const idOf = (path: string, query: string) => {
      const route = twins("GET", path, new URLSearchParams(query));
      return route.kind === "found" ? route.operation.id : route.kind;
    };

    expect([
      idOf("/notes", ""),
      idOf("/notes", "a=1&beta=true"),
      idOf("/", "do=run"),
      idOf("/", "do=stop"),
    ]).toEqual(["plain", "beta", "run", "unknown"]);
  });

  it("names the methods of a path asked for with another", () => {
    expect(router("DELETE", "/tickets/batch")).toEqual({
      kind: "wrong-method",
      allow: ["GET", "HEAD", "POST"],
    });
  });

  it("is not slowed by a hostile template", () => {
    const hostile = buildRouter(apiOf([operationOf(`x GET /${"{a}-".repeat(2_000)}`)]));
    const started = performance.now();

    hostile("GET", `/${"-".repeat(50_000)}x`);

    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("a mock", () => {
  it("answers 404 and 405 in JSON", () => {
    const mock = mockOf(apiOf([operationOf("list GET /tickets")]));

    const unknown = ask(mock, "GET /nothing");
    const wrong = ask(mock, "DELETE /tickets");

    expect([unknown.status, json(unknown)]).toEqual([
      404,
      { error: { code: "unknown_path", message: "The document has no path /nothing." } },
    ]);
    expect([wrong.status, header(wrong, "allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("answers the lowest success that is declared, and no body where there is none", () => {
    const mock = mockOf(
      apiOf([
        operationOf("remove DELETE /tickets/{id}", {
          responses: [responseOf("404"), responseOf("204", { kind: "none", mediaType: undefined })],
        }),
        operationOf("touch POST /tickets/{id}", { responses: [] }),
      ]),
    );

    expect(ask(mock, "DELETE /tickets/t1")).toEqual({ status: 204, headers: [], body: undefined });
    expect(ask(mock, "POST /tickets/t1")).toEqual({ status: 200, headers: [], body: undefined });
  });
});
