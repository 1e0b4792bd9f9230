import { expect, it } from "vitest";
import { BucketWindow } from "../../../templates/runtime/throttle/bucket-window.js";
import { BucketServer } from "../../simulation/servers/bucket-server.js";

it("A bucket under steady load is never overdrawn at a server whose clock runs 90 millionths slow", () => {
  const numbers = { quota: 50, windowMs: 1_000, burst: 15 };
  const window = new BucketWindow({ name: "w", marginPercent: 0, ...numbers });
  const server = new BucketServer({ ...numbers, countsRefused: false });
  let nowMs = 0;
  let refused = 0;

  for (let request = 0; request < 100_000; request++) {
    nowMs = window.freeAtMs(1, nowMs);
    window.commit(1, nowMs);
    if (!server.take(nowMs * (1 - 9e-5), 1)) refused += 1;
    window.settle(1, 1, nowMs);
  }

  expect(refused).toBe(0);
});
