import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface BenchOptions {
  readonly isJson: boolean;
  /** Names of clients; empty for all. */
  readonly only: readonly string[];
  /** Names of servers, or beginnings of them; empty for all. */
  readonly servers: readonly string[];
  readonly runs: number;
  readonly parts: readonly ("live" | "acquire")[];
}

/** @throws where an option is unknown or out of range */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      server: { type: "string", multiple: true, default: [] },
      runs: { type: "string", default: "3" },
      part: { type: "string", multiple: true, default: ["live", "acquire"] },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`Expected --runs to be a whole number of at least 1, got "${values.runs}".`);
  const parts = values.part.map((part) => {
    if (part === "live" || part === "acquire") return part;
    throw new Error(`Expected --part to be "live" or "acquire", got "${part}".`);
  });
  return { isJson: values.json, only: values.only, servers: values.server, runs, parts };
}
