import type { Operation, Response } from "../ir/api.js";
import { successResponse } from "../ir/build-responses.js";
import { responseType, type TypeContext } from "./type-expressions.js";

/** Whether an operation says what the body of an error is. */
export function documentsErrors({ responses }: Operation): boolean {
  return documentedErrors(responses).length > 0;
}

/** The type of the errors that an operation documents, by status; `number` stands for those of a range or `default`. */
export function errorType(operation: Operation, context: TypeContext): string {
  const statuses = new Map<string, string[]>();
  for (const response of documentedErrors(operation.responses)) {
    const { type } = responseType(operation, response, context);
    const status = /^\d+$/.test(response.status) ? response.status : "number";
    statuses.set(type, [...(statuses.get(type) ?? []), status]);
  }
  const errorOf = context.imports.type(context.runtimeModule("errors"), "ErrorOf");
  return [...statuses]
    .map(([type, own]) => `${errorOf}<${own.includes("number") ? "number" : own.join(" | ")}, ${type}>`)
    .join(" | ");
}

function documentedErrors(responses: readonly Response[]): readonly Response[] {
  const success = successResponse(responses);
  return responses.filter(
    (response) =>
      response !== success &&
      /^(?:[345](?:\d\d|XX)|default)$/.test(response.status) &&
      response.kind === "json" &&
      response.schema !== undefined,
  );
}
