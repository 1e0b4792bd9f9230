import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/package-root.js";
import { ratesmith } from "../command-line.js";
import { createWorkspace, type Workspace } from "../commands/workspace.js";
import { codeBlocks, readPages } from "./code-blocks.js";

const configurations = readPages()
  .flatMap(codeBlocks)
  .filter(({ page, code }) => page === "docs/config.md" && /defineConfig|\$schema/.test(code));

let workspace: Workspace;

beforeAll(() => {
  workspace = createWorkspace();
});

afterAll(() => workspace.remove());

describe("configurations in the docs", { concurrent: true, timeout: 180_000 }, () => {
  it("are there", () => {
    expect(configurations.map(({ language }) => language)).toEqual(["ts", "json", "ts", "ts"]);
  });

  it.each(configurations)("generate SDKs of One Stack: $page:$line", async ({ code, language, line }) => {
    workspace.write(`${line}/ratesmith.config.${language}`, code);
    const cwd = join(workspace.path, String(line));
    for (const file of ["openapi.yaml", "rate-limit.overlay.yaml"])
      cpSync(join(packageRoot, "examples/onestack", file), join(cwd, file));

    const result = await ratesmith(["generate", "--dry-run", "--json"], { cwd });

    expect({ code: result.code, stdout: result.stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('"would-write"'),
    });
  });
});
