import { describe, expect, it } from "vitest";
import type { LimitPolicy } from "../../templates/runtime/policy.js";
import {
  apiOf,
  ask,
  bearer,
  header,
  json,
  mockOf,
  operationOf,
  policyOf,
  requestOf,
  spending,
  startMs,
} from "./fixture.js";

const perMinute = (quota: number, by: readonly string[] = ["credential"]): LimitPolicy => ({
  by,
  windows: { minute: { quota, windowMs: 60_000 } },
});

function as(key: string, line = "GET /tickets", parts: Parameters<typeof requestOf>[1] = {}) {
  return requestOf(line, { ...parts, headers: { authorization: `Bearer ${key}`, ...parts.headers } });
}

function deskWith(limits: Readonly<Record<string, LimitPolicy>>, policy = spending(...Object.keys(limits))) {
  const operations = [
    operationOf("listTickets GET /tickets", { policy, security: [["bearer"]] }),
    operationOf("getTicket GET /tickets/{id}", { policy, security: [["bearer"]] }),
    operationOf("createTickets POST /tickets", { policy, security: [["bearer"]] }),
  ];
  return apiOf(operations, { securitySchemes: [bearer], policy: policyOf({ limits }) });
}

describe("a mock's limits", () => {
  it("refuses what is beyond the quota until the window has room, and says how long that is", () => {
    const mock = mockOf(deskWith({ key: perMinute(2) }));

    const statuses = [0, 1_000, 1_500].map((atMs) => ask(mock, as("a"), atMs).status);
    const refused = ask(mock, as("a"), 58_999);
    const late = ask(mock, as("a"), 60_000);

    expect(statuses).toEqual([200, 200, 429]);
    expect(header(refused, "retry-after")).toBe("2");
    expect(json(refused)).toMatchObject({ error: { code: "rate_limit_exceeded" } });
    expect(late.status).toBe(200);
  });

  it("keeps credentials apart, and tenants together", () => {
    const mock = mockOf(deskWith({ key: perMinute(2), tenant: perMinute(3, ["option:tenant"]) }));
    const keys = ["acme_k1", "acme_k1", "acme_k1", "acme_k2", "acme_k2", "other_k1"];

    const statuses = keys.map((key) => ask(mock, as(key)).status);

    expect(statuses).toEqual([200, 200, 429, 200, 429, 200]);
  });

  it("keeps operations apart where the limit does", () => {
    const mock = mockOf(deskWith({ each: perMinute(1, ["credential", "operation"]) }));

    const lines = ["GET /tickets", "GET /tickets", "GET /tickets/t1", "GET /tickets/t2"];

    expect(lines.map((line) => ask(mock, as("a", line)).status)).toEqual([200, 429, 200, 429]);
  });

  it("spends from every window or from none", () => {
    const mock = mockOf(
      deskWith({
        key: {
          by: ["credential"],
          windows: { burst: { quota: 1, windowMs: 1_000 }, minute: { quota: 3, windowMs: 60_000 } },
        },
      }),
    );
    const times = [0, 10, 20, 1_000, 1_010, 2_000, 3_000];

    const statuses = times.map((atMs) => ask(mock, as("a"), atMs).status);

    expect(statuses).toEqual([200, 429, 429, 200, 429, 200, 429]);
  });

  it("charges by the items of the request's body", () => {
    const policy = { profile: "default", spends: { key: { perItem: 1, at: "/ids" } } };
    const mock = mockOf(deskWith({ key: perMinute(5) }, policy));
    const create = (ids: number[]) => ask(mock, as("a", "POST /tickets", { json: { ids } })).status;

    expect([create([1, 2, 3]), create([4, 5, 6]), create([4, 5]), create([])]).toEqual([200, 429, 200, 200]);
  });

  it("lets a 304 pass an exhausted limit where it counts nothing", () => {
    const mock = mockOf(deskWith({ key: { ...perMinute(1), counts: { default: 1, "304": 0 } } }));
    const etag = header(ask(mock, as("a")), "etag") ?? "";

    const revalidated = ask(mock, as("a", "GET /tickets", { headers: { "if-none-match": etag } }));
    const changed = ask(mock, as("a", "GET /tickets", { headers: { "if-none-match": '"old"' } }));

    expect([revalidated.status, changed.status]).toEqual([304, 429]);
  });

  it("counts a class of statuses where the document does", () => {
    const mock = mockOf(deskWith({ key: { ...perMinute(1), counts: { default: 1, "4XX": 0 } } }));

    const malformed = [1, 2, 3].map(
      () => ask(mock, as("a", "POST /tickets", { body: { kind: "malformed" } })).status,
    );

    expect(malformed).toEqual([400, 400, 400]);
    expect(ask(mock, as("a")).status).toBe(200);
  });

  it("holds no more requests in flight than the limit allows", () => {
    const mock = mockOf(deskWith({ key: { by: ["credential"], windows: {}, concurrency: 2 } }));
    const open = () => mock.receive(as("a"), startMs);
    const [first] = [open(), open()];

    const third = open();
    first.release();
    first.release();
    const fourth = open();
    const fifth = open();

    expect([third, fourth, fifth].map(({ answer }) => answer.status)).toEqual([429, 200, 429]);
    expect(header(third.answer, "retry-after")).toBe("1");
  });

  it("does nothing for a refused request", () => {
    const mock = mockOf(deskWith({ key: { ...perMinute(2), counts: { "304": 0 } } }));
    const etag = header(ask(mock, as("a")), "etag") ?? "";
    ask(mock, as("a", "GET /tickets/t1"));

    const refused = ask(mock, as("a", "POST /tickets"));
    const after = ask(mock, as("a", "GET /tickets", { headers: { "if-none-match": etag } }));

    expect([refused.status, after.status]).toEqual([429, 304]);
  });

  it("charges an unknown path what other requests of the client spend, once it knows whose it is", () => {
    const api = deskWith({ key: perMinute(1) });
    const mock = mockOf({ ...api, policy: { ...api.policy, apply: { key: 1 } } });

    const statuses = [requestOf("GET /x"), requestOf("GET /x"), as("a", "GET /x"), as("a", "GET /x")].map(
      (request) => ask(mock, request).status,
    );

    expect(statuses).toEqual([404, 404, 404, 429]);
  });
});
