import { runWorkload } from "./run-workload.js";
import { ServerHost } from "./server-host.js";
import type { Row, Workload } from "./workload.js";

/** Runs the workloads side by side and gives their rows in order: most of each run is waiting. */
export async function runAll(workloads: readonly Workload[], say: (text: string) => void): Promise<Row[]> {
  const host = new ServerHost();
  try {
    return await Promise.all(
      workloads.map((workload) => {
        say(`${workload.api}: ${workload.title}`);
        return runWorkload(workload, host);
      }),
    );
  } finally {
    host.stop();
  }
}
