import { SdkError } from "../errors.js";
import type { Operation } from "../operation.js";
import { readPointer } from "../pointer.js";
import type { PaginationPolicy } from "../policy.js";

/**
 * The items of a page; none where the list is absent or null.
 *
 * @throws {SdkError} something else stands where the list should
 */
export function pageItems(
  page: unknown,
  { operation, policy }: { readonly operation: Operation; readonly policy: PaginationPolicy },
): readonly unknown[] {
  const items = readPointer(page, policy.items);
  if (items === undefined || items === null) return [];
  if (Array.isArray(items)) return items;
  const where = policy.items === "" ? "the answer" : `"${policy.items}" in the answer`;
  throw new SdkError(
    `${operation.method} ${operation.path}: expected ${where} to be the list of items, got ${typeof items}. ` +
      `Check "pagination.items" of x-rate-limit.`,
  );
}
