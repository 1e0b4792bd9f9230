import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { authenticate } from "../../generator/mock/authenticate.js";
import {
  apiOf,
  ask,
  bearer,
  header,
  json,
  mockOf,
  operationOf,
  policyOf,
  profileOf,
  requestOf,
  responseOf,
  spending,
} from "./fixture.js";

const basic = { name: "basic", kind: "basic" } as const;
const headerKey = { name: "header", kind: "apiKey", in: "header", parameter: "X-Api-Key" } as const;
const queryKey = { name: "query", kind: "apiKey", in: "query", parameter: "key" } as const;
const cookieKey = { name: "cookie", kind: "apiKey", in: "cookie", parameter: "sid" } as const;
const schemes = [bearer, basic, headerKey, queryKey, cookieKey];

describe("authenticate", () => {
  it.each([
    ["bearer", "GET /", { authorization: "bearer t1" }, "t1"],
    ["basic", "GET /", { authorization: `Basic ${btoa("ann:pw")}` }, "ann:pw"],
    ["header", "GET /", { "x-api-key": "k1" }, "k1"],
    ["query", "GET /?key=k2", {}, "k2"],
    ["cookie", "GET /", { cookie: "a=b; sid=s1" }, "s1"],
  ])("reads a credential of the scheme %s", (name, line, headers, credential) => {
    const access = authenticate([[name]], requestOf(line, { headers }), { schemes });

    expect(access).toEqual({ kind: "granted", credential });
  });

  it.each([
    ["no credential", {}],
    ["an empty one", { authorization: "Bearer " }],
    ["another scheme's", { "x-api-key": "k1" }],
  ])("denies %s", (_, headers) => {
    expect(authenticate([["bearer"]], requestOf("GET /", { headers }), { schemes }).kind).toBe("denied");
  });

  it("takes any alternative, all of its schemes, and none where that is one", () => {
    const request = requestOf("GET /?key=k2", { headers: { "x-api-key": "k1" } });

    expect(authenticate([["bearer"], ["header", "query"]], request, { schemes })).toEqual({
      kind: "granted",
      credential: "k1\nk2",
    });
    expect(authenticate([["header", "bearer"]], request, { schemes }).kind).toBe("denied");
    expect(authenticate([["bearer"], []], requestOf("GET /"), { schemes }).kind).toBe("granted");
  });

  it("accepts only the credentials given, where some are", () => {
    const gate = { schemes, accepted: new Set(["t1"]) };
    const kindOf = (token: string) =>
      authenticate([["bearer"]], requestOf("GET /", { headers: { authorization: `Bearer ${token}` } }), gate)
        .kind;

    expect([kindOf("t1"), kindOf("t2")]).toEqual(["granted", "denied"]);
  });
});

describe("a mock that asks for a credential", () => {
  const api = apiOf(
    [
      operationOf("listTasks GET /tasks", {
        security: [["bearer"]],
        policy: spending("key"),
        responses: [responseOf("200"), responseOf("401", { example: { error: { type: "auth" } } })],
      }),
    ],
    {
      securitySchemes: [bearer],
      policy: policyOf({
        limits: { key: { by: ["credential"], windows: { minute: { quota: 10, windowMs: 60_000 } } } },
        profiles: {
          default: profileOf({ headers: [{ format: "fields", remaining: "X-RateLimit-Remaining" }] }),
        },
      }),
    },
  );

  it("answers the declared 401 without rate-limit headers, and with them once it knows who asks", () => {
    const mock = mockOf(api);

    const stranger = ask(mock, "GET /tasks");
    const known = ask(mock, requestOf("GET /tasks", { headers: { authorization: "Bearer k" } }));

    expect([stranger.status, json(stranger)]).toEqual([401, { error: { type: "auth" } }]);
    expect(header(stranger, "x-ratelimit-remaining")).toBeUndefined();
    expect(header(stranger, "www-authenticate")).toBe("Bearer");
    expect(header(known, "x-ratelimit-remaining")).toBe("9");
  });

  it("reports by operation and by a hash of the credential", () => {
    const mock = mockOf(api);
    for (let number = 0; number < 12; number++)
      ask(mock, requestOf("GET /tasks", { headers: { authorization: "Bearer k" } }), number);
    ask(mock, "GET /tasks", 20);
    const key = createHash("sha256").update("k").digest("hex").slice(0, 12);

    const { timeline, ...report } = mock.report();

    expect(report).toEqual({
      requests: 13,
      rejected: 2,
      notModified: 0,
      operations: { listTasks: { requests: 13, rejected: 2, notModified: 0 } },
      credentials: {
        [key]: { requests: 12, rejected: 2, notModified: 0 },
        none: { requests: 1, rejected: 0, notModified: 0 },
      },
    });
    expect(timeline.slice(9)).toEqual([
      { atMs: 9, operation: "listTasks", status: 200 },
      { atMs: 10, operation: "listTasks", status: 429 },
      { atMs: 11, operation: "listTasks", status: 429 },
      { atMs: 20, operation: "listTasks", status: 401 },
    ]);
  });
});
