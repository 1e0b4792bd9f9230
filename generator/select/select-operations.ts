import type { Policy } from "../../templates/runtime/policy.js";
import type { Api, Operation } from "../ir/api.js";
import { buildTemplatedServers } from "../ir/build-servers.js";
import { asArray, asString, dereference, entries, member, pointer } from "../json.js";
import { operationsOf } from "../path-item.js";
import { type Candidate, isPicked, unmatched, unmatchedPatterns } from "./match-selectors.js";
import { neededOperations } from "./needed-operations.js";
import { pruneDocument } from "./prune-document.js";
import { isSelective, type Selection, type SettingProblem } from "./selection.js";

/** The API with the operations that were chosen, and what was wrong with the choice. */
export interface Selected {
  readonly api: Api;
  readonly problems: readonly SettingProblem[];
}

/**
 * Leaves out the operations that the selection does not pick, and of the document what only they used. The policy was
 * resolved for the whole document: what a chosen operation needs of others stays, marked with `neededBy`.
 */
export function selectOperations(api: Api, selection: Selection): Selected {
  const { include, exclude = [], keepSchemas = [] } = selection;
  const schemaProblems = unmatched(keepSchemas, {
    known: api.schemaNames,
    noun: "schemas",
    at: "/keepSchemas",
  });
  if (!isSelective(selection)) return { api, problems: schemaProblems };
  const isKept = (candidate: Candidate) =>
    (include === undefined || isPicked(candidate, include)) && !isPicked(candidate, exclude);
  const webhooks = listWebhooks(api);
  const candidates = [...api.operations, ...webhooks];
  const problems = [
    ...unmatchedPatterns(include ?? [], { at: "/include", candidates }),
    ...unmatchedPatterns(exclude, { at: "/exclude", candidates }),
    ...schemaProblems,
  ];
  const selected = api.operations.filter(isKept);
  if (selected.length === 0) return { api, problems: [...problems, nothingLeft(include !== undefined)] };
  return { api: reduce(api, { selected, webhooks: webhooks.filter(isKept), keepSchemas }), problems };
}

function nothingLeft(hasInclude: boolean): SettingProblem {
  return {
    severity: "error",
    code: "nothing-selected",
    message: "include and exclude leave no operation of the document.",
    pointer: hasInclude ? "/include" : "/exclude",
    hint: "An entry picks what matches all of its members; write several entries where any of them is enough.",
  };
}

interface Webhook extends Candidate {
  readonly pointer: string;
}

function listWebhooks({ root }: Api): Webhook[] {
  return entries(member(root, "webhooks")).flatMap(([name, item]) =>
    operationsOf(dereference(root, item)).map(({ tokens, method, operation }) => ({
      id: asString(member(operation, "operationId")) ?? name,
      method,
      path: name,
      tags: asArray(member(operation, "tags")).filter((tag): tag is string => typeof tag === "string"),
      isDeprecated: member(operation, "deprecated") === true,
      pointer: pointer("webhooks", name, ...tokens),
    })),
  );
}

interface Reduction {
  readonly selected: readonly Operation[];
  readonly webhooks: readonly Webhook[];
  readonly keepSchemas: readonly string[];
}

function reduce(api: Api, { selected, webhooks, keepSchemas }: Reduction): Api {
  const byId = new Map(api.operations.map((operation) => [operation.id, operation]));
  const needed = neededOperations(selected, byId);
  const kept = new Set([...selected.map(({ id }) => id), ...needed.keys()]);
  const operations = api.operations
    .filter(({ id }) => kept.has(id))
    .map((operation) => withoutOthers(operation, { kept, neededBy: needed.get(operation.id) }));
  const { root, schemaNames } = pruneDocument(api.root, {
    operations: new Set([...operations, ...webhooks].map((one) => one.pointer)),
    keepSchemas,
  });
  return {
    ...api,
    operations,
    root,
    schemaNames,
    templatedServers: buildTemplatedServers(root),
    policy: withoutWebhooksOfOthers(api.policy, kept),
  };
}

/** A write of the SDK makes only answers stale that the SDK can ask for. */
function withoutOthers(
  operation: Operation,
  { kept, neededBy }: { readonly kept: ReadonlySet<string>; readonly neededBy: string | undefined },
): Operation {
  const { invalidates, ...policy } = operation.policy;
  const remaining = (invalidates ?? []).filter((one) => kept.has(one.operation));
  return {
    ...operation,
    ...(neededBy === undefined ? {} : { neededBy }),
    policy: remaining.length === 0 ? policy : { ...policy, invalidates: remaining },
  };
}

function withoutWebhooksOfOthers(policy: Policy, kept: ReadonlySet<string>): Policy {
  const { webhooks, ...rest } = policy;
  const remaining = Object.entries(webhooks ?? {}).flatMap(([name, all]) => {
    const own = all.filter((one) => kept.has(one.operation));
    return own.length === 0 ? [] : [[name, own] as const];
  });
  return remaining.length === 0 ? rest : { ...rest, webhooks: Object.fromEntries(remaining) };
}
