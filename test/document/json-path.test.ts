import { describe, expect, it } from "vitest";
import { compileJsonPath } from "../../generator/document/json-path.js";
import type { Json } from "../../generator/json.js";

function select(query: string, root: Json, timeoutMs?: number) {
  const compiled = compileJsonPath(query, timeoutMs === undefined ? {} : { timeoutMs });
  return compiled.ok ? compiled.select(root) : compiled;
}

describe("a JSONPath", () => {
  it("selects each node once", () => {
    const selection = select("$.a[1,0,1]", { a: ["x", "y"] });

    expect(selection).toEqual({
      ok: true,
      locations: [
        ["a", 1],
        ["a", 0],
      ],
    });
  });

  it("sees own members only", () => {
    const root = JSON.parse('{"__proto__":{"a":1}}') as Json;

    expect(select("$.toString", root)).toEqual({ ok: true, locations: [] });
    expect(select("$.__proto__.a", root)).toEqual({ ok: true, locations: [["__proto__", "a"]] });
  });

  it("that is none says why", () => {
    expect(select("info.title", {})).toMatchObject({
      ok: false,
      message: expect.stringContaining("expected '$'"),
    });
  });

  it("with a pattern that backtracks without end is given up", () => {
    const selection = select("$[?search(@, '(a+)+$')]", [`${"a".repeat(60)}!`], 50);

    expect(selection).toEqual({ ok: false, message: "it took longer than 50 ms" });
  });
});
