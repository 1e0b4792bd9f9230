import { describe, expect, it } from "vitest";
import { diagnosticsOf, head, loadFiles, places } from "./fixture.js";

const api = `${head}tags: [{name: a}, {name: b}, {name: c}]
paths:
  /a:
    get: {operationId: a, summary: Old, responses: {default: {description: ok}}}
    put: {operationId: b, responses: {default: {description: ok}}}
`;
const overlayHead = 'overlay: 1.1.0\ninfo: {title: o, version: "1"}\nactions:\n';

function load(actions: string, document = api) {
  const overlay = actions.startsWith("overlay") ? actions : overlayHead + actions;
  return loadFiles({ "api.yaml": document, "o.yaml": overlay }, { overlays: ["o.yaml"] });
}

describe("an update", () => {
  it("merges objects, concatenates arrays and replaces primitives, and places each where it was written", async () => {
    const document = await load(
      "- target: $\n  update:\n    info: {title: New}\n    tags: [{name: d}]\n    x-rate-limit: {version: 1}\n",
    );

    expect(document.root.info).toEqual({ title: "New", version: "1" });
    expect(document.root.tags).toEqual([{ name: "a" }, { name: "b" }, { name: "c" }, { name: "d" }]);
    expect(document.locate("/info/title")).toMatchObject({
      file: "o.yaml",
      pointer: "/actions/0/update/info/title",
      line: 6,
    });
    expect(document.locate("/info/version")).toMatchObject({ file: "api.yaml", line: 2 });
    expect(document.locate("/tags/3/name")).toMatchObject({ file: "o.yaml", line: 7 });
    expect(document.locate("/tags/2/name")).toMatchObject({ file: "api.yaml", line: 3 });
    expect(document.locate("/x-rate-limit/version")).toMatchObject({ file: "o.yaml", line: 8, column: 20 });
  });

  it("appends one item to an array, and replaces a primitive that is the target itself", async () => {
    const document = await load(
      "- {target: $.tags, update: {name: d}}\n- {target: '$.paths[\"/a\"].get.summary', update: New}\n",
    );

    expect(document.root.tags).toHaveLength(4);
    expect(document.root.paths).toMatchObject({ "/a": { get: { summary: "New" } } });
    expect(document.locate("/paths/~1a/get/summary")).toMatchObject({ file: "o.yaml", line: 5 });
  });

  it("reaches every node its target selects, and each keeps its own copy", async () => {
    const document = await load(
      '- {target: $.paths.*.*, update: {x-a: {n: 1}}}\n- {target: \'$.paths["/a"].get["x-a"]\', update: {n: 2}}\n',
    );

    expect(document.root.paths).toMatchObject({
      "/a": { get: { "x-a": { n: 2 } }, put: { "x-a": { n: 1 } } },
    });
  });

  it("changes one use of a YAML alias and leaves the others", async () => {
    const document = await load(
      "- {target: '$.paths[\"/b\"].get.responses', update: {'404': {description: none}}}\n",
      `${head}paths:\n  /a: {get: {responses: &r {'200': {description: ok}}}}\n  /b: {get: {responses: *r}}\n`,
    );

    const ok = { "200": { description: "ok" } };
    expect(document.root.paths).toMatchObject({
      "/a": { get: { responses: ok } },
      "/b": { get: { responses: { ...ok, "404": { description: "none" } } } },
    });
  });

  it("cannot reach a prototype", async () => {
    const document = await loadFiles(
      {
        "api.yaml": api,
        "o.json":
          '{"overlay":"1.0.0","info":{"title":"o","version":"1"},"actions":[{"target":"$","update":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}},{"target":"$.__proto__","update":{"more":1}}]}',
      },
      { overlays: ["o.json"] },
    );

    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(document.root)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(document.root, "__proto__")?.value).toEqual({
      polluted: 1,
      more: 1,
    });
  });

  it("is refused where it does not fit its target, with every place", async () => {
    const diagnostics = await diagnosticsOf(
      load(
        "- {target: $, update: {info: text, tags: {name: d}}}\n- {target: $.info, update: 1}\n- {target: $.info.title, update: {}}\n- {target: '$.*', update: 1}\n",
      ),
    );

    expect(places(diagnostics)).toEqual([
      "overlay-incompatible 4:24 /actions/0/update/info",
      "overlay-incompatible 4:36 /actions/0/update/tags",
      "overlay-incompatible 5:20 /actions/1/update",
      "overlay-incompatible 6:26 /actions/2/update",
      "overlay-mixed-targets 7:4 /actions/3/target",
    ]);
  });
});

