import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "../../generator/generate.js";
import { packageRoot } from "../../generator/package-root.js";
import { oneSided } from "../corpus/one-sided.js";
import { seldomUsed } from "../corpus/seldom-used.js";

/** The compilers that SDKs have to do with: the oldest supported, the last of each major version, and the native one. */
const versions = ["5.4.5", "5.9.3", "6.0.3", "7.0.2"] as const;

/** Where SDKs run: with the browser's types, and with Node's alone. */
const platforms = {
  browser: { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
  node: { lib: ["ES2022"], types: ["node"] },
} as const;

/** Flags beyond `strict`. Those that a compiler does not know yet are left out for it. */
const flags = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
};
const since59 = { erasableSyntaxOnly: true };

const yaml = (body: string) => `openapi: 3.1.0\ninfo: {title: Matrix, version: "1"}\n${body}\n`;

const onestack = join(packageRoot, "examples", "onestack");

/**
 * Compiles SDKs under every supported TypeScript with the strictest flags, with and without the DOM's types. Installs the
 * compilers in a temporary folder. Exits with 1 where one of them finds an error.
 */
async function matrix(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "ratesmith-typescript-"));
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
    const compilers = versions.map((version) => `typescript-${version}@npm:typescript@${version}`);
    const packages = [...compilers, "@types/node@20"];
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-save", ...packages], {
      cwd: folder,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    await generateSdks(folder);
    const found = versions.flatMap((version) =>
      (["browser", "node"] as const).map((platform) => check(folder, version, platform)),
    );
    return found.every((count) => count === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generateSdks(folder: string): Promise<void> {
  const documents = { rare: seldomUsed, sides: oneSided };
  for (const [name, body] of Object.entries(documents)) {
    const input = join(folder, `${name}.yaml`);
    writeFileSync(input, yaml(body));
    await generate({ input, output: join(folder, "sdk", name) });
  }
  const overlays = [join(onestack, "rate-limit.overlay.yaml")];
  await generate({
    input: join(onestack, "openapi.yaml"),
    overlays,
    output: join(folder, "sdk", "onestack"),
  });
}

/** @returns how many errors the compiler found, which are printed */
function check(folder: string, version: string, platform: keyof typeof platforms): number {
  const project = join(folder, `tsconfig.${version}.${platform}.json`);
  const options = {
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    ...platforms[platform],
    ...flags,
    ...(version.startsWith("5.4") ? {} : since59),
  };
  writeFileSync(project, JSON.stringify({ compilerOptions: options, include: ["sdk/**/*.ts"] }));
  const compiler = join(folder, "node_modules", `typescript-${version}`, "bin", "tsc");
  const run = spawnSync(process.execPath, [compiler, "-p", project, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const errors = run.stdout.split("\n").filter((line) => /error TS\d+:/.test(line));
  const count = Math.max(errors.length, run.status === 0 ? 0 : 1);
  process.stdout.write(`TypeScript ${version}, ${platform}: ${count} errors\n`);
  for (const error of errors.slice(0, 10)) process.stdout.write(`  ${error}\n`);
  if (count > errors.length) process.stdout.write(`  ${run.stderr}${run.stdout.slice(0, 500)}\n`);
  return count;
}

process.exitCode = await matrix();
