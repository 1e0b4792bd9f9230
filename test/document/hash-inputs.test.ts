import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashInputs } from "../../generator/document/hash-inputs.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { packageRoot } from "../../generator/package-root.js";

const example = (file: string) => join(packageRoot, "examples", "onestack", file);

describe("hashInputs", () => {
  it("gives from the bytes alone what reading the document and its overlay gives", async () => {
    const input = example("openapi.yaml");
    const overlays = [example("rate-limit.overlay.yaml")];

    const { inputHash } = await loadDocument(input, { overlays });

    expect(await hashInputs(input, overlays)).toBe(inputHash);
    expect(await hashInputs(input, [])).not.toBe(inputHash);
  });

  it("does not guess at what it cannot read", async () => {
    expect(await hashInputs("-", [])).toBeUndefined();
    expect(await hashInputs("https://api.example.com/openapi.yaml", [])).toBeUndefined();
    expect(await hashInputs(example("nowhere.yaml"), [])).toBeUndefined();
  });
});
