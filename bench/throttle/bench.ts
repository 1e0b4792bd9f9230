import { writeFile } from "node:fs/promises";
import { installPeers } from "../install-peers.js";
import { readBenchOptions } from "./bench-options.js";
import { formatReport } from "./report-table.js";
import { serverKinds } from "./server/server-kind.js";

/**
 * Measures Ratesmith's throttle beside its peers: live against rate-limiting servers in processes of their own, and how
 * fast room is given where nothing has to wait. Draws `bench/throttle.svg` when all clients ran against all servers.
 */
async function bench(): Promise<void> {
  const { isJson, only, servers, runs, parts } = readBenchOptions(process.argv.slice(2));
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  installPeers(new URL("../", import.meta.url));
  // The peers may have been installed just now.
  const { benchClients, namedClients } = await import("./clients/index.js");
  const { runLive } = await import("./live/run-live.js");
  const { liveChart } = await import("./chart/live-chart.js");
  const { measureAcquire } = await import("./acquire/measure-acquire.js");
  const clients = only.length === 0 ? benchClients : only.map((name) => chosen(namedClients, name));
  const kinds = serverKinds.filter(
    ({ name }) => servers.length === 0 || servers.some((server) => name.startsWith(server)),
  );
  const acquire = parts.includes("acquire") ? await measureAcquire({ only, runs, say }) : [];
  const live = parts.includes("live") ? await runLive({ clients, kinds, runs, say }) : [];
  if (live.length > 0 && only.length === 0 && servers.length === 0)
    await writeFile(new URL("../throttle.svg", import.meta.url), liveChart(live));
  const report = { live, acquire };
  process.stdout.write(isJson ? `${JSON.stringify(asJson(report))}\n` : `\n${formatReport(report)}`);
}

function chosen<Named extends { readonly name: string }>(all: readonly Named[], name: string): Named {
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw new Error(`Expected --only to be one of ${all.map((one) => one.name).join(", ")}, got "${name}".`);
}

function asJson({ live, acquire }: Parameters<typeof formatReport>[0]): object {
  return {
    live: live.map(({ runs: _, ...row }) => ({
      ...row,
      efficiency: Math.round(row.efficiency * 10_000) / 10_000,
      p99WaitMs: Math.round(row.p99WaitMs),
    })),
    acquire,
  };
}

await bench();
