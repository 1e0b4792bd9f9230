import type { Naming } from "../plan/naming.js";
import type { PackageSettings } from "../plan/plan-package.js";
import type { Selection } from "../select/selection.js";

/** What decides the files beside the inputs. */
export interface Settings extends Selection, Naming {
  /** Class name of the client. @default PascalCase of the document's title */
  readonly name?: string | undefined;
  /** Whether the SDK is a package to publish, and what is in its `package.json`. @default false */
  readonly package?: PackageSettings | boolean | undefined;
}
