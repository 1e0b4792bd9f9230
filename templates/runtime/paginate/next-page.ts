import type { Reply } from "../call.js";
import { SdkError } from "../errors.js";
import { argumentName } from "../operation.js";
import { readPointer } from "../pointer.js";
import type { PaginationPolicy } from "../policy.js";
import { nextLink } from "./link-header.js";
import { pageItems } from "./page-items.js";
import type { PagedList } from "./paginate.js";

/** How the next page is asked for. */
export type NextPage =
  | { readonly kind: "arguments"; readonly args: Readonly<Record<string, unknown>> }
  | { readonly kind: "url"; readonly url: string };

/** The page just read. */
export interface ReadPage<Page> {
  readonly list: PagedList<Page>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly data: Page;
  readonly reply: Reply;
  /** What has been asked for or seen before, so that no list goes round in circles. Added to. */
  readonly visited: Set<string>;
}

/**
 * How to ask for the page after this one; undefined after the last.
 *
 * @throws {SdkError} the server leads to a page read before, or repeats a page
 */
export function nextPage<Page>(read: ReadPage<Page>): NextPage | undefined {
  const { policy } = read.list;
  switch (policy.style) {
    case "cursor":
      return byCursor(read);
    case "offset":
      return byOffset(read);
    case "page":
      return byPageNumber(read);
    case "link":
      return byUrl(read, nextLink(read.reply.headers.get("link")));
    case "next-url":
      return byUrl(read, readPointer(read.data, policy.next ?? ""));
  }
}

function byCursor<Page>(read: ReadPage<Page>): NextPage | undefined {
  const cursor = readPointer(read.data, read.list.policy.next ?? "");
  if (!isCursor(cursor)) return undefined;
  const name = requestArgument(read.list);
  const current = read.args[name];
  if (current !== undefined) read.visited.add(`cursor ${String(current)}`);
  const isEmpty = pageItems(read.data, read.list).length === 0;
  // Some servers repeat the last cursor beyond the end of the list.
  if (isEmpty && String(current) === String(cursor)) return undefined;
  visit(read, `cursor ${String(cursor)}`, "the cursor of a page read before");
  return { kind: "arguments", args: { ...read.args, [name]: cursor } };
}

/**
 * Advances by what came. A page shorter than asked for is the last only where the size asked for is known to be allowed:
 * a server that lowers it would else cost the rest of the list.
 */
function byOffset<Page>(read: ReadPage<Page>): NextPage | undefined {
  const items = pageItems(read.data, read.list);
  if (items.length === 0 || items.length < allowedPageSize(read)) return undefined;
  refuseRepetition(read, items);
  const name = requestArgument(read.list);
  return {
    kind: "arguments",
    args: { ...read.args, [name]: wholeNumber(read.args[name], 0) + items.length },
  };
}

/** Goes on to the next number until a page is empty, or by the number the answer gives where `next` points at it. */
function byPageNumber<Page>(read: ReadPage<Page>): NextPage | undefined {
  const { policy } = read.list;
  const items = pageItems(read.data, read.list);
  const name = requestArgument(read.list);
  if (policy.next !== undefined) {
    const next = readPointer(read.data, policy.next);
    if (!isCursor(next)) return undefined;
    if (read.args[name] !== undefined) read.visited.add(`page ${String(read.args[name])}`);
    visit(read, `page ${String(next)}`, "a page read before");
    return { kind: "arguments", args: { ...read.args, [name]: next } };
  }
  if (items.length === 0) return undefined;
  refuseRepetition(read, items);
  return { kind: "arguments", args: { ...read.args, [name]: wholeNumber(read.args[name], 1) + 1 } };
}

/** The client refuses a URL of another origin, which must not get the credential. */
function byUrl<Page>(read: ReadPage<Page>, target: unknown): NextPage | undefined {
  if (typeof target !== "string" || target === "") return undefined;
  const base = read.reply.url === "" ? undefined : read.reply.url;
  if (!URL.canParse(target, base)) {
    throw failure(read, "expected a URL for the next page, got text that is none");
  }
  const url = new URL(target, base).href;
  read.visited.add(`url ${read.reply.url}`);
  visit(read, `url ${url}`, "the URL of a page read before");
  return { kind: "url", url };
}

function isCursor(value: unknown): value is string | number {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}

function requestArgument<Page>({ operation, policy }: PagedList<Page>): string {
  const { request } = policy;
  if (request === undefined)
    throw new TypeError(`Operation "${operation.id}": pagination by ${policy.style} needs "request".`);
  return argumentName(operation, request.in, request.name);
}

function wholeNumber(value: unknown, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return Number.isSafeInteger(number) ? number : otherwise;
}

function allowedPageSize<Page>({ list, args }: ReadPage<Page>): number {
  const { pageSize, maxPageSize }: PaginationPolicy = list.policy;
  if (pageSize === undefined || maxPageSize === undefined) return 0;
  const asked = Number(args[argumentName(list.operation, pageSize.in, pageSize.name)]);
  return asked <= maxPageSize ? asked : 0;
}

/** A server that ignores the argument answers every request with the same page, for ever. */
function refuseRepetition<Page>(read: ReadPage<Page>, items: readonly unknown[]): void {
  const text = `items ${JSON.stringify(items)}`;
  const name = requestArgument(read.list);
  if (read.visited.has(text))
    throw failure(read, `got the same items again; the server seems to ignore "${name}"`);
  read.visited.clear();
  read.visited.add(text);
}

function visit<Page>(read: ReadPage<Page>, place: string, what: string): void {
  if (read.visited.has(place)) throw failure(read, `got ${what} as the next one, which would never end`);
  read.visited.add(place);
}

function failure<Page>({ list: { operation } }: ReadPage<Page>, message: string): SdkError {
  return new SdkError(
    `${operation.method} ${operation.path}: ${message}. Check "pagination" of x-rate-limit.`,
  );
}
