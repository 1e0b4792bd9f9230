import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generate } from "../generator/index.js";
import { packageRoot } from "../generator/package-root.js";

/**
 * Each page of `test/scenarios` holds a document, perhaps an overlay, and files of the SDK they give: fenced blocks
 * whose info string ends in the file's name. `UPDATE=1` writes the blocks of the SDK anew.
 */
const folder = join(packageRoot, "test", "scenarios");
const block = /^```(\w+) (\S+)\n([\s\S]*?)^```$/gm;

let work: string;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "ratesmith-scenario-"));
});

afterEach(() => {
  rmSync(work, { recursive: true, force: true });
});

describe.each(readdirSync(folder).filter((name) => name.endsWith(".md")))("scenario %s", (name) => {
  it("gives the files of the page", async () => {
    const page = readFileSync(join(folder, name), "utf8");
    const blocks = [...page.matchAll(block)].map(([, language, file, text]) => ({
      language,
      file: file ?? "",
      text: text ?? "",
    }));
    const inputs = blocks.filter(({ language }) => language === "yaml");
    for (const { file, text } of inputs) writeFileSync(join(work, file), text);
    const overlays = inputs
      .filter(({ file }) => file.includes("overlay"))
      .map(({ file }) => join(work, file));

    await generate({ input: join(work, "openapi.yaml"), overlays, output: join(work, "sdk") });

    const wanted = blocks.filter(({ language }) => language !== "yaml");
    const given = wanted.map(({ file }) => ({ file, text: readFileSync(join(work, "sdk", file), "utf8") }));
    if (process.env.UPDATE === "1") {
      const texts = new Map(given.map(({ file, text }) => [file, text]));
      const updated = page.replace(block, (whole, language: string, file: string) =>
        texts.has(file) ? `\`\`\`${language} ${file}\n${texts.get(file)}\`\`\`` : whole,
      );
      writeFileSync(join(folder, name), updated);
      return;
    }
    expect(wanted.length).toBeGreaterThan(0);
    for (const { file, text } of wanted)
      expect(given.find((one) => one.file === file)?.text, file).toBe(text);
  });
});
