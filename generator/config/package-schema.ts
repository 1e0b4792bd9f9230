import type { JsonObject } from "../json.js";
import { licensePattern, packageNamePattern, versionPattern } from "../plan/package-rules.js";
import { text } from "./schema-parts.js";

/** Members of `package` in a configuration file. */
export const packageProperties: JsonObject = {
  name: text("Name of the package, by npm's rules: lower case, `@scope/name` or `name`.", {
    pattern: packageNamePattern,
    maxLength: 214,
  }),
  version: text("Version of the package (SemVer); left out: made of info.version.", {
    pattern: versionPattern,
    maxLength: 100,
  }),
  description: text("What the package is; left out: the document's title.", { maxLength: 500 }),
  license: text(
    "SPDX expression, `UNLICENSED`, or `SEE LICENSE IN <file>`; left out: that of the document.",
    {
      pattern: licensePattern,
      maxLength: 200,
    },
  ),
  fields: {
    description: "Other members of package.json, such as repository, author and publishConfig.",
    type: "object",
    additionalProperties: true,
  },
};
