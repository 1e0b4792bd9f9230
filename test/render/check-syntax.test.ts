import { describe, expect, it } from "vitest";
import { checkSyntax } from "../../generator/render/check-syntax.js";

const check = (text: string) => () => checkSyntax(new Map([["client.ts", text]]));

describe("checkSyntax", () => {
  it("accepts what templates write", () => {
    const text = `import * as x from "./x.js";
export type A = string;
export interface B { a: string }
export class C extends D { m() { return 1; } }
export const d: Operation<A> = { id: "x", n: -1, list: ["a"], uses: () => [d] };
export function f(client: G): H { return x.d; }
const kit: K = { batching, caching };
const e: F = { features: [batching], on: true, none: null };`;

    expect(check(text)).not.toThrow();
  });

  it("names file and line of what does not parse", () => {
    expect(check("export type A = ;\n")).toThrow(/^client\.ts:1 does not parse/);
  });

  it.each([
    "globalThis.__CANARY__ = 1;",
    "export const x = (globalThis.__CANARY__ = 1);",
    "const a = `x`;",
    "const a = { ...b };",
    "const a = operation({});",
    "if (1) {}",
  ])("refuses %s, which would run at import", (text) => {
    expect(check(`\n${text}`)).toThrow("client.ts:2 holds a");
  });
});
