import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Outcome, Trial } from "./trial.js";

/** What one document may cost. */
export interface Limits {
  /** Processes that work side by side. */
  readonly jobs: number;
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** An outcome with the document and the time it took. */
export interface Result {
  readonly file: string;
  readonly ms: number;
  readonly outcome: Outcome;
}

const worker = fileURLToPath(new URL("./worker.ts", import.meta.url));

/**
 * Tries documents in processes of their own, so that none can end or hold up the run: a process that dies or takes too
 * long is a crash of its document, and the next document gets a new one.
 */
export async function tryAll(
  files: readonly string[],
  { limits, onResult }: { limits: Limits; onResult: (result: Result) => void },
): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    let child: ChildProcess | undefined;
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      child = child?.connected === true ? child : start(limits);
      const began = performance.now();
      const outcome = await tryOne(child, { trial: { file }, limits });
      onResult({ file, outcome, ms: Math.round(performance.now() - began) });
    }
    if (child?.connected === true) child.disconnect();
  };
  await Promise.all(Array.from({ length: limits.jobs }, work));
}

function start({ memoryMb }: Limits): ChildProcess {
  const execArgv = ["--import", "tsx", `--max-old-space-size=${memoryMb}`];
  // What the generator should print to nobody is kept out of the report.
  return fork(worker, { execArgv, stdio: ["ignore", "ignore", "ignore", "ipc"] });
}

function tryOne(
  child: ChildProcess,
  { trial, limits: { timeoutMs, memoryMb } }: { trial: Trial; limits: Limits },
): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      child.removeAllListeners();
      child.once("exit", () => end({ kind: "crashed", message: `Not done after ${timeoutMs / 1000} s.` }));
      child.kill("SIGKILL");
    }, timeoutMs);
    child.once("message", (outcome) => end(outcome as Outcome));
    child.once("exit", (code, signal) => {
      const message = `The process ended with ${signal ?? `code ${code}`}; it may have used more than ${memoryMb} MB.`;
      end({ kind: "crashed", message });
    });
    child.send(trial);
  });
}
