import type { PaginationPolicy } from "../../templates/runtime/policy.js";
import { answerSchemas } from "./body-schemas.js";
import { type OperationContext, pointerAt, requireMembers } from "./operation-context.js";
import { argumentAt } from "./resolve-argument.js";
import { numberAt, type Setting, settingAt, textAt } from "./setting.js";

/** What each style needs beside the items. */
const needed = {
  cursor: ["request", "next"],
  offset: ["request"],
  page: ["request"],
  link: [],
  "next-url": ["next"],
} as const satisfies Record<PaginationPolicy["style"], readonly string[]>;

const styles = ["cursor", "offset", "page", "link", "next-url"] as const;

/** How a list is read page by page; undefined where it is absent or wrong, which is reported. */
export function resolvePagination(
  pagination: Setting | undefined,
  context: OperationContext,
): PaginationPolicy | undefined {
  const { root, operation, report } = context;
  if (pagination === undefined || pagination.kind !== "map") return undefined;
  const style = styles.find((known) => known === textAt(pagination, "style"));
  const names = ["style", "items", ...(style === undefined ? [] : needed[style])];
  const isWhole = requireMembers(pagination, names, { title: `pagination of ${operation.id}`, report });
  const into = {
    root,
    schemas: answerSchemas(root, operation),
    report,
    body: `the answer of ${operation.id}`,
  };
  const items = pointerAt(pagination, "items", { ...into, isArray: true });
  const next = pointerAt(pagination, "next", into);
  const request = argumentAt(pagination, "request", { operation, report });
  const pageSize = argumentAt(pagination, "pageSize", { operation, report });
  const maxPageSize = numberAt(pagination, "maxPageSize");
  if (!isWhole || style === undefined || items === undefined) return undefined;
  if (settingAt(pagination, "request") !== undefined && request === undefined) return undefined;
  return {
    style,
    ...(request === undefined ? {} : { request }),
    ...(next === undefined ? {} : { next }),
    items,
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(maxPageSize === undefined ? {} : { maxPageSize }),
  };
}
