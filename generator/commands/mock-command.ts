import { DiagnosticError } from "../diagnostic.js";
import { loadApi } from "../load-api.js";
import { startMock } from "../mock/start-mock.js";
import { printDiagnostics, readStdin, type Terminal } from "./terminal.js";

/** Flags of `ratesmith mock`. */
export interface MockFlags {
  readonly overlay?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly port?: number;
  readonly algorithm?: "rolling" | "fixed" | "token-bucket" | "sliding-counter";
  readonly latency?: number | { readonly from: number; readonly to: number };
  readonly timeScale?: number;
  readonly tier?: string;
  readonly json?: boolean;
}

/** Runs `ratesmith mock` until the process is told to stop. @returns the exit code */
export async function mockCommand(input: string, flags: MockFlags, terminal: Terminal): Promise<number> {
  try {
    const api = await loadApi(input, {
      overlays: flags.overlay ?? [],
      allowHosts: flags.allowHost ?? [],
      stdin: readStdin,
    });
    const mock = await startMock(api, {
      ...(flags.port === undefined ? {} : { port: flags.port }),
      ...(flags.algorithm === undefined ? {} : { algorithm: flags.algorithm }),
      ...(flags.latency === undefined ? {} : { latencyMs: flags.latency }),
      ...(flags.timeScale === undefined ? {} : { timeScale: flags.timeScale }),
      ...(flags.tier === undefined ? {} : { tier: flags.tier }),
    });
    terminal.out(flags.json === true ? `${JSON.stringify({ url: mock.url })}\n` : `${mock.url}\n`);
    printDiagnostics(terminal, api.warnings);
    terminal.err(
      `${api.title} answers at ${mock.url}; stop it with Ctrl+C. Its report: ${mock.url}/__ratesmith\n`,
    );
    await untilStopped();
    await mock.close();
    return 0;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    if (flags.json === true)
      terminal.out(`${JSON.stringify({ ok: false, diagnostics: error.diagnostics })}\n`);
    printDiagnostics(terminal, error.diagnostics);
    return 2;
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
