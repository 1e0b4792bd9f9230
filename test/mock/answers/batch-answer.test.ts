import { describe, expect, it } from "vitest";
import type { Json } from "../../../generator/json.js";
import type { BatchPolicy } from "../../../templates/runtime/policy.js";
import { answering, apiOf, ask, json, mockOf, operationOf, requestOf } from "../fixture.js";

const byBody: BatchPolicy = {
  operation: "getTickets",
  key: { in: "path", name: "id" },
  into: "/ids",
  maxSize: 3,
  out: "/tickets",
  match: "/id",
  missing: "not-found",
};

function deskWith(policy: BatchPolicy, { batch, single }: { batch: Json; single: Json }) {
  return mockOf(
    apiOf([
      operationOf("getTicket GET /tickets/{id}", {
        responses: answering(single),
        policy: { profile: "default", spends: {}, batch: policy },
      }),
      operationOf(`getTickets ${typeof policy.into === "string" ? "POST" : "GET"} /tickets/batch`, {
        responses: answering(batch),
      }),
    ]),
  );
}

describe("a batch", () => {
  it("answers one item for each key, but for those that are missing", () => {
    const mock = deskWith(byBody, { batch: { tickets: [{ id: "t1", title: "x" }] }, single: {} });

    const answer = ask(mock, requestOf("POST /tickets/batch", { json: { ids: ["t5", "missing-1", "t6"] } }));

    expect(json(answer)).toEqual({
      tickets: [
        { id: "t5", title: "x" },
        { id: "t6", title: "x" },
      ],
    });
  });

  it("takes the single item's sample where its own list is empty, and keys from the query", () => {
    const policy: BatchPolicy = { ...byBody, into: { in: "query", name: "ids" }, out: "" };
    const mock = deskWith(policy, { batch: [], single: { id: 1, title: "y" } });

    const list = json(ask(mock, "GET /tickets/batch?ids=8,9"));
    const repeated = json(ask(mock, "GET /tickets/batch?ids=8&ids=9"));

    expect(list).toEqual([
      { id: 8, title: "y" },
      { id: 9, title: "y" },
    ]);
    expect(repeated).toEqual(list);
  });

  it("refuses more than it may hold, and holds none where none is asked for", () => {
    const mock = deskWith(byBody, { batch: { tickets: [{ id: "t1" }] }, single: {} });
    const send = (body: Json) => ask(mock, requestOf("POST /tickets/batch", { json: body }));

    expect(send({ ids: ["1", "2", "3", "4"] }).status).toBe(400);
    expect([{ ids: [] }, {}, [], null, "x"].map((body) => json(send(body)))).toEqual(
      Array.from({ length: 5 }, () => ({ tickets: [] })),
    );
  });

  it("does not know the missing item alone either", () => {
    const mock = deskWith(byBody, { batch: {}, single: { id: "t1" } });

    expect([ask(mock, "GET /tickets/missing-1").status, ask(mock, "GET /tickets/t1").status]).toEqual([
      404, 200,
    ]);
  });
});
