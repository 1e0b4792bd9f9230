import pc from "picocolors";
import { type Diagnostic, formatDiagnostic } from "../diagnostic.js";

/** Where a command speaks: results on `out`, everything for people on `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a person's terminal: progress lines make sense there only. */
  readonly isInteractive: boolean;
}

/** The process's own streams. */
export const processTerminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY === true,
};

/** Writes the diagnostics for people, errors in red and warnings in yellow where colours are shown. */
export function printDiagnostics(terminal: Terminal, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const colour = diagnostic.severity === "error" ? pc.red : pc.yellow;
    terminal.err(`${colour(withoutControls(formatDiagnostic(diagnostic)))}\n`);
  }
}

/** Text of a document must not steer the terminal that shows it. */
function withoutControls(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, "?");
}

/** A line that is written over itself while work goes on; nothing where nobody watches. */
export function progressLine(terminal: Terminal): { say: (text: string) => void; end: () => void } {
  if (!terminal.isInteractive) return { say: () => {}, end: () => {} };
  return {
    say: (text) => terminal.err(`\r\u001b[2K${pc.dim(withoutControls(text))}`),
    end: () => terminal.err("\r\u001b[2K"),
  };
}

/** Everything standard input gives, as UTF-8 text. */
export async function readStdin(): Promise<string> {
  process.stdin.setEncoding("utf8");
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  return text;
}
