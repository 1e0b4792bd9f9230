import type { HostileInput } from "./inputs.js";
import { canary, object } from "./payloads.js";

const head = 'openapi: 3.1.0\ninfo: {title: Text, version: "1"}\n';
const start = '{"openapi":"3.1.0","info":{"title":"Text","version":"1"},"paths":{}';
const nested = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

const bomb = Array.from({ length: 10 }, (_, level) => {
  const item = level === 0 ? "x" : `*a${level - 1}`;
  return `x-${level}: &a${level} [${Array.from({ length: 9 }, () => item).join(", ")}]`;
}).join("\n");

const merges = Array.from({ length: 12 }, (_, level) => {
  const sources = level === 0 ? "{b: 1}" : Array.from({ length: 9 }, () => `*a${level - 1}`).join(", ");
  return `x-${level}: &a${level} {<<: [${sources}], c${level}: 1}`;
}).join("\n");

type Text = readonly [name: string, text: string | Uint8Array, refused?: string];

const yaml: readonly Text[] = [
  ["an alias bomb", `${head}paths: {}\n${bomb}\n`, "too-many-nodes"],
  ["merge keys that multiply", `${head}paths: {}\n${merges}\n`, "too-many-nodes"],
  [
    "a merge key with __proto__",
    `${head}paths:\n  /a:\n    <<: {__proto__: {polluted: 1}}\n    get: {responses: {"200": {description: ok}}}\n`,
  ],
  ["an alias inside its own anchor", `${head}paths: {}\nx-a: &a {b: *a}\n`, "contains-itself"],
  ["a tag that makes functions", `${head}paths: {}\nx-a: !!js/function "function(){${canary}}"\n`],
  ["20,000 levels of flow", `${head}paths: {}\nx-a: ${nested("[", "]", 20_000)}\n`, "too-deep"],
  [
    "2,000 levels of block",
    `${head}paths: {}\nx-a:\n${Array.from({ length: 2_000 }, (_, at) => `${" ".repeat(at + 1)}a:`).join("\n")}\n`,
    "too-deep",
  ],
  ["a key that is there twice", `${head}paths: {}\npaths: {}\n`, "duplicate-key"],
  ["a version that looks like a date", "openapi: 3.1.0\ninfo: {title: T, version: 2020-01-01}\npaths: {}\n"],
  ["a version that is a number", "openapi: 3.1.0\ninfo: {title: T, version: 1.0}\npaths: {}\n"],
  ["a scalar of 100 MB", `${head}paths: {}\nx-a: "${"a".repeat(100 * 1024 * 1024)}"\n`, "input-too-large"],
  ["a byte order mark", `\uFEFF${head}paths: {}\n`],
  ["UTF-16", Buffer.from(`\uFEFF${head}paths: {}\n`, "utf16le")],
  ["bytes that are no text", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0xff, 0xff), ""],
  ["two documents", `${head}paths: {}\n---\n${head}paths: {}\n`, "multiple-documents"],
  ["nothing", "", ""],
  ["keys that are no strings", `${head}paths: {}\n? [a, b]\n: 1\nx-a: {? {c: 1} : 2, 3: 4, null: 5}\n`],
];

