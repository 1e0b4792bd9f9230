import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { DiagnosticError } from "../../generator/diagnostic.js";
import { loadApi } from "../../generator/load-api.js";
import { planSdk } from "../../generator/plan/plan-sdk.js";
import { checkSyntax } from "../../generator/render/check-syntax.js";
import { renderSdk } from "../../generator/render/render-sdk.js";
import { renderSchemaTypes } from "../../generator/render/schema-types.js";
import { fuzzDocument } from "./fuzz-document.js";

/** `FUZZ_RUNS=10000 npx vitest run test/hostile/fuzz.test.ts` takes some minutes. */
const runs = Number(process.env.FUZZ_RUNS ?? 400);

interface Sdk {
  readonly files: ReadonlyMap<string, string>;
}

/** The SDK of a document without the runtime; undefined where the document is refused. */
async function sdkOf(document: object): Promise<Sdk | undefined> {
  try {
    const api = await loadApi("-", { stdin: async () => JSON.stringify(document) });
    const plan = planSdk(api, {});
    const schemaTypes = renderSchemaTypes(structuredClone(api.root));
    const files = [...(await renderSdk(plan, { schemaTypes, checkSyntax }))].filter(
      ([path]) => !path.startsWith("runtime/"),
    );
    return { files: new Map(files) };
  } catch (error) {
    if (error instanceof DiagnosticError) return undefined;
    throw error;
  }
}

/** Where code of the document stands as code: names it would call, or text that does not parse. */
function escapes(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2022 });
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  const found = parseDiagnostics.map(
    ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
  const visit = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) && ts.isIdentifier(node.expression);
    if (isCall && /canary/i.test(node.expression.getText(file))) found.push(`${path}: ${node.getText(file)}`);
    if (ts.isTemplateExpression(node) && /canary/i.test(node.getText(file)))
      found.push(`${path}: a template`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe("Any document", () => {
  it("is refused, or stays within literals, comments and plain file names", {
    timeout: 3_600_000,
  }, async () => {
    let generated = 0;
    const property = fc.asyncProperty(fuzzDocument, async (document) => {
      const sdk = await sdkOf(document);
      if (sdk === undefined) return;
      generated += 1;
      for (const [path, text] of sdk.files) {
        expect(path).toMatch(/^(?:[a-z0-9][a-z0-9-]*\/)?[A-Za-z0-9][A-Za-z0-9-]*\.(?:ts|md)$/);
        if (path.endsWith(".ts")) expect(escapes(path, text)).toEqual([]);
      }
    });

    await fc.assert(property, { numRuns: runs, seed: 20_261_123 });

    expect(generated).toBeGreaterThan(runs / 4);
  });

  it("would be found out if its text got into the code", () => {
    const text = (value: string) => `export const a = "${value}";\n/** ${value} */\n`;

    expect(escapes("a.ts", text("harmless"))).toEqual([]);
    expect(escapes("a.ts", text('"; CANARY(); "'))).not.toEqual([]);
    expect(escapes("a.ts", text("*/ CANARY(); /*"))).not.toEqual([]);
    expect(escapes("a.ts", ["export const a = `$", "{CANARY()}`;"].join(""))).not.toEqual([]);
  });
});
