import { describe, expect, it } from "vitest";
import { entries, type JsonObject, member } from "../../generator/json.js";
import { selectOperations } from "../../generator/select/select-operations.js";
import type { Selection } from "../../generator/select/selection.js";
import { apiOf, helpDesk } from "./fixture.js";

const select = (selection: Selection, document = helpDesk) => selectOperations(apiOf(document), selection);
const calls = (selection: Selection) =>
  select(selection)
    .api.operations.filter(({ neededBy }) => neededBy === undefined)
    .map(({ id }) => id);
const names = (root: JsonObject, ...[first = "", second]: readonly string[]) => {
  const section = member(root, first);
  return entries(second === undefined ? section : member(section, second)).map(([name]) => name);
};

describe("the operations of an SDK", () => {
  it("are all, the document as it was, where nothing is chosen", () => {
    const api = apiOf(helpDesk);

    const selected = selectOperations(api, {});

    expect(selected).toEqual({ api, problems: [] });
    expect(selected.api).toBe(api);
  });

  it.each<[string, Selection, readonly string[]]>([
    ["by tag", { include: [{ tags: ["Owners", "Admin"] }] }, ["purge", "listOwners"]],
    ["by path", { include: [{ paths: ["/exports/**"] }] }, ["createExport", "getExport"]],
    ["by id", { include: [{ operations: ["get*"] }] }, ["getTicket", "getTicketsBatch", "getExport"]],
    ["by method and path", { include: [{ operations: ["GET /tickets/*"] }] }, ["getTicket"]],
    [
      "by all members of an entry",
      { include: [{ tags: ["Tickets"], operations: ["PUT **"] }] },
      ["updateTicket"],
    ],
    [
      "by any of several entries",
      { include: [{ tags: ["Jobs"] }, { operations: ["purge"] }] },
      ["getExport", "purge"],
    ],
    ["that are deprecated", { include: [{ deprecated: true }] }, ["purge"]],
    [
      "but those left out",
      { exclude: [{ deprecated: true }, { paths: ["/tickets/**", "/exports/**"] }] },
      ["listOwners"],
    ],
    [
      "but those left out of the ones chosen",
      { include: [{ tags: ["Tickets"] }], exclude: [{ operations: ["update*"] }] },
      ["getTicket"],
    ],
  ])("are chosen %s", (_, selection, wanted) => {
    expect(calls(selection)).toEqual(wanted);
  });

  it("include what the chosen ones need, marked as theirs", () => {
    const { api } = select({ include: [{ operations: ["getTicket", "createExport"] }] });

    expect(api.operations.map(({ id, neededBy }) => [id, neededBy])).toEqual([
      ["getTicket", undefined],
      ["getTicketsBatch", "getTicket"],
      ["createExport", undefined],
      ["getExport", "createExport"],
    ]);
    expect(api.operations[0]?.policy.batch?.operation).toBe("getTicketsBatch");
  });

  it("make nothing stale that the SDK cannot read", () => {
    const { api } = select({ exclude: [{ operations: ["getTicket"] }] });

    expect(api.operations.flatMap(({ policy }) => policy.invalidates ?? [])).toEqual([]);
  });

  it("may not be none", () => {
    const { api, problems } = select({ include: [{ tags: ["Tickets"], paths: ["/owners"] }] });

    expect(api.operations.length).toBe(7);
    expect(problems).toEqual([
      expect.objectContaining({ severity: "error", code: "nothing-selected", pointer: "/include" }),
    ]);
  });
});

describe("what the document has left", () => {
  it("is what the chosen operations use", () => {
    const { api } = select({
      include: [{ paths: ["/tickets/*", "ticket.*"] }],
      exclude: [{ operations: ["*Batch"] }],
    });

    expect(names(api.root, "paths")).toEqual(["/tickets/{id}", "/tickets/batch"]);
    expect(names(api.root, "webhooks")).toEqual(["ticket.updated"]);
    expect(names(api.root, "components", "parameters")).toEqual(["id"]);
    expect(api.schemaNames).toEqual(["Ticket", "Priority", "Ids", "Tickets", "Event"]);
  });

  it("has of a path the chosen methods only, and no webhook of another tag", () => {
    const { api } = select({ include: [{ operations: ["updateTicket"] }] });

    expect(names(api.root, "paths", "/tickets/{id}")).toEqual(["put"]);
    expect(names(api.root, "webhooks")).toEqual([]);
    expect(api.schemaNames).toEqual(["Ticket", "Priority"]);
  });

  it("has the schemas that extend one with a discriminator", () => {
    expect(select({ include: [{ tags: ["Owners"] }] }).api.schemaNames).toEqual(["Owner", "Person", "Robot"]);
  });

  it("has the operation that holds a schema which is referred to", () => {
    const { api } = select({ include: [{ operations: ["purge"] }] });

    expect(names(api.root, "paths")).toEqual(["/admin/purge", "/owners"]);
    expect(api.operations.map(({ id }) => id)).toEqual(["purge"]);
    expect(api.schemaNames).toEqual(["Report", "Owner", "Person", "Robot"]);
  });

  it("has the schemas that are to be kept, with what they use", () => {
    const { api } = select({ include: [{ tags: ["Jobs"] }], keepSchemas: ["Orph*"] });

    expect(api.schemaNames).toEqual(["Priority", "Export", "Orphan"]);
  });

  it("has every operation of a shared path item that is chosen, and the path item itself where all are", () => {
    const shared = helpDesk
      .replace(
        "  /owners:\n    get:",
        '  /people: { $ref: "#/components/pathItems/Owners" }\n  /nobody:\n    get:',
      )
      .replace(
        "components:\n",
        "components:\n  pathItems: { Owners: { get: { operationId: listPeople, responses: {} }, put: { operationId: putPeople, responses: {} } } }\n",
      );

    const some = select({ include: [{ operations: ["listPeople"] }] }, shared).api.root;
    const all = select({ include: [{ paths: ["/people"] }] }, shared).api.root;

    expect(names(some, "paths", "/people")).toEqual(["get"]);
    expect(names(some, "components", "pathItems")).toEqual([]);
    expect(names(all, "paths", "/people")).toEqual(["$ref"]);
    expect(names(all, "components", "pathItems")).toEqual(["Owners"]);
  });
});

describe("a pattern that matches nothing", () => {
  it("is a warning that names it with the nearest, at its place", () => {
    const { problems } = select({
      include: [{ tags: ["Tickets", "Tikets"] }, { paths: ["/owner"] }],
      exclude: [{ operations: ["**Nowhere"] }],
      keepSchemas: ["Orphans"],
    });

    expect(problems.map(({ severity, code, pointer, hint }) => [severity, code, pointer, hint])).toEqual([
      ["warning", "config-no-match", "/include/0/tags/1", 'Did you mean "Tickets"?'],
      ["warning", "config-no-match", "/include/1/paths/0", 'Did you mean "/owners"?'],
      ["warning", "config-no-match", "/exclude/0/operations/0", expect.stringContaining("any characters")],
      ["warning", "config-no-match", "/keepSchemas/0", 'Did you mean "Orphan"?'],
    ]);
  });
});
