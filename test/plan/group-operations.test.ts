import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Api, Operation } from "../../generator/ir/api.js";
import { groupOperations } from "../../generator/plan/group-operations.js";
import { reservedClientMembers } from "../../generator/plan/runtime-names.js";

function operationOf(id: string, route: string, tags: readonly string[]): Operation {
  const [method = "GET", path = "/"] = route.split(" ");
  return {
    id,
    pointer: "",
    method,
    path,
    tags,
    summary: undefined,
    description: undefined,
    isDeprecated: false,
    parameters: [],
    body: undefined,
    responses: [],
    security: [],
    scopes: new Map(),
    server: undefined,
    policy: { profile: "default", spends: {} },
  };
}

function apiOf(operations: readonly Operation[]): Api {
  return { operations, tagDescriptions: new Map<string, string>() } as unknown as Api;
}

function callsOf(operations: readonly Operation[]): string[] {
  const groups = groupOperations(apiOf(operations), reservedClientMembers);
  return groups.flatMap((group) => group.methods.map((method) => `${group.property}.${method.name}`)).sort();
}

const cases: readonly [string, string, readonly string[], string][] = [
  ["getTicket", "GET /tickets/{id}", ["tickets"], "tickets.get"],
  ["listTickets", "GET /tickets", ["tickets"], "tickets.list"],
  ["createManyTasks", "POST /tasks/batch", ["tasks"], "tasks.createMany"],
  ["getTicketsBatch", "POST /tickets/batch", ["Tickets"], "tickets.getBatch"],
  ["issues/list-for-repo", "GET /repos/{owner}/{repo}/issues", ["issues"], "issues.listForRepo"],
  ["listServiceCatalog", "GET /service-catalog", ["Service Catalog"], "serviceCatalog.list"],
  ["deletePet", "DELETE /pets/{id}", [], "pets.delete"],
  ["GetCustomers", "GET /v1/customers", [], "customers.get"],
  ["tickets", "GET /tickets", ["tickets"], "tickets.tickets"],
  ["constructor", "GET /x", ["pets"], "pets.constructorOperation"],
  ["then", "GET /x", ["pets"], "pets.thenOperation"],
  ["123 start", "GET /x", ["pets"], "pets._123Start"],
  ["日本", "GET /x", ["pets"], "pets.get"],
  ["doIt", "GET /x", ["fetch"], "fetchResource.doIt"],
  ["doIt", "GET /{id}", [], "operations.doIt"],
];

describe("an operation alone", () => {
  it.each(cases)("%s (%s, tags %j) becomes %s", (id, route, tags, wanted) => {
    expect(callsOf([operationOf(id, route, tags)])).toEqual([wanted]);
  });
});

describe("operations whose names collide", () => {
  it("keep what tells them apart", () => {
    const operations = [
      operationOf("GetCustomers", "GET /v1/customers", []),
      operationOf("GetCustomersCustomer", "GET /v1/customers/{customer}", []),
    ];

    expect(callsOf(operations)).toEqual(["customers.get", "customers.getCustomer"]);
  });

  it("are numbered where nothing tells them apart", () => {
    const operations = ["get-item", "get_item", "getItem"].map((id, index) =>
      operationOf(id, `GET /a/${index}`, ["x"]),
    );

    expect(callsOf(operations)).toEqual(["x.getItem", "x.getItemOperation", "x.getItemOperation2"]);
  });

  it("are named alike in whatever order the document has them", () => {
    const ids = ["getPet", "getPets", "get_pet", "listPets", "petsList", "pets", "delete", "get"];
    const operations = ids.map((id, index) => operationOf(id, `GET /pets/${index}`, ["pets"]));
    const named = (list: readonly Operation[]) => {
      const [group] = groupOperations(apiOf(list), reservedClientMembers);
      return Object.fromEntries((group?.methods ?? []).map((method) => [method.operation.id, method.name]));
    };
    const wanted = named(operations);

    fc.assert(
      fc.property(fc.shuffledSubarray(operations, { minLength: operations.length }), (shuffled) => {
        expect(named(shuffled)).toEqual(wanted);
      }),
    );
    expect(new Set(Object.values(wanted)).size).toBe(ids.length);
  });
});

describe("file names", () => {
  it("stay inside the folder and clear of the platform's devices", () => {
    const tags = ["../../../escape", "a/b\\c", "CON", "nul.ts", "index", "x".repeat(300)];
    const operations = tags.map((tag, index) => operationOf(`do${index}`, `GET /${index}`, [tag]));

    const files = groupOperations(apiOf(operations), []).map((group) => group.file);

    expect(files).toEqual(["a-b-c", "con-resource", "escape", "index-resource", "nul-ts", "x".repeat(60)]);
  });
});
