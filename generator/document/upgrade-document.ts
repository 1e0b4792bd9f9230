import { checkReferences } from "./check-references.js";
import type { DeclaredVersion } from "./check-version.js";
import type { ApiDocument } from "./document.js";
import { Draft } from "./draft.js";
import { checkNewer } from "./openapi-3-2/check-newer.js";
import { normaliseDocument } from "./openapi-3-2/normalise-document.js";
import type { Problem } from "./source.js";
import { checkSwagger } from "./swagger-2/check-swagger.js";
import { convertSwagger } from "./swagger-2/convert-swagger.js";

/** A document in the one shape that later stages read, and what its own version's rules found wrong. */
export interface Upgraded {
  readonly draft: Draft;
  readonly version: ApiDocument["version"];
  readonly problems: readonly Problem[];
}

/**
 * Brings a composed document to the shape of OpenAPI 3.0 or 3.1, with the members of 3.2 that have no other form
 * (`query`, `additionalOperations`, `in: querystring`, `itemSchema`).
 */
export function upgradeDocument(draft: Draft, version: DeclaredVersion): Upgraded {
  switch (version) {
    case "2.0": {
      const document = { root: draft.root, origins: draft.origins };
      const problems = [...checkReferences(document), ...checkSwagger(document)];
      return { draft: new Draft(convertSwagger(document), draft.origins), version: "3.0", problems };
    }
    case "3.2":
      return { draft, version: "3.1", problems: normaliseDocument(draft) };
    default:
      return { draft, version, problems: checkNewer(draft, version) };
  }
}
