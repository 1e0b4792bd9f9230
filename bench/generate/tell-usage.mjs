// Loaded first into every measured process: writes down at its end what it used, threads included.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const folder = process.env.RATESMITH_BENCH_USAGE;

if (folder !== undefined && isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { userMs: userCPUTime / 1_000, systemMs: systemCPUTime / 1_000, maxRssKb: maxRSS };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usage));
  });
}