describe("a removal", () => {
  it("takes members and items out, and what is left keeps its place", async () => {
    const document = await load(
      "- {target: '$.tags[0,0,1]', remove: true}\n- {target: $.paths.*.put, remove: true}\n",
    );

    expect(document.root.tags).toEqual([{ name: "c" }]);
    expect(Object.keys(Object.values(document.root.paths ?? {})[0])).toEqual(["get"]);
    expect(document.locate("/tags/0/name")).toMatchObject({ pointer: "/tags/2/name", line: 3, column: 31 });
  });

  it("of nested targets takes each out once", async () => {
    const document = await load("- {target: $.tags..*, remove: true}\n");

    expect(document.root.tags).toEqual([]);
  });

  it("of the whole document is refused", async () => {
    const diagnostics = await diagnosticsOf(load("- {target: $, remove: true}\n"));

    expect(places(diagnostics)).toEqual(["overlay-remove-root 4:4 /actions/0/target"]);
  });
});

describe("a copy", () => {
  it("merges one node into another, and each changes on its own after that", async () => {
    const document = await load(
      "- {target: $.paths, update: {/b: {}}}\n- {target: '$.paths[\"/b\"]', copy: '$.paths[\"/a\"]'}\n- {target: '$.paths[\"/a\"]', remove: true}\n- {target: '$.paths[\"/b\"].put', remove: true}\n",
    );

    expect(document.root.paths).toEqual({
      "/b": { get: { operationId: "a", summary: "Old", responses: { default: { description: "ok" } } } },
    });
    expect(document.locate("/paths/~1b/get/summary")).toMatchObject({ file: "api.yaml", line: 6 });
  });

  it("that selects no single node is refused, as is one in Overlay 1.0", async () => {
    const many = await diagnosticsOf(load("- {target: $.info, copy: '$.tags[*]'}\n"));
    const old = await diagnosticsOf(
      load(`${overlayHead.replace("1.1.0", "1.0.0")}- {target: $.info, copy: $.info}\n`),
    );

    expect(places(many)).toEqual(["overlay-copy-source 4:20 /actions/0/copy"]);
    expect(places(old)).toEqual(["invalid-overlay 4:20 /actions/0/copy"]);
  });

  it("doubled over and over ends in an error", async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, n) => `- {target: $.x-a, update: {k${n}: {}}}\n- {target: $.x-a.k${n}, copy: $.x-a}\n`,
    );

    const diagnostics = await diagnosticsOf(load(bomb.join(""), `${api}x-a: {n: 1}\n`));

    expect(diagnostics).toMatchObject([{ code: "too-many-nodes" }]);
  });
});

describe("an action", () => {
  it("whose target matches nothing is a warning that names it and its overlay", async () => {
    const document = await load(
      "- target: $.info\n  update: {x-a: 1}\n- target: $.paths['/pet']\n  remove: true\n",
    );

    expect(document.warnings).toMatchObject([
      {
        severity: "warning",
        code: "overlay-no-match",
        message: `The target "$.paths['/pet']" of action 2 in o.yaml matches nothing, so the action does nothing.`,
        file: "o.yaml",
        line: 6,
        column: 3,
        pointer: "/actions/1/target",
      },
    ]);
  });

  it("sees what the actions and overlays before it did", async () => {
    const second = `${overlayHead}- {target: $.x-a.b, update: {c: 1}}\n`;
    const files = {
      "api.yaml": api,
      "1.yaml": `${overlayHead}- {target: $, update: {x-a: {}}}\n- {target: $.x-a, update: {b: {}}}\n`,
      "2.yaml": second,
    };

    const document = await loadFiles(files, { overlays: ["1.yaml", "2.yaml"] });

    expect(document.root["x-a"]).toEqual({ b: { c: 1 } });
    expect(document.warnings).toEqual([]);
  });

  it("may bring a new version and new faults, which are placed in the overlay", async () => {
    const diagnostics = await diagnosticsOf(
      load(
        "- {target: '$.paths[\"/a\"].get', update: {operationId: b, responses: {'200': {$ref: '#/none'}}}}\n",
      ),
    );

    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "duplicate-operation-id api.yaml",
      "broken-ref o.yaml",
    ]);
    expect(diagnostics[0]?.message).toContain("(o.yaml:4)");
  });
});

describe("an Overlay document", () => {
  it.each([
    ["[1]", "not-an-overlay 1:1"],
    ["openapi: 3.1.0", "not-an-overlay 1:1"],
    [
      "overlay: 1.2.0\ninfo: {title: o, version: '1'}\nactions: [{target: $}]",
      "unsupported-version 1:1 /overlay",
    ],
    ["overlay: 1.0.0\nactions: [{target: $}]", "invalid-overlay 1:1"],
    [`${overlayHead}- {target: "$.a.[", update: 1}`, "invalid-overlay 4:4 /actions/0/target"],
    [`${overlayHead}- {target: $, udpate: {}}`, "invalid-overlay 4:15 /actions/0/udpate"],
  ])("%j is refused: %s", async (text, place) => {
    const loading = loadFiles({ "api.yaml": api, "o.yaml": text }, { overlays: ["o.yaml"] });

    expect(places(await diagnosticsOf(loading))).toEqual([place]);
  });
});
