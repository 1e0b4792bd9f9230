import { describe, expect, it } from "vitest";
import { DiagnosticError } from "../../generator/diagnostic.js";
import type { Json } from "../../generator/json.js";
import { resolvePolicy } from "../../generator/policy/resolve-policy.js";
import { apiDocument, problemsOf, ticketApi } from "./document.js";

const batch = "operation: getTicketsBatch, key: path.id, into: /ids, maxSize: 9, out: /tickets, match: /id";

describe("what is wrong beyond one level", () => {
  it("is told where the extension has no effect", () => {
    const text = ticketApi({}).replace(
      'version: "1" }',
      'version: "1", x-rate-limit: { limit: 1, window: 1m } }',
    );

    expect(problemsOf(text)).toMatchObject([
      { code: "misplaced-extension", severity: "warning", pointer: "/info/x-rate-limit", line: 2 },
    ]);
  });

  it("is told of a batch through an operation that is itself batched", () => {
    const text = ticketApi({
      operation: `{ batch: { ${batch.replace("getTicketsBatch", "listTickets").replace("/ids", "query.cursor")} } }`,
    });
    const chained = text.replace(
      "operationId: listTickets",
      `operationId: listTickets\n      x-rate-limit: { batch: { ${batch.replace("path.id", "query.cursor")} } }`,
    );

    expect(problemsOf(chained).map(({ code }) => code)).toEqual(["batch-chain"]);
  });

  it.each([
    {
      given: "an unknown member",
      place: (deep: Json) => ({ limits: { key: { limit: 1, window: "1s", deep } } }),
    },
    { given: "a quota", place: (deep: Json) => ({ limit: { free: deep }, window: "1s" }) },
    {
      given: "an item of a list",
      place: (deep: Json) => ({ limits: { key: { by: [deep], limit: 1, window: "1s" } } }),
    },
    { given: "the extension", place: (deep: Json) => deep },
  ])("is told of hostile depth in the place of $given, without following it", ({ place }) => {
    let deep: Json = 1;
    for (let depth = 0; depth < 10_000; depth += 1) deep = { a: deep };
    const document = apiDocument(ticketApi({}));

    const resolve = (): unknown =>
      resolvePolicy({ ...document, root: { ...document.root, "x-rate-limit": place(deep) } });

    expect(resolve).toThrow(DiagnosticError);
  });

  it.each([
    "#/__proto__",
    "#/components/schemas/__proto__/x",
    "#/components/schemas/%2e%2e",
    "#/%zz",
    "#/a~01",
    "other.yaml",
  ])("takes a body that refers to %s for one that is not described", (reference) => {
    const text = ticketApi({ operation: `{ batch: { ${batch} } }` }).replaceAll(
      "#/components/schemas/Page",
      reference,
    );

    expect(problemsOf(text)).toEqual([]);
  });

  it("resolves a schema that repeats itself without end", () => {
    const text = ticketApi({
      operation: `{ batch: { ${batch.replace("match: /id", "match: /owner/parent/parent/nam")} } }`,
    }).replace(
      "Owner: { type: object, properties: { name: { type: string } } }",
      `Owner: { allOf: [{ $ref: "#/components/schemas/Owner" }, { $ref: "#/components/schemas/Owner" }, { properties: { parent: { $ref: "#/components/schemas/Owner" }, name: {} } }] }`,
    );

    expect(problemsOf(text)).toMatchObject([{ code: "unknown-pointer", hint: 'Did you mean "name"?' }]);
  });
});
