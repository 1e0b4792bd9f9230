import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { Project, type SourceFile } from "ts-morph";
import { beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../generator/package-root.js";

/** Stages in the order of the data: a stage imports itself, earlier ones, and the shared files at the top of `generator/`. */
const stages = [
  "document",
  "policy",
  "ir",
  "select",
  "plan",
  "render",
  "output",
  "mock",
  "config",
  "commands",
];
const sharedFiles = [
  "diagnostic.ts",
  "json.ts",
  "emit.ts",
  "package-root.ts",
  "nearest-name.ts",
  "path-item.ts",
];
/** Only these may touch disk or network; `package-root` and the render stage read the package's own files. */
const mayReadDisk = [
  "document/",
  "output/",
  "config/",
  "commands/",
  "mock/",
  "package-root.ts",
  "render/templates.ts",
  "render/runtime-files.ts",
];
/** Each dependency is imported in one place. */
const dependencyHomes: Readonly<Record<string, readonly string[]>> = {
  ajv: ["policy/"],
  commander: ["cli.ts"],
  handlebars: ["render/templates.ts"],
  "json-p3": ["document/json-path.ts"],
  "jsonc-parser": ["document/"],
  "openapi-sampler": ["mock/"],
  "openapi-typescript": ["render/compiler.ts", "render/schema-types.ts"],
  picocolors: ["commands/terminal.ts"],
  typescript: ["render/compiler.ts", "render/schema-types.ts", "render/check-syntax.ts", "config/"],
  yaml: ["document/"],
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

let generatorImports: readonly Import[];
let runtimeImports: readonly Import[];

function readImports(folder: string): Import[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
  return project.addSourceFilesAtPaths(join(folder, "**/*.ts")).flatMap((file) => importsOf(file, folder));
}

function importsOf(file: SourceFile, folder: string): Import[] {
  const from = relative(folder, file.getFilePath()).replaceAll("\\", "/");
  const statements = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
  return statements.flatMap((statement) => {
    const specifier = statement.getModuleSpecifierValue();
    return specifier === undefined ? [] : [{ from, specifier, isTypeOnly: statement.isTypeOnly() }];
  });
}

function target({ from, specifier }: Import): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\.js$/, ".ts");
}

function stageOf(path: string): number {
  return stages.indexOf(path.split("/")[0] ?? "");
}

beforeAll(() => {
  generatorImports = readImports(join(packageRoot, "generator"));
  runtimeImports = readImports(join(packageRoot, "templates", "runtime"));
}, 60_000);

describe("the generator's stages", () => {
  it("import no later stage", () => {
    const wrong = generatorImports
      .filter(({ from, specifier }) => specifier.startsWith(".") && stageOf(from) >= 0)
      .filter((one) => {
        const path = target(one);
        if (path.startsWith("../templates/")) return false;
        if (!path.includes("/")) return !sharedFiles.includes(path) && !one.from.startsWith("commands/");
        return stageOf(path) > stageOf(one.from);
      })
      .map((one) => `${one.from} -> ${target(one)}`);

    expect(wrong).toEqual([]);
  });

  it("take only types from the runtime, and the mock its clock", () => {
    const values = generatorImports.filter(
      (one) => one.specifier.includes("templates/runtime") && !one.isTypeOnly,
    );

    const wrong = values.filter(
      ({ from, specifier }) => !(from.startsWith("mock/") && specifier.endsWith("/clock.js")),
    );
    expect(wrong).toEqual([]);
  });

  it("touch disk and network at the ends only", () => {
    const effects = [
      "node:fs",
      "node:fs/promises",
      "node:http",
      "node:https",
      "node:net",
      "node:child_process",
    ];
    const wrong = generatorImports
      .filter(({ specifier }) => effects.includes(specifier))
      .filter(({ from }) => !mayReadDisk.some((place) => from.startsWith(place)))
      .map(({ from, specifier }) => `${from} -> ${specifier}`);

    expect(wrong).toEqual([]);
  });

  it("import each dependency in one place", () => {
    const wrong = generatorImports
      .filter(({ specifier }) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
      .filter(({ from, specifier }) => {
        const name = specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/");
        return !(dependencyHomes[name] ?? []).some((home) => from.startsWith(home));
      })
      .map(({ from, specifier }) => `${from} -> ${specifier}`);

    expect(wrong).toEqual([]);
  });
});

describe("the runtime", () => {
  it("imports only itself", () => {
    const wrong = runtimeImports.filter(
      (one) => !one.specifier.startsWith(".") || target(one).startsWith(".."),
    );

    expect(wrong).toEqual([]);
  });

  it("has no import cycle of values", () => {
    const edges = new Map<string, string[]>();
    for (const one of runtimeImports.filter((each) => !each.isTypeOnly)) {
      edges.set(one.from, [...(edges.get(one.from) ?? []), target(one)]);
    }

    expect(findCycle(edges)).toBeUndefined();
  });
});

function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle !== undefined) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

describe("our files", () => {
  it("have at most 250 lines", () => {
    const long = ["generator", "templates", "examples", "test", "bench"].flatMap((folder) =>
      sourceFiles(join(packageRoot, folder)),
    );
    const tooLong = long
      .map((path) => ({
        path: relative(packageRoot, path),
        lines: readFileSync(path, "utf8").split("\n").length - 1,
      }))
      .filter(({ lines }) => lines > 250);

    expect(tooLong).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === "sdk" && folder.includes("examples")) return [];
    if (name === "node_modules" || name === "fixtures") return [];
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.(ts|mts|mjs|hbs)$/.test(name) ? [path] : [];
  });
}
