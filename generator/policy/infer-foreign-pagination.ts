import type { PaginationPolicy } from "../../templates/runtime/policy.js";
import { asArray, asString, isObject, type Json, type JsonObject, member, pointer } from "../json.js";
import type { OperationContext } from "./operation-context.js";
import { createReport } from "./report.js";
import { resolvePagination } from "./resolve-pagination.js";
import { settingFrom } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/**
 * What `x-speakeasy-pagination`, `x-fern-pagination` or `x-ms-pageable` says of an operation, if it can be said in our
 * terms and fits the operation's parameters and answer; undefined, without a word, where not.
 */
export function inferForeignPagination(context: OperationContext): PaginationPolicy | undefined {
  const { operation } = context;
  const readers = [
    ["x-speakeasy-pagination", fromSpeakeasy],
    ["x-fern-pagination", fromFern],
    ["x-ms-pageable", fromMicrosoft],
  ] as const;
  for (const [name, read] of readers) {
    const extension = member(operation.node, name);
    const pagination = isObject(extension) ? read(extension, operation) : undefined;
    if (pagination === undefined) continue;
    const report = createReport();
    const setting = settingFrom(withoutAbsent(pagination), `${operation.pointer}/${name}`);
    const resolved = resolvePagination(setting, { ...context, report });
    if (resolved !== undefined && !report.hasErrors()) return resolved;
  }
  return undefined;
}

type Draft = Readonly<Record<string, Json | undefined>>;

function fromSpeakeasy(extension: JsonObject, operation: SpecOperation): Draft | undefined {
  const inputs = asArray(member(extension, "inputs"));
  const outputs = member(extension, "outputs");
  const input = (type: string): string | undefined => {
    const found = inputs.find((item) => member(item, "type") === type && member(item, "in") === "parameters");
    return argumentNamed(asString(member(found, "name")), operation);
  };
  const output = (name: string): string | undefined => fromPath(asString(member(outputs, name)), "$");
  const items = output("results");
  const pageSize = input("limit");
  switch (member(extension, "type")) {
    case "cursor":
      return { style: "cursor", request: input("cursor"), next: output("nextCursor"), items, pageSize };
    case "url":
      return { style: "next-url", next: output("nextUrl"), items, pageSize };
    case "offsetLimit": {
      const page = input("page");
      return page === undefined
        ? { style: "offset", request: input("offset"), items, pageSize }
        : { style: "page", request: page, items, pageSize };
    }
    default:
      return undefined;
  }
}

/** Without `step`, Fern's offset grows by one a page, which is a page number. */
function fromFern(extension: JsonObject, operation: SpecOperation): Draft | undefined {
  const text = (name: string): string | undefined => asString(member(extension, name));
  const argument = (name: string): string | undefined =>
    argumentNamed(text(name)?.replace(/^\$request\./, ""), operation);
  const items = fromPath(text("results"), "$response");
  if (text("cursor") !== undefined)
    return {
      style: "cursor",
      request: argument("cursor"),
      next: fromPath(text("next_cursor"), "$response"),
      items,
    };
  if (text("next_uri") !== undefined)
    return { style: "next-url", next: fromPath(text("next_uri"), "$response"), items };
  if (text("offset") === undefined) return undefined;
  const step = argument("step");
  return {
    style: step === undefined ? "page" : "offset",
    request: argument("offset"),
    items,
    pageSize: step,
  };
}

function fromMicrosoft(extension: JsonObject): Draft | undefined {
  const next = asString(member(extension, "nextLinkName"));
  const items = asString(member(extension, "itemName")) ?? "value";
  return next === undefined ? undefined : { style: "next-url", next: pointer(next), items: pointer(items) };
}

/** `$.data.items` as a pointer; undefined for paths that are more than names. */
function fromPath(path: string | undefined, start: string): string | undefined {
  if (path === undefined || !path.startsWith(start)) return undefined;
  const rest = path.slice(start.length);
  return /^(\.[A-Za-z_][\w-]*)*$/.test(rest) ? pointer(...rest.split(".").slice(1)) : undefined;
}

function argumentNamed(name: string | undefined, operation: SpecOperation): string | undefined {
  const found = operation.parameters.find((parameter) => parameter.name === name);
  return found === undefined ? undefined : `${found.in}.${found.name}`;
}

/** A draft that lacks a member its style needs is refused by the resolution, as any other. */
function withoutAbsent(draft: Draft): JsonObject {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}