const json: readonly Text[] = [
  [
    "__proto__ at every level",
    JSON.stringify(
      object([
        ["openapi", "3.1.0"],
        [
          "info",
          object([
            ["title", "T"],
            ["version", "1"],
            ["__proto__", { polluted: 1 }],
          ]),
        ],
        [
          "paths",
          object([
            [
              "/a",
              object([
                [
                  "get",
                  object([
                    [
                      "responses",
                      object([
                        ["200", { description: "" }],
                        ["__proto__", { description: "" }],
                      ]),
                    ],
                    ["__proto__", {}],
                  ]),
                ],
                ["__proto__", { get: {} }],
              ]),
            ],
          ]),
        ],
        [
          "components",
          object([
            [
              "schemas",
              object([
                [
                  "A",
                  object([
                    ["properties", object([["__proto__", { type: "string" }]])],
                    ["required", ["__proto__"]],
                    ["__proto__", { a: 1 }],
                  ]),
                ],
              ]),
            ],
            ["__proto__", {}],
          ]),
        ],
        ["__proto__", { polluted: 1 }],
      ]),
    ),
  ],
  ["members that are there twice", `${start},"paths":{},"info":{"title":"Last","version":"1"}}`],
  ["3,000 levels", `${start},"x-a":${nested('{"a":', "}", 3_000).replace("}", "1}")}}`, "too-deep"],
  ["5 million levels", `${start},"x-a":${nested("[", "]", 5_000_000)}}`, "too-deep"],
  [
    "lone surrogates",
    `${start},"x-a":"\\ud800","tags":[{"name":"\\udfff"}],"components":{"schemas":{"A":{"enum":["\\ud800"]}}}}`,
  ],
  [
    "numbers beyond all bounds",
    `${start},"components":{"schemas":{"A":{"type":"number","maximum":1e400,"default":-1e999,"enum":[1e400]}}}}`,
    "invalid-number",
  ],
  ["NaN", `${start},"x-a":NaN}`, "json-syntax"],
  ...["info", "paths", "components", "servers", "tags"].map(
    (member): Text => [
      `null where ${member} is due`,
      `${start.replace('"paths":{}', '"paths":{"/a":null}')},"${member}":null}`,
    ],
  ),
  ["a list where the document is due", "[]", ""],
  ["null", "null", ""],
  ["text that breaks off", `${start},"x-a":`, "json-syntax"],
];

const overlay = (actions: string, more = "") =>
  `overlay: 1.0.0\ninfo: {title: O, version: "1"}\n${more}actions:\n${actions}\n`;

const overlays: readonly Text[] = [
  ["every value as its target", overlay('  - target: "$..*"\n    update: {x-a: 1}')],
  [
    "__proto__ in its update",
    overlay(
      '  - target: $\n    update: {"__proto__": {polluted: 1}, "constructor": {prototype: {polluted: 1}}}',
    ),
  ],
  ["the removal of the document", overlay("  - target: $\n    remove: true"), ""],
  ["a target that matches nothing", overlay("  - target: $.nowhere\n    remove: true")],
  [
    "another document to extend",
    overlay("  - target: $\n    update: {x-a: 1}", "extends: file:///etc/passwd\n"),
  ],
  ["a filter that never ends", overlay(`  - target: $.x-text[?match(@, '(a+)+b')]\n    remove: true`)],
  ["a search that never ends", overlay(`  - target: $.x-text[?search(@, '(a|a)*c')]\n    remove: true`)],
  ["a target that is code", overlay(`  - target: "$[?(${canary})]"\n    remove: true`), ""],
  [
    "code in its update",
    overlay(`  - target: $.info\n    update: {title: "*/ ${canary} /*", version: "\${${canary}}"}`),
  ],
  [
    "updates that double",
    overlay("  - target: $.x-list\n    update: [1]\n  - target: $.x-text\n    copy: $.x-text"),
  ],
];

const inputs = (row: number, file: string, texts: readonly Text[]): HostileInput[] =>
  texts.map(([name, text, refused]) => ({
    row,
    name,
    files: { [file]: text },
    ...(refused === undefined ? {} : { refused }),
  }));

/** Texts that try to overwhelm or to deceive a parser, and overlays. */
export const textInputs: readonly HostileInput[] = [
  ...inputs(38, "api.yaml", yaml),
  ...inputs(39, "api.json", json),
  ...overlays.map(([name, text, refused]) => ({
    row: 40,
    name: `an overlay with ${name}`,
    files: {
      "api.yaml": `${head}paths: {/a: {get: {operationId: get, responses: {"200": {description: ok}}}}}\nx-list: [1]\nx-text: [${"a".repeat(40)}]\n`,
      "overlay.yaml": text,
    },
    overlays: ["overlay.yaml"],
    ...(refused === undefined ? {} : { refused }),
  })),
];
