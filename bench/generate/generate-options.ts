import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface GenerateBenchOptions {
  readonly isJson: boolean;
  /** Packages of generators; empty for all. */
  readonly tools: readonly string[];
  /** Names of documents; empty for all. */
  readonly subjects: readonly string[];
  readonly runs: number;
  readonly parts: readonly ("generate" | "calls")[];
}

/** @throws where an option is unknown or out of range */
export function readGenerateOptions(args: readonly string[]): GenerateBenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean", default: false },
      tool: { type: "string", multiple: true, default: [] },
      subject: { type: "string", multiple: true, default: [] },
      runs: { type: "string", default: "3" },
      part: { type: "string", multiple: true, default: ["generate", "calls"] },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`Expected --runs to be a whole number of at least 1, got "${values.runs}".`);
  const parts = values.part.map((part) => {
    if (part === "generate" || part === "calls") return part;
    throw new Error(`Expected --part to be "generate" or "calls", got "${part}".`);
  });
  return { isJson: values.json, tools: values.tool, subjects: values.subject, runs, parts };
}
