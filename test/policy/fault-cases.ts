import { expect, it } from "vitest";
import { problemsOf, type TestLevels, ticketApi } from "./document.js";

/** One fault of the ticket API's extension, and what must be said of it. */
export interface FaultCase extends TestLevels {
  readonly code: string;
  readonly says: string;
  readonly hints: string;
}

/** Faults by what they are. */
export type FaultCases = Readonly<Record<string, FaultCase>>;

/** A test for each: the fault is told with its place and with advice, and nothing else is called an error. */
export function tellsFaults(cases: FaultCases): void {
  it.each(Object.entries(cases))("tells %s", (_name, { code, says, hints, ...levels }) => {
    const problems = problemsOf(ticketApi(levels));

    const errors = new Set(problems.filter(({ severity }) => severity === "error").map((item) => item.code));
    expect([...errors].filter((other) => other !== code)).toEqual([]);
    expect(problems.filter((problem) => problem.code === code)).toContainEqual({
      severity: expect.any(String),
      code,
      message: expect.stringContaining(says),
      hint: expect.stringContaining(hints),
      file: "api.yaml",
      line: expect.any(Number),
      column: expect.any(Number),
      pointer: expect.stringMatching(/x-rate-limit/),
    });
  });
}
