import type { Policy } from "../../templates/runtime/policy.js";
import { comment } from "../emit.js";
import type { Operation } from "../ir/api.js";
import { policySentences } from "./policy-words.js";
import { errorResponses } from "./type-expressions.js";

const errorClasses: Readonly<Record<string, string>> = {
  "400": "BadRequestError",
  "401": "AuthenticationError",
  "403": "PermissionDeniedError",
  "404": "NotFoundError",
  "409": "ConflictError",
  "422": "UnprocessableEntityError",
  "429": "RateLimitError",
};

const longestText = 4_000;

/** The comment over a method: what it does, its route and policy, what it throws. */
export function methodDocs(operation: Operation, policy: Policy): string[] {
  const summary = comment(clip(operation.summary ?? ""));
  const description =
    operation.description === operation.summary ? [] : comment(clip(operation.description ?? ""));
  const route = comment(`\`${operation.method} ${operation.path}\``).join(" ");
  const sentences = policySentences(operation, policy).flatMap((sentence) => comment(sentence));
  const sections = [summary, description, [`${route}`, ...sentences], tags(operation)];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : ["", ...section]));
}

function tags(operation: Operation): string[] {
  const thrown = errorResponses(operation.responses).map((response) => {
    const name =
      errorClasses[response.status] ?? (response.status.startsWith("5") ? "InternalServerError" : "ApiError");
    const text = comment(firstSentence(response.description ?? "")).join(" ");
    return `@throws {${name}} ${text === "" ? response.status : text}`.trimEnd();
  });
  return [...thrown, ...(operation.isDeprecated ? ["@deprecated"] : [])];
}

function firstSentence(text: string): string {
  const line = text.trim().split(/\r?\n/)[0] ?? "";
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}

function clip(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)} ...` : text;
}
