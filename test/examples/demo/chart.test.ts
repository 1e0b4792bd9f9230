import { describe, expect, it } from "vitest";
import { demoChart } from "../../../examples/demo/chart/demo-chart.js";
import { trailingMinute } from "../../../examples/demo/chart/trailing-minute.js";
import { madeUpRow } from "./rows.js";

const sentAt = (...moments: number[]) => moments.map((atMs) => ({ atMs, status: 200 }));

describe("trailingMinute", () => {
  it("counts the requests of the minute up to each moment, its beginning excluded", () => {
    const points = trailingMinute(sentAt(0, 30_000, 30_000), 90_000, 3);

    expect(points.map(({ count }) => count)).toEqual([1, 3, 2, 0]);
  });

  it("leaves out what was refused", () => {
    const points = trailingMinute([{ atMs: 0, status: 429 }, ...sentAt(10)], 60_000, 1);

    expect(points.map(({ count }) => count)).toEqual([0, 1]);
  });

  it("does not mind answers that came out of order", () => {
    expect(trailingMinute(sentAt(20_000, 10_000), 10_000, 1).at(-1)?.count).toBe(1);
  });
});

describe("demoChart", () => {
  it("draws a panel for each row and marks its 429s", () => {
    const refused = [{ atMs: 500, status: 429 }];
    const row = madeUpRow({ sdk: { timelines: [sentAt(0, 1_000)] }, page: { timelines: [refused] } });

    const picture = demoChart([row, row]);

    expect(picture.match(/class="line sdk"/g)).toHaveLength(3);
    expect(picture.match(/class="mark page"/g)).toHaveLength(3);
    expect(picture.match(/class="mark sdk"/g)).toBeNull();
  });

  it("escapes what it writes", () => {
    const picture = demoChart([madeUpRow({})]);

    expect(picture).toContain("5 &amp; no more");
    expect(picture).not.toContain("5 & no more");
  });
});
