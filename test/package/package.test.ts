import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/generate.js";
import { packageRoot } from "../../generator/package-root.js";
import { createWorkspace, type Workspace } from "../commands/workspace.js";

let workspace: Workspace;
let folder: string;
let tarball: Uint8Array;

function run(
  command: string,
  args: readonly string[],
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status, text: `${stdout}${stderr}` };
}

/** What `npm run build && npm pack` do, with the TypeScript that is installed here. */
beforeAll(async () => {
  workspace = createWorkspace();
  folder = join(workspace.path, "one-stack");
  const example = join(packageRoot, "examples", "onestack");
  await generate({
    input: join(example, "openapi.yaml"),
    overlays: [join(example, "rate-limit.overlay.yaml")],
    output: folder,
    package: { name: "@acme/one-stack", license: "MIT" },
  });
  const built = run(process.execPath, [
    join(packageRoot, "node_modules/typescript/bin/tsc"),
    "-p",
    "tsconfig.json",
  ]);
  const packed = run("npm", ["pack", "--ignore-scripts", "--pack-destination", workspace.path]);
  expect([built, packed.status]).toEqual([{ status: 0, text: "" }, 0]);
  const name = readdirSync(workspace.path).find((file) => file.endsWith(".tgz")) ?? "";
  tarball = readFileSync(join(workspace.path, name));
}, 300_000);

afterAll(() => workspace.remove());

describe("the package around an SDK", { timeout: 120_000 }, () => {
  it("has nothing that publint would change", async () => {
    const bytes = Uint8Array.from(tarball).buffer;

    const { messages } = await publint({ pack: { tarball: bytes }, strict: true });

    expect(messages).toEqual([]);
  });

  it("has types that are right however it is imported", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarball));

    expect(analysis).toMatchObject({
      packageName: "@acme/one-stack",
      types: { kind: "included" },
      problems: [],
    });
  });

  it("is one module, imported or required", () => {
    const script = `import { createRequire } from "node:module";
      const imported = await import("./dist/index.js");
      const required = createRequire(import.meta.url)("./dist/index.cjs");
      console.log(typeof imported.OneStackApi, imported.OneStackApi === required.OneStackApi);`;

    const { status, text } = run(process.execPath, ["--no-warnings", "--input-type=module", "-e", script]);

    expect({ status, text: text.trim() }).toEqual({ status: 0, text: "function true" });
  });

  it("is told how to be installed and imported", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");

    expect(readme).toContain("npm install @acme/one-stack");
    expect(readme).toContain('import { OneStackApi } from "@acme/one-stack";');
  });

  it("is current after it was built: what the build left is not ratesmith's", async () => {
    const example = join(packageRoot, "examples", "onestack");

    const { status } = await generate({
      input: join(example, "openapi.yaml"),
      overlays: [join(example, "rate-limit.overlay.yaml")],
      output: folder,
      package: { license: "MIT", name: "@acme/one-stack" },
    });

    expect(status).toBe("unchanged");
  });
});
