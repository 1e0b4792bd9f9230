import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moduleLocator } from "../../generator/config/module-locator.js";
import { createWorkspace, type Workspace } from "../commands/workspace.js";

let workspace: Workspace;

beforeAll(() => {
  workspace = createWorkspace();
});

afterAll(() => workspace.remove());

/** The text of the file from where the setting is found, to the end of its line. */
function foundAt(text: string, pointer: string): string {
  const path = join(workspace.path, "ratesmith.config.ts");
  writeFileSync(path, text);
  const { line = 0, column = 0 } = moduleLocator(path, "ratesmith.config.ts")(pointer);
  return (text.split("\n")[line - 1] ?? "").slice(column - 1);
}

describe("the place of a setting in a module", () => {
  it.each([
    ["an object", "export default {\n  name: 1,\n};", "/name", "name: 1,"],
    ["a call", "export default defineConfig({\n  'name': 1,\n});", "/name", "'name': 1,"],
    ["a list", "export default [{}, {\n  name: 1 }];", "/1/name", "name: 1 }];"],
    ["an entry of a list", "export default [{}, {}];", "/1", "{}];"],
    ["a function", "export default () => ({ a: {\n  b: 1 } });", "/a/b", "b: 1 } });"],
    [
      "a function with a body",
      "export default defineConfig(async () => {\n  return { b: 1 };\n});",
      "/b",
      "b: 1 };",
    ],
    [
      "a constant",
      "const c = {\n  b: 1 } as const;\nexport default c satisfies X;",
      "/b",
      "b: 1 } as const;",
    ],
    ["a constant inside", "const c = {\n  b: 1 };\nexport default { c };", "/c/b", "c };"],
    ["what is not there", "export default {\n  a: {} };", "/a/b/c", "a: {} };"],
  ])("is found in %s", (_, text, pointer, wanted) => {
    expect(foundAt(text, pointer)).toBe(wanted);
  });

  it("is the file where nothing is exported by default", () => {
    expect(foundAt("export const a = 1;", "/a")).toBe("");
  });
});
