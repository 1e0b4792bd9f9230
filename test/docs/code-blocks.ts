import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../generator/package-root.js";

/** A page of the documentation: its path from the root of the project, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced block of code, and the line its fence stands on. */
export interface CodeBlock {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** Every page that people read, those of the examples and their SDKs too. */
export function readPages(): Page[] {
  const examples = readdirSync(join(packageRoot, "examples"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "demo")
    .flatMap(({ name }) => [`examples/${name}/README.md`, `examples/${name}/sdk/README.md`]);
  const docs = readdirSync(join(packageRoot, "docs")).filter((name) => name.endsWith(".md"));
  const paths = [
    ...["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"],
    ...docs.map((name) => `docs/${name}`),
    ...examples,
  ];
  return paths.map((path) => ({ path, text: readFileSync(join(packageRoot, path), "utf8") }));
}

/** The fenced blocks of a page. */
export function codeBlocks({ path, text }: Page): CodeBlock[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => ({
    page: path,
    line: text.slice(0, match.index).split("\n").length,
    language: match[1] ?? "",
    code: match[2] ?? "",
  }));
}

/** The commands of a page: lines of `sh` blocks and of indented blocks, continued lines joined. */
export function commands(page: Page): string[] {
  const fenced = codeBlocks(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => joined(code).split("\n"));
  const indented = joined(page.text)
    .split("\n")
    .filter((line) => /^ {4}(npx|npm) /.test(line));
  return [...fenced, ...indented].map((line) => line.trim()).filter((line) => line !== "");
}

function joined(text: string): string {
  return text.replace(/\\\n\s*/g, "");
}
