import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildUrl } from "../../../templates/runtime/http/build-url.js";
import { planOperation } from "../../../templates/runtime/http/operation-plan.js";
import {
  type ParameterFormat,
  serializeCookie,
  serializeHeader,
  serializePath,
  serializeQuery,
} from "../../../templates/runtime/http/serialize-parameter.js";
import type { Parameter, ParameterStyle } from "../../../templates/runtime/operation.js";

function format(
  style: ParameterStyle,
  explode: boolean,
  rest: Partial<ParameterFormat> = {},
): ParameterFormat {
  return {
    name: "color",
    style,
    explode,
    allowReserved: false,
    content: undefined,
    where: 'Parameter "color" of GET /x',
    ...rest,
  };
}

const list = ["blue", "black", "brown"];
const rgb = { R: 100, G: 200, B: 150 };

describe("serializePath", () => {
  it.each([
    ["simple", false, "blue", "blue"],
    ["simple", false, list, "blue,black,brown"],
    ["simple", true, list, "blue,black,brown"],
    ["simple", false, rgb, "R,100,G,200,B,150"],
    ["simple", true, rgb, "R=100,G=200,B=150"],
    ["label", false, "blue", ".blue"],
    ["label", false, list, ".blue,black,brown"],
    ["label", true, list, ".blue.black.brown"],
    ["label", false, rgb, ".R,100,G,200,B,150"],
    ["label", true, rgb, ".R=100.G=200.B=150"],
    ["matrix", false, "blue", ";color=blue"],
    ["matrix", false, list, ";color=blue,black,brown"],
    ["matrix", true, list, ";color=blue;color=black;color=brown"],
    ["matrix", false, rgb, ";color=R,100,G,200,B,150"],
    ["matrix", true, rgb, ";R=100;G=200;B=150"],
  ] as const)(
    "writes %s, explode %s, as OpenAPI's table of styles does (%j)",
    (style, explode, value, text) => {
      expect(serializePath(format(style, explode), value)).toBe(text);
    },
  );

  it.each([
    // RFC 6570 §1.2 and §3.2.2 to §3.2.7, values of its section 3.2.
    ["simple", false, "Hello World!", "Hello%20World%21"],
    ["simple", false, "/foo/bar", "%2Ffoo%2Fbar"],
    ["simple", false, ["red", "green", "blue"], "red,green,blue"],
    ["simple", false, { semi: ";", dot: ".", comma: "," }, "semi,%3B,dot,.,comma,%2C"],
    ["simple", true, { semi: ";", dot: ".", comma: "," }, "semi=%3B,dot=.,comma=%2C"],
    ["label", true, { semi: ";", dot: ".", comma: "," }, ".semi=%3B.dot=..comma=%2C"],
    ["matrix", true, { semi: ";", dot: ".", comma: "," }, ";semi=%3B;dot=.;comma=%2C"],
    ["simple", false, "50%", "50%25"],
  ] as const)("writes %s, explode %s, as RFC 6570 does (%j)", (style, explode, value, text) => {
    expect(serializePath(format(style, explode), value)).toBe(text);
  });

  it.each([".", "..", "%2e", "%2E%2e", ".%2E", "%2e."])("refuses %j, which is another path", (value) => {
    expect(() => serializePath(format("simple", false), value)).toThrow(
      /"color".*must not be "\." or "\.\."/,
    );
  });

  it.each(["", [], {}, [undefined], [null]])("refuses %j, which leaves nothing in the path", (value) => {
    expect(() => serializePath(format("simple", false), value)).toThrow(/"color".*must not be empty/);
  });

  it.each([null, undefined, Number.NaN, () => 1, Symbol("x")])("refuses %s, which has no text", (value) => {
    expect(() => serializePath(format("simple", false), value)).toThrow(/"color".*must be/);
  });

  it("refuses a lone surrogate, which has no UTF-8 form", () => {
    expect(() => serializePath(format("simple", false), "a\ud800b")).toThrow(/lone surrogate/);
  });

  it("writes dates, bigints and booleans", () => {
    const date = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));

    expect(serializePath(format("simple", false), date)).toBe("2026-01-02T03%3A04%3A05.000Z");
    expect(serializePath(format("simple", false), 2n ** 64n)).toBe("18446744073709551616");
    expect(serializePath(format("simple", false), false)).toBe("false");
    expect(() => serializePath(format("simple", false), new Date(Number.NaN))).toThrow(/valid date/);
  });

  it("gives back any text, once decoded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (value) => {
        fc.pre(!/^(\.|%2e){1,2}$/i.test(value) && !/\p{Cs}/u.test(value));

        expect(decodeURIComponent(serializePath(format("simple", false), value))).toBe(value);
      }),
    );
  });
});

