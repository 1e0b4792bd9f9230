import { describe, expect, it } from "vitest";
import { diagnosticsOf, head, loadFiles, places } from "./fixture.js";

describe("parsing", () => {
  it("reports each fault of a JSON text with its place", async () => {
    const text = '{\n  "openapi": "3.1.0",\n  "info": {,\n  "paths": {}\n}\n';

    const diagnostics = await diagnosticsOf(loadFiles({ "api.json": text }));

    expect(diagnostics[0]).toMatchObject({ code: "json-syntax", file: "api.json", line: 3, column: 12 });
  });

  it("reports each fault of a YAML text with its place", async () => {
    const text = `${head}paths:\n  /a: {get: [}\n`;

    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": text }));

    expect(diagnostics[0]).toMatchObject({ code: "yaml-syntax", file: "api.yaml", line: 4, column: 14 });
  });

  it("refuses a key that is there twice", async () => {
    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": `${head}paths: {}\npaths: {}\n` }));

    expect(places(diagnostics)).toEqual(["duplicate-key 4:1"]);
  });

  it("refuses keys that become one member, and lets merge keys repeat", async () => {
    const text = `${head}paths: {}\nx-a: &a {b: 1}\nx-b: {<<: *a, <<: {c: 1}}\nx-c: {200: 1, "200": 2}\n`;

    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": text }));

    expect(places(diagnostics)).toEqual(["duplicate-key 6:15"]);
  });

  it("compares the keys of a mapping in a time that grows with their number alone", async () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `  k${index}: 1`);

    const document = await loadFiles({ "api.yaml": `${head}paths: {}\nx-a:\n${keys.join("\n")}\n` });

    expect(Object.keys(document.root["x-a"] ?? {})).toHaveLength(40_000);
  });

  it("refuses a second document", async () => {
    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": `${head}paths: {}\n---\na: 1\n` }));

    expect(places(diagnostics)).toEqual(["multiple-documents 4:1"]);
  });

  it("reads a YAML flow mapping, which begins like JSON", async () => {
    const document = await loadFiles({
      "api.yaml": "{openapi: 3.1.0, info: {title: a, version: '1'}, paths: {}}",
    });

    expect(document.root.openapi).toBe("3.1.0");
  });

  it("keeps dates and words like NO as text, whatever version the text claims", async () => {
    const text = `%YAML 1.1\n---\n${head}paths: {}\nx-a: [2020-01-01, NO, 0o17, !!js/function 'f']\n`;

    const document = await loadFiles({ "api.yaml": text });

    expect(document.root["x-a"]).toEqual(["2020-01-01", "NO", 15, "f"]);
  });

  it("resolves aliases and merge keys, and places them at their anchors", async () => {
    const text = `${head}x-common: &common\n  summary: Same\npaths:\n  /a:\n    get:\n      <<: *common\n      responses: {default: {description: ok}}\n  /b: {get: &g {responses: {default: {description: ok}}}, put: *g}\n`;

    const document = await loadFiles({ "api.yaml": text });

    expect(document.root.paths).toMatchObject({
      "/a": { get: { summary: "Same", responses: { default: { description: "ok" } } } },
    });
    expect(document.locate("/paths/~1b/put/responses")).toMatchObject({ line: 10, column: 17 });
  });

  it("refuses an alias that stands inside its own anchor", async () => {
    const diagnostics = await diagnosticsOf(
      loadFiles({ "api.yaml": `${head}paths: {}\nx-a: &a\n  b: *a\n` }),
    );

    expect(diagnostics).toMatchObject([{ severity: "error", code: "contains-itself", line: 5 }]);
  });

  it("refuses an alias bomb below the parser's own bound", async () => {
    const levels = Array.from({ length: 8 }, (_, level) => {
      const item = level === 0 ? "x" : `*a${level - 1}`;
      return `x-${level}: &a${level} [${Array.from({ length: 9 }, () => item).join(",")}]`;
    });

    const diagnostics = await diagnosticsOf(
      loadFiles({ "api.yaml": `${head}paths: {}\n${levels.join("\n")}\n` }),
    );

    expect(diagnostics).toMatchObject([{ code: "too-many-nodes" }]);
  });

  it.each([
    ["a scalar as long as memory", `x-a: "${"a".repeat(49 * 1024 * 1024)}"`],
    ["millions of values", `x-a: [${"a,".repeat(3_000_001)}0]`],
    ["millions of lines", `x-a:\n${"- a\n".repeat(1_500_001)}`],
  ])("refuses YAML of %s, which would take the parser gigabytes", async (_, text) => {
    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": `${head}paths: {}\n${text}\n` }));

    expect(diagnostics).toMatchObject([{ code: "input-too-large" }]);
    expect(diagnostics[0]?.hint).toContain("JSON");
  });

  it("refuses JSON of millions of values before it walks through them", async () => {
    const text = `{"openapi":"3.1.0","info":{"title":"a","version":"1"},"paths":{},"x-a":[${"0,".repeat(6_000_000)}0]}`;

    const diagnostics = await diagnosticsOf(loadFiles({ "api.json": text }));

    expect(diagnostics).toMatchObject([{ code: "too-many-nodes", pointer: "/x-a" }]);
  });

  it("refuses merge keys that multiply", async () => {
    const levels = Array.from({ length: 10 }, (_, level) => {
      const sources = level === 0 ? "{b: 1}" : Array.from({ length: 9 }, () => `*a${level - 1}`).join(",");
      return `x-${level}: &a${level} {<<: [${sources}], c${level}: 1}`;
    });

    const diagnostics = await diagnosticsOf(
      loadFiles({ "api.yaml": `${head}paths: {}\n${levels.join("\n")}\n` }),
    );

    expect(diagnostics).toMatchObject([{ code: "too-many-nodes" }]);
  });

  it.each([
    ["JSON", `{"openapi":"3.1.0","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["YAML", `${head}x: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`],
  ])("refuses %s that nests too deep", async (name, text) => {
    const diagnostics = await diagnosticsOf(loadFiles({ [`api.${name.toLowerCase()}`]: text }));

    expect(diagnostics).toMatchObject([{ code: "too-deep" }]);
  });

  it("keeps __proto__ as a member like any other", async () => {
    const text =
      '{"openapi":"3.1.0","info":{"title":"a","version":"1"},"paths":{},"components":{"schemas":{"__proto__":{"type":"object"}}}}';

    const document = await loadFiles({ "api.json": text });

    const schemas = Object.entries(document.root.components ?? {})[0]?.[1];
    expect(Object.keys(schemas)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(schemas)).toBe(Object.prototype);
  });
});
