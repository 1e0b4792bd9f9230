import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Api } from "../../generator/ir/api.js";
import { buildApi } from "../../generator/ir/build-api.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { planSdk } from "../../generator/plan/plan-sdk.js";
import { resolvePolicy } from "../../generator/policy/resolve-policy.js";
import { apiDocument } from "../policy/document.js";

const methods = ["get", "put", "post", "delete", "patch"] as const;

function apiOf(root: JsonObject): Api {
  const document = { ...apiDocument("{}"), root };
  return buildApi(document, resolvePolicy(document));
}

/** What the caller writes: the call of each operation, the type of each schema, the property and class of each resource. */
function namesOf(api: Api) {
  const { operations, schemaAliases, client, resources } = planSdk(api);
  return {
    calls: Object.fromEntries(operations.map(({ id, call }) => [id, call])),
    types: Object.fromEntries(schemaAliases.map(({ name, type }) => [type, name])),
    resources: new Map(
      client.resources.map(({ property, className, docs }) => [property, { className, docs }]),
    ),
    files: resources.map(({ file }) => file),
  };
}

/** Names that differ little: in case, in separators, in plural, not at all but for what is no Latin letter. */
const word = fc.constantFrom(
  "pet",
  "Pet",
  "pets",
  "get",
  "list",
  "API",
  "日本",
  "ü",
  "2",
  "constructor",
  "fetch",
);
const name = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom(parts.join(""), parts.join("_"), parts.join("-"), parts.join(" ")));
const operation = fc.record({
  operationId: name,
  tags: fc.array(name, { maxLength: 2 }),
  path: fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join("/")}`),
  method: fc.constantFrom(...methods),
});

/** The parts of a document whose order means nothing. */
interface Parts {
  readonly operations: readonly (typeof operation extends fc.Arbitrary<infer T> ? T : never)[];
  readonly schemas: readonly string[];
  readonly tags: readonly string[];
}

const parts: fc.Arbitrary<Parts> = fc.record({
  operations: fc.uniqueArray(operation, {
    maxLength: 12,
    comparator: (one, other) =>
      one.operationId === other.operationId || (one.path === other.path && one.method === other.method),
  }),
  schemas: fc.uniqueArray(name, { maxLength: 6 }),
  tags: fc.uniqueArray(name, { maxLength: 6 }),
});

function documentOf({ operations, schemas, tags }: Parts): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  for (const { path, method, operationId, tags: own } of operations) {
    paths[path] = { ...paths[path], [method]: { operationId, tags: own, responses: {} } };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Shuffled", version: "1" },
    tags: tags.map((tag) => ({ name: tag, description: `About ${tag}.` })),
    paths,
    components: { schemas: Object.fromEntries(schemas.map((schema) => [schema, { type: "object" }])) },
  };
}

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

describe("the names of an SDK", () => {
  it("are the same in whatever order the document has its paths, methods, tags and schemas", () => {
    const both = parts.chain((original) =>
      fc.record({
        original: fc.constant(original),
        other: fc.record({
          operations: shuffled(original.operations),
          schemas: shuffled(original.schemas),
          tags: shuffled(original.tags),
        }),
      }),
    );

    fc.assert(
      fc.property(both, ({ original, other }) => {
        expect(namesOf(apiOf(documentOf(other)))).toEqual(namesOf(apiOf(documentOf(original))));
      }),
      { numRuns: 200 },
    );
  });

  it("are given once, whatever the document calls its parts", () => {
    fc.assert(
      fc.property(parts, (original) => {
        const { calls, types, files } = namesOf(apiOf(documentOf(original)));

        for (const names of [Object.values(calls), Object.values(types), files])
          expect(new Set(names).size).toBe(names.length);
        for (const call of Object.values(calls)) expect(call).toMatch(/^[A-Za-z_$][\w$]*\.[A-Za-z_$][\w$]*$/);
      }),
      { numRuns: 200 },
    );
  });

  it("are made of method and path where several ids of a resource have no Latin letter", () => {
    const tags = ["チケット"];
    const operations = [
      { operationId: "取得", path: "/tickets/{id}", method: "get", tags },
      { operationId: "一覧", path: "/tickets", method: "get", tags },
      { operationId: "作成", path: "/tickets", method: "post", tags },
    ] as const;

    const { calls } = namesOf(apiOf(documentOf({ operations, schemas: [], tags: [] } as unknown as Parts)));

    expect(calls).toEqual({ 取得: "tickets.getTicketsId", 一覧: "tickets.getTickets", 作成: "tickets.post" });
  });

  it("are given to ten thousand operations, whether their names differ or not", () => {
    const operations = Array.from({ length: 10_000 }, (_, index) => ({
      operationId:
        index % 2 === 0
          ? `getThing${index}`
          : `get${index.toString(2).replaceAll("0", "-").replaceAll("1", "_")}thing`,
      tags: [`group ${index % 7}`],
      path: `/things/${index}`,
      method: "get" as const,
    }));

    const { calls } = namesOf(apiOf(documentOf({ operations, schemas: [], tags: [] })));

    expect(new Set(Object.values(calls)).size).toBe(10_000);
  });
});
