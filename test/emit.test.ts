import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { comment, dataLiteral, identifier, key, literal } from "../generator/emit.js";

/** The value of an expression, read by the TypeScript parser rather than run. */
function parsesTo(code: string): string {
  const file = ts.createSourceFile("x.ts", `const x = ${code};`, ts.ScriptTarget.ESNext, true);
  const [statement] = file.statements;
  if (file.statements.length !== 1 || statement === undefined || !ts.isVariableStatement(statement))
    return "escaped";
  const initializer = statement.declarationList.declarations[0]?.initializer;
  return initializer !== undefined && ts.isStringLiteral(initializer) ? initializer.text : "escaped";
}

describe("literal", () => {
  it("reads back as the same string, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (text) => {
        expect(parsesTo(literal(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves no line separator, no direction mark and no end of a script element in the code", () => {
    const code = literal("a\u2028b\u202ec</script>\u0000");

    expect(code).toBe('"a\\u2028b\\u202ec<\\/script>\\u0000"');
  });

  it("refuses numbers that are none", () => {
    expect(() => literal(Number.NaN)).toThrow("Cannot emit the number NaN.");
  });
});

describe("identifier", () => {
  it("lets nothing through but ASCII identifiers", () => {
    expect(identifier("getTicket$1")).toBe("getTicket$1");
    for (const name of ["", "1a", "a-b", "a b", "é", "a;b", "a\n"])
      expect(() => identifier(name)).toThrow("is no identifier");
  });
});

describe("key", () => {
  it("quotes what is no identifier and computes __proto__, which would set the prototype", () => {
    expect(["id", "a-b", "'", "__proto__"].map(key)).toEqual(["id", '"a-b"', '"\'"', '["__proto__"]']);
  });
});

describe("comment", () => {
  it("stays inside the comment, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("*", "/", "\n", "\r", "\u2028", "@", "a", "\\", " ") }),
        (text) => {
          const code = `/**\n${comment(text)
            .map((line) => ` * ${line}`)
            .join("\n")}\n */\nconst end = 1;`;
          const file = ts.createSourceFile("x.ts", code, ts.ScriptTarget.ESNext, true);

          expect(file.statements.length).toBe(1);
          expect(code.match(/\*\//g)?.length).toBe(1);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("does not let text become a tag of the doc comment", () => {
    expect(comment("@deprecated\n  @internal")).toEqual(["\\@deprecated", "  \\@internal"]);
  });
});

describe("dataLiteral", () => {
  it("lays data out over lines where it does not fit", () => {
    const data = {
      id: "getTicket",
      path: "/tickets/{id}",
      parameters: [
        { name: "id", in: "path", required: true },
        { name: "x", in: "query" },
      ],
    };

    expect(dataLiteral(data, 0, 60)).toBe(
      [
        "{",
        '  id: "getTicket",',
        '  path: "/tickets/{id}",',
        "  parameters: [",
        '    { name: "id", in: "path", required: true },',
        '    { name: "x", in: "query" },',
        "  ],",
        "}",
      ].join("\n"),
    );
  });

  it("leaves undefined members out", () => {
    expect(dataLiteral({ a: 1, b: undefined })).toBe("{ a: 1 }");
  });
});
