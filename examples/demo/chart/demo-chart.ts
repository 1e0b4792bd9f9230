import type { Row } from "../workload.js";
import { panel, panelSize } from "./panel.js";
import { svg, svgText } from "./svg-element.js";

const columns = 2;

/** Colours with enough contrast on white and on near-black alike; text and lines follow the reader's scheme. */
const style = `
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.title { font-weight: 600; font-size: 14px; }
.label { fill: #59636e; font-size: 11px; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.axis { stroke: #8b949e; }
.limit { stroke: #8b949e; stroke-dasharray: 5 4; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.mark { stroke-width: 1.5; }
.sdk { stroke: #2f81f7; }
.page { stroke: #d9730d; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .label { fill: #9da7b1; }
}
`;

/** All rows as one picture, a panel each, the legend in the place after the last. */
export function demoChart(rows: readonly Row[]): string {
  const width = columns * panelSize.width;
  const height = Math.ceil((rows.length + 1) / columns) * panelSize.height;
  const cells = [...rows.map(panel), legend()];
  const placed = cells.map((cell, index) => {
    const left = (index % columns) * panelSize.width;
    const top = Math.floor(index / columns) * panelSize.height;
    return svg("g", { transform: `translate(${left} ${top})` }, cell);
  });
  const picture = svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img" },
    svg(
      "title",
      {},
      "Requests in the minute before, by time, the SDK beside the page's loop, against the limit",
    ),
    svg("style", {}, style),
    ...placed,
  );
  return `${picture}\n`;
}

function legend(): string {
  const entries = [
    { kind: "line sdk", text: "the SDK: requests accepted in the minute before" },
    { kind: "line page", text: "the loop of the provider's page" },
    { kind: "limit", text: "what a minute can hold" },
  ];
  const lines = entries.map(({ kind, text }, index) => {
    const y = 60 + index * 26;
    return svg("line", { x1: 44, x2: 72, y1: y, y2: y, class: kind }) + svgText(text, { x: 82, y: y + 4 });
  });
  const mark = { x1: 58, x2: 58, y1: 134, y2: 142 };
  return [
    ...lines,
    svg("line", { ...mark, class: "mark page" }),
    svgText("a 429, above the plot", { x: 82, y: 142 }),
  ].join("");
}
