import { expect, it } from "vitest";
import { CounterWindow } from "../../../templates/runtime/throttle/counter-window.js";
import { CounterServer } from "../../simulation/servers/counter-server.js";

it.each([0, 0.2, 0.4, 0.6, 0.8])(
  "A sliding counter takes the first costly call after many cheap ones (window begun by %f)",
  (begun) => {
    const numbers = { quota: 5, windowMs: 500 };
    const window = new CounterWindow({ name: "w", marginPercent: 0, ...numbers });
    const server = new CounterServer({ ...numbers, countsRefused: false });
    const costs = [...Array.from({ length: 40 }, () => 1), 3, 3, 1, 3, 5, 1];
    let nowMs = 0;

    const taken = costs.map((units) => {
      while (!window.fits(units, nowMs)) nowMs = Math.max(nowMs + 1, window.freeAtMs(units, nowMs));
      window.commit(units, nowMs);
      window.settle(units, units, nowMs);
      return server.take(nowMs + begun * 500, units);
    });

    expect(taken).not.toContain(false);
  },
);
