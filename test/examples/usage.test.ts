import { afterEach, describe, expect, it, vi } from "vitest";
import { run as figma } from "../../examples/figma/usage.js";
import { run as onestack } from "../../examples/onestack/usage.js";
import { run as sematryx } from "../../examples/sematryx/usage.js";
import { run as smartlead } from "../../examples/smartlead/usage.js";
import { run as smenso } from "../../examples/smenso/usage.js";
import { run as suiteop } from "../../examples/suiteop/usage.js";
import { openVirtualApi } from "../end-to-end/virtual-api.js";

const usages = { smenso, onestack, smartlead, sematryx, suiteop, figma };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the examples' usage", () => {
  for (const [api, run] of Object.entries(usages)) {
    it(`${api} runs against a server that enforces its limits, and draws no refusal`, async () => {
      const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
      const said = vi.spyOn(console, "log").mockImplementation(() => {});
      const mocked = await openVirtualApi(api, { latencyMs: { from: 20, to: 60 }, jobMs: 1_500 });
      vi.stubGlobal("fetch", mocked.fetch);

      await mocked.run(run({ baseUrl: mocked.url, clock: mocked.clock }));

      const report = mocked.report();
      expect(said).toHaveBeenCalled();
      expect(complaints).not.toHaveBeenCalled();
      expect(report.requests).toBeGreaterThan(2);
      expect(report.timeline.filter(({ status }) => status >= 400)).toEqual([]);
    });
  }
});
