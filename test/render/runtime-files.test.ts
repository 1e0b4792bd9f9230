import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/package-root.js";
import { runtimeFiles } from "../../generator/render/runtime-files.js";

const folder = join(packageRoot, "templates", "runtime");
const modules = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));

function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, path), "utf8"), true, false);
  return importedFiles.map(({ fileName }) =>
    posix.join(posix.dirname(path), fileName.replace(/\.js$/, ".ts")),
  );
}

describe("The runtime modules of an SDK", () => {
  it.each(modules)("hold what %s imports, and what that imports", (path) => {
    const found = runtimeFiles([path]).map((file) => file.path);

    expect(found).toContain(path);
    for (const module of found) expect(found).toEqual(expect.arrayContaining(importsOf(module)));
  });

  it("hold nothing that is not imported", () => {
    const found = runtimeFiles(["clock.ts"]).map((file) => file.path);

    expect(found).toEqual(["clock.ts", ...importsOf("clock.ts")].sort());
  });
});
