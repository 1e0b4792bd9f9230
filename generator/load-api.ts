import { type Diagnostic, DiagnosticError } from "./diagnostic.js";
import type { ApiDocument } from "./document/document.js";
import { LoadError, type LoadOptions, loadDocument } from "./document/load-document.js";
import type { Api } from "./ir/api.js";
import { buildApi } from "./ir/build-api.js";
import { resolvePolicy } from "./policy/resolve-policy.js";

/**
 * Reads a document with its overlays, resolves its policy and builds its model.
 *
 * @throws {DiagnosticError} every problem of document, overlays and policy at once
 */
export async function loadApi(input: string, options: LoadOptions = {}): Promise<Api> {
  const document = await loadDocument(input, options).catch((error: unknown) => {
    throw error instanceof LoadError ? withPolicyProblems(error) : error;
  });
  return buildApi(document, resolvePolicy(document));
}

/** A document with faults can still have more of them in its policy: all are told together. */
function withPolicyProblems(error: LoadError): DiagnosticError {
  if (error.document === undefined) return error;
  const known = new Set(error.diagnostics.map(identity));
  const added = policyProblems(error.document).filter((diagnostic) => !known.has(identity(diagnostic)));
  return new DiagnosticError([...error.diagnostics, ...added].sort(byPlace));
}

function policyProblems(document: ApiDocument): readonly Diagnostic[] {
  try {
    return resolvePolicy(document).warnings;
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
}

function identity({ code, file, pointer, message }: Diagnostic): string {
  return JSON.stringify([code, file, pointer, message]);
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  if (one.file !== other.file) return 0;
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
