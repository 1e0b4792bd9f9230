import { DiagnosticError } from "../../../generator/diagnostic.js";
import { loadFiles } from "../fixture.js";

/** What is said of a document: `error code pointer`, in the document's order, and nothing of what is left out here. */
export async function findingsOf(text: string): Promise<string[]> {
  const found = await loadFiles({ "api.yaml": text }).then(
    ({ warnings }) => warnings,
    (error: unknown) => {
      if (error instanceof DiagnosticError) return error.diagnostics;
      throw error;
    },
  );
  return found.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);
}

const info = 'info: {title: Shop, version: "1"}';

/** A document of one operation, `GET /a`, with the members given beside or in place of its responses. */
export function operation(members: string, version = "3.1.0"): string {
  const responses = members.includes("responses:") ? "" : "responses: {default: {description: ok}}, ";
  return `openapi: ${version}\n${info}\npaths: {/a: {get: {${responses}${members}}}}\n`;
}

/** A document with no operation and the members given at its root. */
export function document(members: string, version = "3.1.0"): string {
  return `openapi: ${version}\n${info}\n${members.includes("paths:") ? "" : "paths: {}\n"}${members}\n`;
}
