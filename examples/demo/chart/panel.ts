import type { Row, Sent } from "../workload.js";
import { svg, svgText } from "./svg-element.js";
import { type Point, trailingMinute } from "./trailing-minute.js";

/** Size of a panel, its margins included. */
export const panelSize = { width: 400, height: 220 };

const plot = { left: 44, top: 40, width: 340, height: 140 };

/** One API: requests in the minute before, by time, the SDK beside its page's loop, under the limit's line. */
export function panel({ workload, sdk, page }: Row): string {
  const round = workload.rounds[0];
  const ours = sdk.timelines[0] ?? [];
  const theirs = page.timelines[0] ?? [];
  const bound = round?.bound ?? { perMinute: 1, label: "" };
  const lastMs = Math.max(...[...ours, ...theirs].map(({ atMs }) => atMs), 1_000);
  const lines = [theirs, ours].map((sent) => trailingMinute(sent, lastMs, 340));
  const top = 1.15 * Math.max(bound.perMinute, ...lines.flat().map(({ count }) => count));
  const x = (atMs: number) => plot.left + (plot.width * atMs) / lastMs;
  const y = (count: number) => plot.top + plot.height * (1 - count / top);
  const tier = round?.tier === undefined ? "" : `, ${round.tier}`;
  return [
    svgText(`${workload.api}${tier}`, { x: plot.left, y: 18, class: "title" }),
    svgText(bound.label, { x: plot.left + plot.width, y: 18, class: "label end" }),
    ...axes(lastMs, bound.perMinute, x, y),
    line(lines[0] ?? [], "page", x, y),
    line(lines[1] ?? [], "sdk", x, y),
    ...refusals(theirs, "page", plot.top - 8, x),
    ...refusals(ours, "sdk", plot.top - 14, x),
  ].join("");
}

type Scale = (value: number) => number;

function axes(lastMs: number, perMinute: number, x: Scale, y: Scale): string[] {
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  const stepMs = [15, 30, 60, 120, 240].map((s) => s * 1_000).find((ms) => lastMs / ms <= 5) ?? 240_000;
  const ticks = Array.from({ length: Math.floor(lastMs / stepMs) + 1 }, (_, index) => index * stepMs);
  return [
    svg("line", { x1: plot.left, x2: right, y1: bottom, y2: bottom, class: "axis" }),
    svg("line", { x1: plot.left, x2: right, y1: y(perMinute), y2: y(perMinute), class: "limit" }),
    svgText(perMinute.toLocaleString("en-US"), { x: plot.left - 6, y: y(perMinute) + 4, class: "label end" }),
    svgText("0", { x: plot.left - 6, y: bottom + 4, class: "label end" }),
    ...ticks.map((ms) => svgText(`${ms / 1_000} s`, { x: x(ms), y: bottom + 16, class: "label middle" })),
  ];
}

function line(points: readonly Point[], kind: string, x: Scale, y: Scale): string {
  const path = points.map(({ atMs, count }) => `${x(atMs).toFixed(1)},${y(count).toFixed(1)}`).join(" ");
  return svg("polyline", { points: path, class: `line ${kind}` });
}

/** A mark for each 429, in a row above the plot. */
function refusals(sent: readonly Sent[], kind: string, top: number, x: Scale): string[] {
  const places = new Set(sent.filter(({ status }) => status === 429).map(({ atMs }) => Math.round(x(atMs))));
  return [...places].map((at) =>
    svg("line", { x1: at, x2: at, y1: top, y2: top + 5, class: `mark ${kind}` }),
  );
}