describe("serializeQuery", () => {
  it.each([
    ["form", true, "blue", "color=blue"],
    ["form", true, "", "color="],
    ["form", false, list, "color=blue,black,brown"],
    ["form", true, list, "color=blue&color=black&color=brown"],
    ["form", false, rgb, "color=R,100,G,200,B,150"],
    ["form", true, rgb, "R=100&G=200&B=150"],
    ["spaceDelimited", false, list, "color=blue%20black%20brown"],
    ["spaceDelimited", false, rgb, "color=R%20100%20G%20200%20B%20150"],
    ["spaceDelimited", true, list, "color=blue&color=black&color=brown"],
    ["pipeDelimited", false, list, "color=blue%7Cblack%7Cbrown"],
    ["pipeDelimited", false, rgb, "color=R%7C100%7CG%7C200%7CB%7C150"],
    ["deepObject", true, rgb, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
    ["deepObject", true, { a: { b: { c: 1 } } }, "color%5Ba%5D%5Bb%5D%5Bc%5D=1"],
    ["deepObject", true, { in: ["x", "y"] }, "color%5Bin%5D%5B%5D=x&color%5Bin%5D%5B%5D=y"],
    ["deepObject", true, ["x", "y"], "color%5B%5D=x&color%5B%5D=y"],
    ["deepObject", true, [{ p: 1 }, { p: 2 }], "color%5B0%5D%5Bp%5D=1&color%5B1%5D%5Bp%5D=2"],
    ["form", true, { R: { x: 1 } }, "R%5Bx%5D=1"],
    ["form", true, [{ p: 1 }], "color%5B0%5D%5Bp%5D=1"],
    ["form", false, [{ p: 1 }], "color=%7B%22p%22%3A1%7D"],
  ] as const)("writes %s, explode %s (%j)", (style, explode, value, text) => {
    expect(serializeQuery(format(style, explode), value)).toBe(text);
  });

  it.each([undefined, null, [], {}, [null], { a: undefined }])("leaves out %j", (value) => {
    expect(serializeQuery(format("form", true), value)).toBe("");
    expect(serializeQuery(format("form", false), value)).toBe("");
    expect(serializeQuery(format("deepObject", true), value)).toBe("");
  });

  it("writes a parameter with content as JSON", () => {
    const json = format("form", true, { content: "application/json" });

    expect(serializeQuery(json, { a: [1, null] })).toBe("color=%7B%22a%22%3A%5B1%2Cnull%5D%7D");
    expect(serializeQuery(json, "x")).toBe("color=%22x%22");
    expect(() => serializeQuery(json, 1n)).toThrow(/"color".*cannot be written as JSON/);
  });

  it("leaves reserved characters and triplets alone where the document allows it, but not those that end a value", () => {
    const reserved = format("form", true, { allowReserved: true });

    expect(serializeQuery(reserved, "a/b:c?d=e,f;g@h!$'()*[]%20 é")).toBe(
      "color=a/b:c?d=e,f;g@h!$'()*[]%20%20%C3%A9",
    );
    expect(serializeQuery(reserved, "x&admin=1#y+z")).toBe("color=x%26admin=1%23y%2Bz");
  });

  it("refuses what holds itself", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;

    expect(() => serializeQuery(format("deepObject", true), circle)).toThrow(/nested deeper than 32/);
  });

  it("lets nobody add a parameter, whatever a name or value holds", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.boolean(), (name, value, explode) => {
        const text = serializeQuery(format("form", explode, { name }), value);

        expect([...new URLSearchParams(text)]).toEqual([[name, value]]);
      }),
    );
  });

  it("gives back exploded arrays and deep objects", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
        (items, members) => {
          const array = new URLSearchParams(serializeQuery(format("form", true), items));
          const deep = new URLSearchParams(serializeQuery(format("deepObject", true), members));

          expect(array.getAll("color")).toEqual(items);
          expect([...deep]).toEqual(Object.entries(members).map(([key, value]) => [`color[${key}]`, value]));
        },
      ),
    );
  });
});

