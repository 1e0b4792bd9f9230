import { runWorkload } from "./run-workload.js";
import type { Row, Workload } from "./workload.js";

/**
 * Runs every workload and gives the rows in their order. The one that takes longest of our time runs beside the
 * others, which run one after the other: their figures would tell of a busy machine else.
 */
export async function runAll(workloads: readonly Workload[], say: (text: string) => void): Promise<Row[]> {
  const slowest = workloads.reduce((one, other) => (other.timeScale < one.timeScale ? other : one));
  const run = async (workload: Workload) => {
    say(`${workload.api}: ${workload.title}`);
    return runWorkload(workload);
  };
  const beside = run(slowest);
  const rows: Row[] = [];
  for (const workload of workloads) if (workload !== slowest) rows.push(await run(workload));
  rows.push(await beside);
  return workloads.flatMap((workload) => rows.filter((row) => row.workload === workload));
}
