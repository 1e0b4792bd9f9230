import { svg, svgText } from "../../../examples/demo/chart/svg-element.js";
import type { CellResult } from "../cells/judge-cell.js";

const plot = { left: 150, top: 34, width: 560, row: 26 } as const;

/** Colours with enough contrast on white and on near-black alike; text follows the reader's scheme. */
const style = `
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.label { fill: #59636e; font-size: 11px; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.axis { stroke: #8b949e; stroke-width: 0.5; }
.zero { fill: #2f81f7; fill-opacity: 0.7; }
.some { fill: none; stroke: #d9730d; stroke-width: 1.5; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .label { fill: #9da7b1; }
}
`;

/** A row for each algorithm, a dot for each of its cells by the share of the limit that was used. */
export function simulationChart(results: readonly CellResult[]): string {
  const names = [...new Set(results.map(algorithmOf))];
  const x = (share: number) => plot.left + plot.width * Math.min(1, share);
  const bottom = plot.top + names.length * plot.row;
  const marks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    svg("line", { x1: x(share), x2: x(share), y1: plot.top, y2: bottom, class: "axis" }),
    svgText(`${share * 100} %`, { x: x(share), y: bottom + 16, class: "label middle" }),
  ]);
  const rows = names.flatMap((name, index) => {
    const y = plot.top + (index + 0.5) * plot.row;
    const cells = results.filter((result) => algorithmOf(result) === name);
    return [
      svgText(name, { x: plot.left - 10, y: y + 4, class: "end" }),
      ...cells.map((result) =>
        svg("circle", {
          cx: x(result.used).toFixed(1),
          cy: y,
          r: 5,
          class: result.rejected === 0 ? "zero" : "some",
        }),
      ),
    ];
  });
  const title = "Share of the limit used in each world; filled: no request was refused";
  const width = plot.left + plot.width + 40;
  const height = bottom + 30;
  const frame = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height };
  const heading = svgText(title, { x: plot.left, y: 18 });
  return `${svg("svg", { ...frame, role: "img" }, svg("title", {}, title), svg("style", {}, style), heading, ...marks, ...rows)}\n`;
}

/** The first word of a cell's name; the server's algorithm too where the policy names none. */
function algorithmOf({ cell }: CellResult): string {
  const [first = "", second = ""] = cell.split("/");
  return first === "undeclared" ? `${first}, ${second}` : first;
}