describe("serializeHeader", () => {
  it.each([
    [false, "blue", "blue"],
    [false, list, "blue,black,brown"],
    [false, rgb, "R,100,G,200,B,150"],
    [true, rgb, "R=100,G=200,B=150"],
    [false, 5, "5"],
    [false, "a b/c", "a b/c"],
    [false, undefined, undefined],
    [false, null, undefined],
  ] as const)("writes simple, explode %s (%j), without percent-encoding", (explode, value, text) => {
    expect(serializeHeader(format("simple", explode), value)).toBe(text);
  });
});

describe("serializeCookie", () => {
  it.each([
    [true, "blue", "color=blue"],
    [false, list, "color=blue,black,brown"],
    [true, list, "color=blue; color=black; color=brown"],
    [true, rgb, "R=100; G=200; B=150"],
    [true, "a;b=c&d", "color=a%3Bb%3Dc%26d"],
    [true, undefined, ""],
  ] as const)("writes form, explode %s (%j)", (explode, value, text) => {
    expect(serializeCookie(format("form", explode), value)).toBe(text);
  });
});

interface SuiteOperation {
  readonly operationId?: string;
  readonly parameters?: readonly (Parameter & { readonly schema?: { readonly type?: string } })[];
}

const suite = join(
  process.env.RATESMITH_SPECS ?? "../shared/specs",
  "suites/readme-oas-examples/3.1/json/parameters-style.json",
);

describe.skipIf(!existsSync(suite))("the suite of parameter styles", () => {
  it("is written without loss: each operation's URL holds every value", () => {
    const document = JSON.parse(readFileSync(suite, "utf8")) as {
      paths: Record<string, Record<string, SuiteOperation>>;
    };
    const values = { string: "blue", array: ["b1", "b2"], object: { name: "n1", description: "d1" } };
    const written: string[] = [];

    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { operationId = "x", parameters = [] }] of Object.entries(methods)) {
        const operation = { id: operationId, method: method.toUpperCase(), path, parameters };
        const plan = planOperation(operation, { origin: "https://httpbin.org", path: "" });
        const args = Object.fromEntries(
          parameters.map((each) => [each.name, Reflect.get(values, each.schema?.type ?? "string")]),
        );
        written.push(decodeURIComponent(buildUrl(plan, args).href.slice("https://httpbin.org".length)));
      }
    }

    expect(
      written.filter((text) => text !== "/cookies" && text !== "/anything/headers"),
    ).toMatchInlineSnapshot(`
      [
        "/anything/headers/simple",
        "/anything/headers/simple",
        "/anything/path/blue/b1,b2/name,n1,description,d1",
        "/anything/path/matrix/;primitive=blue/;array=b1,b2/;object=name,n1,description,d1",
        "/anything/path/matrix/;primitive=blue/;array=b1;array=b2/;name=n1;description=d1",
        "/anything/path/label/.blue/.b1,b2/.name,n1,description,d1",
        "/anything/path/label/.blue/.b1.b2/.name=n1.description=d1",
        "/anything/path/simple/blue/b1,b2/name,n1,description,d1",
        "/anything/path/simple/blue/b1,b2/name=n1,description=d1",
        "/anything/query?primitive=blue&array=b1&array=b2&name=n1&description=d1",
        "/anything/query/form?primitive=blue&array=b1,b2&object=name,n1,description,d1",
        "/anything/query/form?primitive=blue&array=b1&array=b2&name=n1&description=d1",
        "/anything/query/spaceDelimited?array=b1 b2&object=name n1 description d1",
        "/anything/query/pipeDelimited?array=b1|b2&object=name|n1|description|d1",
        "/anything/query/deepObject?object[name]=n1&object[description]=d1",
        "/anything/form-data",
        "/anything/form-data/form",
        "/anything/form-data/form",
        "/anything/form-data/spaceDelimited",
        "/anything/form-data/pipeDelimited",
        "/anything/form-data/deepObject",
      ]
    `);
  });
});
