import { fileURLToPath } from "node:url";
import { installPeers } from "../install-peers.js";
import { readGenerateOptions } from "./generate-options.js";
import { formatRows } from "./report-table.js";
import type { Row } from "./row.js";
import { subjects } from "./subjects.js";

/**
 * Measures the generator beside its peers on documents of every size, and calls through a generated method beside raw
 * `fetch` and other clients. All programs run on the one Node that every peer supports.
 */
async function bench(): Promise<void> {
  const options = readGenerateOptions(process.argv.slice(2));
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  installPeers(new URL("./", import.meta.url));
  // The peers may have been installed just now.
  const { tools } = await import("./generation/tools.js");
  const { measureGeneration } = await import("./generation/measure-generation.js");
  const { measureCalls } = await import("./calls/measure-calls.js");
  const node = fileURLToPath(new URL("node_modules/node/bin/node", import.meta.url));
  const { runs } = options;
  const chosen = tools.filter(({ name }) => options.tools.length === 0 || options.tools.includes(name));
  const documents = subjects().filter(
    ({ name }) => options.subjects.length === 0 || options.subjects.includes(name),
  );
  const rows: Row[] = [];
  if (options.parts.includes("generate"))
    rows.push(...(await measureGeneration({ tools: chosen, subjects: documents, runs, node, say })));
  if (options.parts.includes("calls")) {
    const tool = (wanted: string) => chosen.find(({ name }) => name === wanted);
    const generators = { ratesmith: tool("ratesmith"), heyApi: tool("@hey-api/openapi-ts") };
    rows.push(...(await measureCalls({ runs, node, say, ...generators })));
  }
  const rounded = rows.map((row) => ({ ...row, value: Math.round(row.value * 1_000) / 1_000 }));
  process.stdout.write(options.isJson ? `${JSON.stringify(rounded)}\n` : `\n${formatRows(rounded)}`);
}

await bench();
