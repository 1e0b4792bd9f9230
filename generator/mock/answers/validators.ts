import { createHash } from "node:crypto";
import type { Operation, Response } from "../../ir/api.js";
import type { HeaderField, MockAnswer, MockRequest } from "../message.js";
import type { Version } from "./versions.js";

/** What a 200 to a GET is validated by. */
export interface ValidatorSource {
  readonly operation: Operation;
  readonly response: Response | undefined;
  readonly body: MockAnswer["body"];
  readonly version: Version;
}

/** `ETag` and `Last-Modified` as the operation declares them; an ETag for any JSON where nothing is declared. */
export function validatorHeaders({ operation, response, body, version }: ValidatorSource): HeaderField[] {
  const declared = operation.policy.cache?.validate;
  const saysModified = Object.keys(response?.headers ?? {}).some(
    (name) => name.toLowerCase() === "last-modified",
  );
  const isJson = response?.kind === "json" || response?.kind === "auto";
  const headers: HeaderField[] = [];
  if (declared === "etag" || (declared === undefined && isJson && body !== undefined))
    headers.push(["etag", entityTag(body, version)]);
  if (declared === "last-modified" || (saysModified && declared !== "none"))
    headers.push(["last-modified", new Date(version.changedAtMs).toUTCString()]);
  return headers;
}

/** Whether the requester already has what these validators stand for (RFC 9110 §13.1.2 and §13.1.3). */
export function isNotModified(request: MockRequest, validators: readonly HeaderField[]): boolean {
  const sent = new Map(validators);
  const tag = sent.get("etag");
  const wanted = request.headers.get("if-none-match");
  if (wanted !== undefined && tag !== undefined)
    return wanted.trim() === "*" || entityTags(wanted).includes(tag);
  const modifiedMs = Date.parse(sent.get("last-modified") ?? "");
  const sinceMs = Date.parse(request.headers.get("if-modified-since") ?? "");
  return wanted === undefined && modifiedMs <= sinceMs;
}

function entityTags(header: string): string[] {
  return header.match(/"[^"]*"/g) ?? [];
}

function entityTag(body: MockAnswer["body"], { number }: Version): string {
  const hash = createHash("sha256")
    .update(body ?? "")
    .update(`\n${number}`);
  return `"${hash.digest("base64url").slice(0, 22)}"`;
}
