import type { ApiDocument } from "../document.js";
import type { ComposedDocument, Finding } from "../document-problem.js";
import type { Node } from "../walk.js";

/** What a rule may look at beside the node. */
export interface RuleContext {
  readonly document: ComposedDocument;
  readonly version: ApiDocument["version"];
}

/** Looks at one object of the document, of the kind the rule is kept for. Schemas may be booleans or lists. */
export type Rule = (node: Node, context: RuleContext) => readonly Finding[];
