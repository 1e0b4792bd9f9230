import type { SecurityDefinition } from "../definition.js";
import { checkHeader } from "./header-check.js";

/** A scheme whose value is a header's. */
export type HeaderScheme = Extract<SecurityDefinition, { readonly option: string }>;

/** Puts a key or token on a request, in the header of its scheme. */
export function setCredentialHeader(headers: Headers, scheme: HeaderScheme, given: string): void {
  const isKey = scheme.kind === "apiKey";
  const name = isKey ? scheme.parameter : "authorization";
  const value = isKey ? given : `Bearer ${given}`;
  checkHeader(name, value, `Option "${scheme.option}", sent as header ${JSON.stringify(name)},`);
  headers.set(name, value);
}
