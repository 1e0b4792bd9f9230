import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { validate } from "../../generator/generate.js";
import type { Json, JsonObject } from "../../generator/json.js";
import { packageRoot } from "../../generator/package-root.js";
import { ratesmith } from "../command-line.js";
import { createWorkspace, type Workspace } from "../commands/workspace.js";
import { generateSdk } from "../operations/generated-sdk.js";
import { codeBlocks, commands, readPages } from "./code-blocks.js";
import { typeErrors } from "./type-errors.js";

const pages = readPages();
const blocks = pages.flatMap(codeBlocks);
const inLanguage = (...languages: readonly string[]) =>
  blocks.filter(({ language }) => languages.includes(language));
const sdkReadme = /^examples\/\w+\/sdk\/README\.md$/;

let workspace: Workspace;

beforeAll(() => {
  workspace = createWorkspace();
});

afterAll(() => workspace.remove());

describe("TypeScript in the docs", () => {
  const operations = inLanguage("ts").filter(({ page }) => page === "docs/operations.md");
  const typed = inLanguage("ts").filter(
    (block) => !sdkReadme.test(block.page) && !operations.includes(block),
  );
  const generated = inLanguage("ts").filter(({ page }) => sdkReadme.test(page));

  it("is there to be checked", () => {
    expect(typed.length).toBeGreaterThan(0);
    expect(generated.length).toBeGreaterThan(10);
  });

  it("type-checks against the SDK of One Stack", { timeout: 120_000 }, () => {
    expect(typeErrors(typed)).toEqual([]);
  });

  it("type-checks against the SDK of a document that has it all", { timeout: 240_000 }, async () => {
    const sdk = await generateSdk();

    const errors = typeErrors(operations, sdk.folder);
    sdk.remove();

    expect(operations.length).toBeGreaterThan(3);
    expect(errors).toEqual([]);
  });

  it.each(generated)("parses: $page:$line", ({ code }) => {
    const { diagnostics } = ts.transpileModule(code, {
      reportDiagnostics: true,
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });

    expect(diagnostics).toEqual([]);
  });
});

describe("YAML and JSON in the docs", () => {
  it.each(inLanguage("yaml", "json"))("parses: $page:$line", ({ code }) => {
    expect(parse(code)).toBeTypeOf("object");
  });

  const overlays = inLanguage("yaml").filter(({ code }) => code.startsWith("overlay:"));

  it("has an overlay", () => {
    expect(overlays.length).toBeGreaterThan(0);
  });

  it.each(overlays)("is an overlay without a fault: $page:$line", async ({ code, line }) => {
    const file = workspace.write(`overlay-${line}.yaml`, code);

    const warnings = await validate({
      input: join(packageRoot, "examples/onestack/openapi.yaml"),
      overlays: [file],
    });

    expect(warnings).toEqual([]);
  });

  const extensions = inLanguage("yaml").filter(
    ({ page, code }) => page !== "docs/x-rate-limit.md" && code.startsWith("x-rate-limit:"),
  );

  it.skipIf(extensions.length === 0).each(extensions)(
    "is an extension without a fault: $page:$line",
    async ({ code, line }) => {
      const document: JsonObject = { openapi: "3.1.0", info: { title: "Docs", version: "1" }, paths: {} };
      const file = workspace.write(
        `api-${line}.yaml`,
        stringify({ ...document, ...(parse(code) as Json & object) }),
      );

      await expect(validate({ input: file })).resolves.toEqual([]);
    },
  );
});

describe("commands in the docs", () => {
  const all = pages.flatMap((page) => commands(page).map((command) => ({ page: page.path, command })));
  const { scripts } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };

  it("name scripts that exist", () => {
    const named = [
      ...pages
        .map(({ text }) => text)
        .join("\n")
        .matchAll(/npm run ([\w:]+)/g),
    ];

    expect(named.length).toBeGreaterThan(3);
    expect(named.map(([, name = ""]) => name).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  const runs = all.filter(({ command }) => /^npx ratesmith (generate|validate) /.test(command));

  it("are npm scripts and ratesmith's own, all known to these tests", () => {
    const other = all.filter(
      ({ command }) => !/^npm run [\w:]+$|^npx ratesmith (generate|validate|mock) /.test(command),
    );

    expect(runs.length).toBeGreaterThan(2);
    expect(other).toEqual([]);
  });

  it.each(runs)("succeed: $command", { timeout: 180_000 }, async ({ command }) => {
    const args = command.split(/\s+/).slice(2);
    const at = args.indexOf("--output");
    if (at >= 0) args[at + 1] = mkdtempSync(join(workspace.path, "sdk-"));

    const { code, stderr } = await ratesmith(args);

    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining(" error ") });
  });
});

describe("links in the docs", () => {
  it.each(pages)("lead to files that exist: $path", ({ path, text }) => {
    const prose = text.replace(/^```.*?^```$/gms, "");
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const local = targets.filter((target) => !/^([a-z]+:|#)/.test(target));

    const lost = local.filter(
      (target) => !existsSync(resolve(packageRoot, dirname(path), target.split("#")[0] ?? "")),
    );

    expect(lost).toEqual([]);
  });
});
