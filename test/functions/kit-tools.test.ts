import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/package-root.js";
import { toolModules } from "../../generator/plan/kit-tools.js";
import { wholeKit } from "../../templates/runtime/whole-kit.js";

/** Tools that SDKs bring only where the document asks for them, the class included. */
const byDeclaration = ["batching"];

/** Tools that only the class brings: they serve what functions leave out. */
const ofTheClass = [
  "CacheStore",
  "checkArguments",
  "codeText",
  "connectionFailure",
  "describeState",
  "digest",
  "explainStatus",
  "guessRetryAfter",
  "learnReadings",
  "readCapped",
  "runMiddleware",
];

describe("the tools that functions bring along", () => {
  it.each(Object.entries(toolModules))("has %s where the runtime exports it", async (name, path) => {
    const file = join(packageRoot, "templates", "runtime", `${path}.ts`);
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;

    expect(module[name]).toBeDefined();
    if (!byDeclaration.includes(name)) expect(wholeKit[name as keyof typeof wholeKit]).toBe(module[name]);
  });

  it("are those of the class but for what serves only it", () => {
    const named = Object.keys(toolModules).filter((name) => !byDeclaration.includes(name));

    expect(Object.keys(wholeKit).sort()).toEqual([...named, ...ofTheClass].sort());
  });
});
