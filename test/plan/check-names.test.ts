import { describe, expect, it } from "vitest";
import { checkNames } from "../../generator/plan/check-names.js";
import type { Naming } from "../../generator/plan/naming.js";
import { planSdk } from "../../generator/plan/plan-sdk.js";
import { selectOperations } from "../../generator/select/select-operations.js";
import { apiOf, helpDesk } from "../select/fixture.js";

const api = apiOf(helpDesk);

function callsOf(naming: Naming): Record<string, string> {
  const { operations } = planSdk(api, { names: checkNames(api, naming).names });
  return Object.fromEntries(operations.map(({ id, call }) => [id, call]));
}

const problemsOf = (naming: Naming) =>
  checkNames(api, naming).problems.map(({ severity, code, pointer, hint }) => ({
    severity,
    code,
    pointer,
    hint,
  }));

describe("names the caller gives", () => {
  it("rename a method, by its operation or by its method and path, in its resource or another", () => {
    const calls = callsOf({
      rename: { operations: { getTicket: "tickets.fetch", "GET /owners": "all", purge: "tickets.purgeAll" } },
    });

    expect(calls).toMatchObject({
      getTicket: "tickets.fetch",
      updateTicket: "tickets.update",
      listOwners: "owners.all",
      purge: "tickets.purgeAll",
    });
  });

  it("rename a resource by its tag or its property, and join two of one name", () => {
    const calls = callsOf({ rename: { resources: { Tickets: "OAuth", exports: "jobs" } } });

    expect(calls).toMatchObject({
      getTicket: "OAuth.get",
      createExport: "jobs.create",
      getExport: "jobs.getExport",
    });
  });

  it("go before those made of the document", () => {
    const calls = callsOf({ rename: { operations: { updateTicket: "get" } } });

    expect(calls).toMatchObject({ updateTicket: "tickets.get", getTicket: "tickets.getTicket" });
  });

  it("rename the type of a schema", () => {
    const { names } = checkNames(api, { rename: { schemas: { Ids: "TicketIds", Export: "Ids" } } });

    const { schemaAliases } = planSdk(api, { names });

    expect(schemaAliases.filter(({ name }) => /Ids/.test(name))).toEqual([
      { name: "TicketIds", type: 'components["schemas"]["Ids"]' },
      { name: "Ids", type: 'components["schemas"]["Export"]' },
    ]);
  });

  it("leave no method to an operation that others need only", () => {
    const { api: chosen } = selectOperations(api, { include: [{ operations: ["getTicket"] }] });

    const { operations, resources } = planSdk(chosen);

    expect(operations.map(({ call }) => call)).toEqual(["tickets.get"]);
    expect(
      resources.map(({ file, methods, descriptors }) => [file, methods.length, descriptors.length]),
    ).toEqual([["tickets", 1, 2]]);
  });
});

describe("grouping by path", () => {
  it("makes resources of the first segments that say something", () => {
    expect(callsOf({ group: "paths" })).toMatchObject({
      getTicketsBatch: "tickets.getBatch",
      getExport: "exports.get",
      purge: "admin.purge",
    });
  });
});

describe("a name that cannot be", () => {
  it.each<[string, Naming["rename"], string, RegExp]>([
    ["is no name", { operations: { getTicket: "a b" } }, "invalid-name", /resource\.method/],
    ["is no property", { resources: { Tickets: "a.b" } }, "invalid-name", /serviceCatalog/],
    ["is code", { schemas: { Ids: "X{};evil" } }, "invalid-name", /Ticket/],
    ["breaks a class", { operations: { getTicket: "tickets.constructor" } }, "reserved-name", /another/],
    ["makes a promise of a resource", { operations: { getTicket: "then" } }, "reserved-name", /another/],
    ["is the client's own", { operations: { getTicket: "fetch.get" } }, "reserved-name", /another/],
    [
      "is a resource's, and the client's own",
      { resources: { Tickets: "close" } },
      "reserved-name",
      /another/,
    ],
    ["is a type of the language", { schemas: { Ids: "Promise" } }, "reserved-name", /another/],
    ["is a type of the SDK", { schemas: { Ids: "ApiPromise" } }, "reserved-name", /another/],
  ])("because it %s is an error at its place", (_, rename, code, hint) => {
    const pointer = expect.stringMatching(/^\/rename\/\w+\/\w+$/);

    expect(problemsOf({ rename })).toEqual([
      { severity: "error", code, pointer, hint: expect.stringMatching(hint) },
    ]);
  });

  it("because two are to have it is an error", () => {
    const operations = { getTicket: "tickets.fetch", purge: "tickets.fetch" };
    const schemas = { Ids: "Same", Ticket: "Same" };

    expect(problemsOf({ rename: { operations, schemas } })).toMatchObject([
      { severity: "error", code: "name-taken", pointer: "/rename/operations/getTicket" },
      { severity: "error", code: "name-taken", pointer: "/rename/schemas/Ticket" },
    ]);
  });

  it("because the document has nothing to give it to is a warning with the nearest", () => {
    const rename = {
      operations: { getTickt: "x" },
      resources: { Ticket: "y" },
      schemas: { Idz: "Z" },
    };

    expect(problemsOf({ rename }).map(({ severity, code, hint }) => [severity, code, hint])).toEqual([
      ["warning", "config-no-match", 'Did you mean "getTicket"?'],
      ["warning", "config-no-match", 'Did you mean "Tickets"?'],
      ["warning", "config-no-match", 'Did you mean "Ids"?'],
    ]);
  });
});
