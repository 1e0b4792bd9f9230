import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import type { CellResult } from "../cells/judge-cell.js";
import type { CellOrder } from "./cell-process.js";

/** Runs that the calls of a cell are shared among, each with a phase and delays of its own. */
const runs = 8;

const seed = 20_260_101;

/** Runs cells, one process a core; in the order of their names given. @throws a process ended before its cell */
export async function runInProcesses(
  cells: readonly string[],
  { calls, say }: { readonly calls: number; readonly say: (text: string) => void },
): Promise<readonly CellResult[]> {
  const results = new Map<string, CellResult>();
  const left = [...cells];
  const work = async () => {
    const child = fork(new URL("./cell-process.js", import.meta.url));
    try {
      for (let cell = left.shift(); cell !== undefined; cell = left.shift()) {
        const result = await order(child, { cell, calls, runs, seed });
        results.set(cell, result);
        say(`${results.size}/${cells.length} ${cell}: ${result.rejected} refused of ${result.requests}`);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), cells.length) }, work));
  return cells.flatMap((cell) => results.get(cell) ?? []);
}

function order(child: ChildProcess, what: CellOrder): Promise<CellResult> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`The process that ran cell "${what.cell}" ended with ${code}; see its output.`));
    child.once("exit", onExit);
    child.once("message", (result) => {
      child.off("exit", onExit);
      resolve(result as CellResult);
    });
    child.send(what);
  });
}
