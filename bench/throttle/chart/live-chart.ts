import { svg, svgText } from "../../../examples/demo/chart/svg-element.js";
import type { LiveRow } from "../live/run-live.js";
import { serverKind } from "../server/server-kind.js";
import { windowCounts } from "./window-counts.js";

const size = { width: 400, height: 210 } as const;
const plot = { left: 40, top: 40, width: 344, height: 136 } as const;
const columns = 2;
const steps = 344;

/** Colours with enough contrast on white and on near-black alike; text follows the reader's scheme. */
const style = `
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.title { font-weight: 600; font-size: 13px; }
.label { fill: #59636e; font-size: 11px; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.axis { stroke: #8b949e; }
.limit { stroke: #8b949e; stroke-dasharray: 5 4; }
.line { fill: none; stroke-linejoin: round; }
.ours { stroke: #2f81f7; stroke-width: 2; }
.peer { stroke: #d9730d; stroke-width: 1.2; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .label { fill: #9da7b1; }
}
`;

/** A panel for each server: requests let through in the window before, by time, ours and the best peer's. */
export function liveChart(rows: readonly LiveRow[]): string {
  const servers = [...new Set(rows.map(({ server }) => server))];
  const panels = servers.map((server) => panel(rows.filter((row) => row.server === server)));
  const cells = [...panels, legend()].map((cell, index) => {
    const left = (index % columns) * size.width;
    const top = Math.floor(index / columns) * size.height;
    return svg("g", { transform: `translate(${left} ${top})` }, cell);
  });
  const width = columns * size.width;
  const height = Math.ceil(cells.length / columns) * size.height;
  const title = "Requests let through in the window before, by time, against the limit";
  const frame = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height };
  return `${svg("svg", { ...frame, role: "img" }, svg("title", {}, title), svg("style", {}, style), ...cells)}\n`;
}

function panel(rows: readonly LiveRow[]): string {
  const ours = rows.find(({ client }) => client === "ratesmith");
  const peer = bestPeer(rows);
  const server = rows[0]?.server ?? "";
  const { quota, windowMs } = serverKind(server).windows[0] ?? { quota: 1, windowMs: 1_000 };
  const moments = [peer, ours].map((row) => row?.runs[0]?.acceptedAtMs ?? []);
  const untilMs = Math.max(1_000, ...moments.flat());
  const lines = moments.map((acceptedAtMs) => windowCounts(acceptedAtMs, { windowMs, untilMs, steps }));
  const top = 1.15 * Math.max(quota, ...lines.flat().map(({ count }) => count));
  const x = (atMs: number) => plot.left + (plot.width * atMs) / untilMs;
  const y = (count: number) => plot.top + plot.height * (1 - count / top);
  const polyline = (index: number, kind: string) =>
    svg("polyline", {
      points: (lines[index] ?? [])
        .map(({ atMs, count }) => `${x(atMs).toFixed(1)},${y(count).toFixed(1)}`)
        .join(" "),
      class: `line ${kind}`,
    });
  const bottom = plot.top + plot.height;
  const seconds = Array.from({ length: Math.floor(untilMs / 2_000) + 1 }, (_, index) => index * 2_000);
  return [
    svgText(server, { x: plot.left, y: 16, class: "title" }),
    svgText(`${described(ours)}; ${described(peer)}`, { x: plot.left, y: 32, class: "label" }),
    svg("line", { x1: plot.left, x2: plot.left + plot.width, y1: bottom, y2: bottom, class: "axis" }),
    svg("line", { x1: plot.left, x2: plot.left + plot.width, y1: y(quota), y2: y(quota), class: "limit" }),
    svgText(String(quota), { x: plot.left - 6, y: y(quota) + 4, class: "label end" }),
    svgText("0", { x: plot.left - 6, y: bottom + 4, class: "label end" }),
    ...seconds.map((ms) => svgText(`${ms / 1_000} s`, { x: x(ms), y: bottom + 16, class: "label middle" })),
    polyline(0, "peer"),
    polyline(1, "ours"),
  ].join("");
}

/** The most efficient of those that lost no call. */
function bestPeer(rows: readonly LiveRow[]): LiveRow | undefined {
  return rows
    .filter(({ client, failed }) => client !== "ratesmith" && failed === 0)
    .reduce<LiveRow | undefined>(
      (best, row) => (best === undefined || row.efficiency > best.efficiency ? row : best),
      undefined,
    );
}

function described(row: LiveRow | undefined): string {
  if (row === undefined) return "no peer without failed calls";
  return `${row.client} ${(row.efficiency * 100).toFixed(1)} %, ${row.rejected} × 429`;
}

function legend(): string {
  const entries = [
    { kind: "line ours", text: "ratesmith: requests let through in the window before" },
    { kind: "line peer", text: "the most efficient peer that lost no call" },
    { kind: "limit", text: "the limit of a window" },
  ];
  const lines = entries.map(({ kind, text }, index) => {
    const y = 60 + index * 26;
    const mark = svg("line", { x1: plot.left, x2: plot.left + 28, y1: y, y2: y, class: kind });
    return mark + svgText(text, { x: plot.left + 38, y: y + 4 });
  });
  return lines.join("");
}
