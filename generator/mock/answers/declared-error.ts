import type { Operation, Response } from "../../ir/api.js";
import { type MockAnswer, problem } from "../message.js";
import { encodeBody, sampleValue } from "./encode-body.js";
import type { Sampler } from "./sampler.js";

/** The response an operation declares for an error status: the status, else its class, else `default`. */
export function declaredResponse(operation: Operation, status: number): Response | undefined {
  const find = (key: string) => operation.responses.find((response) => response.status === key);
  return find(String(status)) ?? find(`${Math.floor(status / 100)}XX`) ?? find("default");
}

/** An error as the operation declares it, else one of our own. */
export function declaredError(
  operation: Operation,
  { status, code, message }: { readonly status: number; readonly code: string; readonly message: string },
  sampler: Sampler,
): MockAnswer {
  const response = declaredResponse(operation, status);
  const value = sampleValue(response, sampler);
  if (value === undefined) return problem(status, code, message);
  return { status, ...encodeBody(response, value, sampler) };
}
