import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ClientTrial } from "../client-trials.js";
import { RandomTrials } from "./random-trials.js";

const limiters = 12_500;
const trialsEach = 8;
const clients = 400;
const timeoutMs = 300_000;

describe("The books", () => {
  const { stackTraceLimit } = Error;
  beforeAll(() => {
    // Thousands of calls are aborted here, and nobody reads where.
    Error.stackTraceLimit = 0;
  });
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  it("are in balance after any calls, given up or ended at any moment (100,000 trials)", {
    timeout: timeoutMs,
  }, async () => {
    const totals = { sent: 0, failed: 0, abortedAtGrant: 0 };
    for (let seed = 1; seed <= limiters; seed++) {
      const trials = new RandomTrials(seed);
      for (let trial = 1; trial <= trialsEach; trial++) {
        const imbalance = await trials.run();
        if (imbalance.length > 0) expect({ seed, trial, imbalance }).toEqual({ seed, trial, imbalance: [] });
      }
      const missing = await trials.takeAll();
      if (missing.length > 0) expect({ seed, missing }).toEqual({ seed, missing: [] });
      totals.sent += trials.outcomes.sent;
      totals.failed += trials.outcomes.failed;
      totals.abortedAtGrant += trials.outcomes.abortedAtGrant;
    }

    expect(totals.sent).toBeGreaterThan(250_000);
    expect(totals.failed).toBeGreaterThan(100_000);
    expect(totals.abortedAtGrant).toBeGreaterThan(1_000);
  });

  it("of a whole client are in balance, given up in the queue, before the answer or in its body (400 trials)", {
    timeout: timeoutMs,
  }, async () => {
    const totals = { answered: 0, failed: 0 };
    for (let seed = 1; seed <= clients; seed++) {
      const trial = new ClientTrial(seed);
      const imbalance = await trial.run();
      if (imbalance.length > 0) expect({ seed, imbalance }).toEqual({ seed, imbalance: [] });
      totals.answered += trial.outcomes.answered;
      totals.failed += trial.outcomes.failed;
    }

    expect(totals.answered).toBeGreaterThan(clients);
    expect(totals.failed).toBeGreaterThan(clients);
  });
});
