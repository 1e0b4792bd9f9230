import { ApiClient } from "../../../templates/runtime/client.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { RequestOptions } from "../../../templates/runtime/options.js";
import { paginate } from "../../../templates/runtime/paginate/paginate.js";
import type { PaginationPolicy } from "../../../templates/runtime/policy.js";
import { VirtualClock } from "../virtual-clock.js";

type Page = Readonly<Record<string, unknown>>;
export type PageAnswer = { readonly body: unknown; readonly link?: string };

/** A list at api.example, answered by URL; what was asked for is recorded as path and query. */
export function pagedList(policy: PaginationPolicy, answer: (url: URL) => PageAnswer) {
  const asked: string[] = [];
  const client = new ApiClient(
    {
      name: "Example",
      baseUrl: "https://api.example",
      security: {},
      scopeOptions: [],
      policy: { limits: {}, profiles: {}, apply: {} },
    },
    {
      clock: new VirtualClock(),
      retry: false,
      fetch: async (input) => {
        const url = new URL(input instanceof Request ? input.url : input);
        asked.push(url.pathname + url.search);
        const { body, link } = answer(url);
        return Response.json(body, { headers: link === undefined ? {} : { link } });
      },
    },
  );
  const names = ["cursor", "offset", "page", "limit", "status"];
  const list: Operation<Page> = {
    id: "listThings",
    method: "GET",
    path: "/things",
    parameters: names.map((name) => ({ name, in: "query" })),
    pagination: policy,
  };
  const read = (args: object = {}, options: RequestOptions = {}) =>
    paginate<Page, unknown>(client, list, args, options);
  return { client, asked, read };
}

/** All that an iterable gives. */
export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** A query parameter's name. */
export const query = (name: string) => ({ in: "query", name }) as const;
export const cursorPolicy: PaginationPolicy = {
  style: "cursor",
  request: query("cursor"),
  next: "/next",
  items: "/items",
};

/** Three pages of two, two and one. */
export function cursorServer(url: URL): PageAnswer {
  switch (url.searchParams.get("cursor")) {
    case null:
      return { body: { items: [1, 2], next: "b" } };
    case "b":
      return { body: { items: [3, 4], next: "c" } };
    default:
      return { body: { items: [5], next: null } };
  }
}
