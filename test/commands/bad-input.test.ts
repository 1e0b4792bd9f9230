import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createWorkspace,
  fixture,
  fixtureText,
  generateHere,
  readReport,
  texts,
  type Workspace,
} from "./workspace.js";

let workspace: Workspace;

beforeAll(() => {
  workspace = createWorkspace();
});

afterAll(() => workspace.remove());

interface BadInput {
  readonly name: string;
  readonly text: string;
  readonly code: string;
  /** Line and column, from 1. */
  readonly at: readonly [number, number];
  readonly message: RegExp;
  readonly hint?: RegExp;
}

const shop = fixtureText("shop.yaml");

const badInputs: readonly BadInput[] = [
  {
    name: "no OpenAPI document",
    text: "title: A shopping list\nitems: [bread, milk]\n",
    code: "not-openapi",
    at: [1, 1],
    message: /openapi/,
    hint: /./,
  },
  {
    name: "a YAML error",
    text: shop.replace("info: {", "info: [{"),
    code: "yaml-syntax",
    at: [4, 1],
    message:
      /not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a \]/,
  },
  {
    name: "a broken reference",
    text: shop.replace("schemas/Item", "schemas/Itm"),
    code: "broken-ref",
    at: [18, 83],
    message: /#\/components\/schemas\/Itm/,
    hint: /Item/,
  },
  {
    // Types are begun before the checks are done: their failure is not to come before what the checks say.
    name: "a fault that the type printer fails at",
    text: 'openapi: 3.0.3\ninfo: { title: Odd, version: "1" }\npaths: {}\ncomponents: { parameters: { a: null } }\n',
    code: "wrong-type",
    at: [4, 29],
    message: /Parameter Object/,
  },
  {
    name: "two operations of one id",
    text: shop.replace("operationId: createItem", "operationId: getItem"),
    code: "duplicate-operation-id",
    at: [21, 7],
    message: /POST \/items .*"getItem".*GET \/items\/\{id\}/,
    hint: /another operationId/,
  },
  {
    name: "an unknown member of the extension",
    text: shop.replace("by: [credential]", "bye: [credential]"),
    code: "unknown-member",
    at: [9, 7],
    message: /"bye"/,
    hint: /"by"/,
  },
  {
    name: "a negative quota",
    text: shop.replace("quota: 100", "quota: -5"),
    code: "out-of-range",
    at: [10, 31],
    message: /-5/,
    hint: /from 1/,
  },
  {
    name: "a batch operation that does not exist",
    text: shop.replace(
      "      tags: [items]\n      parameters",
      "      tags: [items]\n      x-rate-limit:\n        batch: { operation: getItems, key: path.id, into: /ids, maxSize: 9, out: /items, match: /id }\n      parameters",
    ),
    code: "unknown-operation",
    at: [17, 18],
    message: /"getItems"/,
    hint: /"getItem"/,
  },
];

describe("ratesmith generate refuses", () => {
  it.each(badInputs)("$name: says what, where and what to do, and writes nothing", async (bad) => {
    const input = workspace.write(`${bad.code}.yaml`, bad.text);
    const output = join(workspace.path, `${bad.code}-sdk`);

    const { code, stdout, stderr } = await generateHere(input, { output, json: true });

    const { ok, diagnostics } = readReport(stdout);
    const [first] = diagnostics;
    expect({ code, ok, count: diagnostics.length }).toEqual({ code: 2, ok: false, count: 1 });
    expect([first?.code, first?.file, first?.line, first?.column]).toEqual([bad.code, input, ...bad.at]);
    expect(first?.message).toMatch(bad.message);
    expect(first?.hint ?? "").toMatch(bad.hint ?? "");
    expect(stderr).toContain("1 error; nothing was written.");
    expect(texts(output)).toEqual({});
  });

  it("a document that leaves an earlier SDK as it was", async () => {
    const output = join(workspace.path, "kept");
    const broken = workspace.write("broken.yaml", shop.replace("schemas/Item", "schemas/Itm"));
    await generateHere(fixture("shop.yaml"), { output });
    const before = texts(output);

    const { code } = await generateHere(broken, { output, force: true });

    expect(code).toBe(2);
    expect(Object.keys(before).length).toBeGreaterThan(50);
    expect(texts(output)).toEqual(before);
  });
});

describe("an overlay whose target matches nothing", () => {
  it("is a warning that names the target, and the SDK is written", async () => {
    const output = join(workspace.path, "unmatched");
    const overlay = workspace.write(
      "unmatched.yaml",
      'overlay: 1.0.0\ninfo: { title: None, version: "1" }\nactions:\n  - target: $.paths["/wares"]\n    update: { get: {} }\n',
    );

    const { code, stdout } = await generateHere(fixture("shop.yaml"), {
      output,
      overlay: [overlay],
      json: true,
    });

    const { diagnostics } = readReport(stdout);
    expect(code).toBe(0);
    expect(diagnostics).toEqual([expect.objectContaining({ severity: "warning", file: overlay, line: 4 })]);
    expect(diagnostics[0]?.message).toContain('$.paths["/wares"]');
    expect(texts(output)["client.ts"]).toBeDefined();
  });
});
