import { afterEach, describe, expect, it, vi } from "vitest";
import { openServer } from "../../examples/demo/open-server.js";
import { run as figma } from "../../examples/figma/usage.js";
import { run as onestack } from "../../examples/onestack/usage.js";
import { run as sematryx } from "../../examples/sematryx/usage.js";
import { run as smartlead } from "../../examples/smartlead/usage.js";
import { run as smenso } from "../../examples/smenso/usage.js";
import { run as suiteop } from "../../examples/suiteop/usage.js";

const usages = { smenso, onestack, smartlead, sematryx, suiteop, figma };

/** What the mock tells of the requests it has seen. */
interface Report {
  readonly requests: number;
  readonly rejected: number;
  readonly timeline: readonly { readonly status: number }[];
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the examples' usage", () => {
  for (const [api, run] of Object.entries(usages)) {
    it(`${api} runs against a server that enforces its limits, and draws no refusal`, async () => {
      const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
      const said = vi.spyOn(console, "log").mockImplementation(() => {});
      const server = await openServer({ api, timeScale: 50, tier: undefined, jobMs: 1_500 });

      try {
        await run({ baseUrl: server.url, clock: server.clock });
        const answer = await fetch(`${server.url}/__ratesmith?timeline=1`);
        const report = (await answer.json()) as Report;

        expect(said).toHaveBeenCalled();
        expect(complaints).not.toHaveBeenCalled();
        expect(report.requests).toBeGreaterThan(2);
        expect(report.timeline.filter(({ status }) => status >= 400)).toEqual([]);
      } finally {
        await server.close();
      }
    });
  }
});
