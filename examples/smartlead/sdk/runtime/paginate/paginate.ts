import { ApiPromise, handOver } from "../api-promise.js";
import type { Caller } from "../caller.js";
import { argumentName, type Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import type { PaginationPolicy } from "../policy.js";
import { type NextPage, nextPage } from "./next-page.js";
import { pageItems } from "./page-items.js";

/** Arguments of a call. */
type Arguments = Readonly<Record<string, unknown>>;

/**
 * Sends the first page's request of a list, as the operation's `pagination` declares. Where the caller asks for no page
 * size, the largest declared one is asked for, since each request costs budget.
 *
 * @throws {TypeError} the operation declares no pagination
 */
export function paginate<Page, Item>(
  client: Caller,
  operation: Operation<Page>,
  args: object = {},
  options: RequestOptions = {},
): PagePromise<Page, Item> {
  const { pagination: policy } = operation;
  if (policy === undefined) throw new TypeError(`Operation "${operation.id}" declares no pagination.`);
  return new PagePromise({ client, operation, policy, args: withPageSize(operation, policy, args), options });
}

/** What a list is read with. */
export interface PagedList<Page> {
  readonly client: Caller;
  readonly operation: Operation<Page>;
  readonly policy: PaginationPolicy;
  /** Of the first page. */
  readonly args: Arguments;
  readonly options: RequestOptions;
}

/**
 * A list read page by page. Awaited, it is the first page; iterated, every item of every page. A page is requested when
 * its first item is, never ahead: each costs budget. The caller's `signal` ends the iteration at the next request.
 */
export class PagePromise<Page, Item> extends ApiPromise<Page> implements AsyncIterable<Item> {
  readonly #list: PagedList<Page>;

  constructor(list: PagedList<Page>) {
    const first = list.client.send(list.operation, list.args, list.options);
    first[handOver]();
    super(first.exchange, first.parse);
    this.#list = list;
  }

  /** Every item of every page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) {
      yield* pageItems(page, this.#list) as readonly Item[];
    }
  }

  /**
   * Every page, the first one included.
   *
   * @throws {SdkError} the server leads round in circles, or an answer holds no list where the policy says
   */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    const visited = new Set<string>();
    let page: ApiPromise<Page> = this;
    let { args } = this.#list;
    for (;;) {
      const data = await page;
      yield data;
      const { reply } = await page.exchange;
      const next = nextPage({ list: this.#list, args, data, reply, visited });
      if (next === undefined) return;
      page = this.#request(next);
      if (next.kind === "arguments") args = next.args;
    }
  }

  /** The items of every page in one array, at most `limit`: no page is requested beyond it. @default no limit */
  async all({ limit = Number.POSITIVE_INFINITY }: { readonly limit?: number } = {}): Promise<Item[]> {
    const items: Item[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  #request(next: NextPage): ApiPromise<Page> {
    const { client, operation, options } = this.#list;
    return next.kind === "url"
      ? client.follow(operation, next.url, options)
      : client.send(operation, next.args, options);
  }
}

function withPageSize(
  operation: Operation,
  { pageSize, maxPageSize }: PaginationPolicy,
  args: object,
): Arguments {
  const given: Arguments = { ...args };
  if (pageSize === undefined || maxPageSize === undefined) return given;
  const name = argumentName(operation, pageSize.in, pageSize.name);
  return Object.hasOwn(given, name) && given[name] !== undefined ? given : { ...given, [name]: maxPageSize };
}
