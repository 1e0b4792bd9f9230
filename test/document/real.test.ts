import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { loadDocument } from "../../generator/document/load-document.js";
import { walk } from "../../generator/document/walk.js";
import type { Json } from "../../generator/json.js";
import { diagnosticsOf } from "./fixture.js";

const specs = resolve(process.env.RATESMITH_SPECS ?? "../shared/specs");
const real = join(specs, "real");

/** Each document, and the number of its paths. */
const documents: readonly (readonly [file: string, paths: number])[] = [
  ["box.json", 186],
  ["discord.json", 150],
  ["figma.yaml", 47],
  ["github.json", 811],
  ["kubernetes.json", 428],
  ["notion.json", 8],
  ["openai.yaml", 182],
  ["plaid.yaml", 339],
  ["spotify.json", 67],
  ["stripe.json", 305],
  ["telnyx.json", 251],
  ["zuora.json", 315],
  ["twilio/twilio_api_v2010.json", 121],
  ["twilio/twilio_conversations_v1.json", 49],
  ["twilio/twilio_verify_v2.yaml", 33],
];

function referencesOf(root: Json): string[] {
  const found: string[] = [];
  const start = { value: root, kind: "document", path: undefined, parent: undefined } as const;
  walk(start, { reference: ({ ref }) => found.push(ref) });
  return found;
}

describe.skipIf(!existsSync(real))("a real document", () => {
  it.each(documents)("%s loads, every reference local, and prints nothing", async (file, paths) => {
    const outputs = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];

    const document = await loadDocument(join(real, file));

    expect(Object.keys(document.root.paths ?? {})).toHaveLength(paths);
    expect(referencesOf(document.root).filter((ref) => !ref.startsWith("#/"))).toEqual([]);
    for (const output of outputs) expect(output).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("of Swagger 2.0 loads in the shape of OpenAPI 3.0, each part placed where it was written", async () => {
    const document = await loadDocument(join(real, "zoom-swagger2.json"));

    expect(document.version).toBe("3.0");
    expect(Object.keys(document.root.paths ?? {})).toHaveLength(103);
    expect(document.root.servers).toEqual([{ url: "https://api.zoom.us/v2" }]);
    expect(referencesOf(document.root).filter((ref) => !ref.startsWith("#/components/"))).toEqual([]);
    expect(document.locate("/components/securitySchemes").pointer).toBe("/securityDefinitions");
  });

  it("of 2,907 files loads, and each part is placed in its own file", async () => {
    const cwd = join(real, "digitalocean/specification");

    const document = await loadDocument("DigitalOcean-public.v2.yaml", { cwd });

    expect(Object.keys(document.root.paths ?? {})).toHaveLength(445);
    expect(referencesOf(document.root).filter((ref) => !ref.startsWith("#/"))).toEqual([]);
    expect(document.locate("/paths/~1v2~1account/get/operationId")).toEqual({
      file: join("resources", "account", "account_get.yml"),
      pointer: "/operationId",
      line: 1,
      column: 1,
    });
  });
});

describe.skipIf(!existsSync(join(specs, "hostile")))("a hostile document", () => {
  const load = (name: string) => loadDocument(name, { cwd: join(specs, "hostile") });

  it.each([
    ["hostile-alias-bomb.yaml", ["too-many-nodes"]],
    ["hostile-deep-3000.json", ["too-deep"]],
    [
      "hostile-refs.yaml",
      [
        "remote-ref",
        "unsupported-ref",
        "ref-outside-root",
        "remote-ref",
        "unsupported-ref",
        "remote-ref",
        "unsupported-ref",
      ],
    ],
  ])("%s is refused, and nothing is fetched", async (name, codes) => {
    const fetch = vi.spyOn(globalThis, "fetch");

    const diagnostics = await diagnosticsOf(load(name));

    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(fetch).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("that doubles a schema 18 times loads, its references unexpanded", async () => {
    const document = await load("hostile-allof-2pow18.json");

    expect(referencesOf(document.root).length).toBeLessThan(50);
  });

  it.each(["hostile-proto.json", "hostile-proto.yaml"])("%s pollutes nothing", async (name) => {
    const document = await load(name);

    expect(Object.hasOwn(document.root, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("with faults of all kinds is refused, each at its place", async () => {
    const diagnostics = await diagnosticsOf(load("hostile-injection-3.0.json"));

    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, line }) => `${code} ${line}`)).toEqual([
      "unknown-server-variable 16",
      "invalid-parameter 402",
      "invalid-component-name 519",
      "circular-ref 615",
      "circular-ref 621",
      "circular-ref 626",
      "broken-ref 637",
      "broken-ref 640",
      "broken-ref 643",
      "ref-outside-root 655",
      "invalid-component-name 662",
      "invalid-security-scheme 665",
    ]);
  });
});
