import type { CellResult } from "../cells/judge-cell.js";
import { counterCeiling } from "../servers/counter-ceiling.js";
import { columns, refusalRates, resultRow } from "./result-row.js";

/** The page that shows what a full run of the simulation brought. */
export function simulationPage(results: readonly CellResult[]): string {
  const promised = results.filter(({ whyNotZero }) => whyNotZero === undefined);
  const others = results.filter(({ whyNotZero }) => whyNotZero !== undefined);
  const requests = promised.reduce((sum, result) => sum + result.requests, 0);
  const refused = promised.reduce((sum, result) => sum + result.rejected, 0);
  const least = Math.min(...results.map((result) => result.requests));
  return `${[
    "# The throttle in simulation",
    "`npm run simulate` wrote this page. It puts the real limiter before simulated servers in virtual time, seeded, " +
      `${least.toLocaleString("en-US")} requests and more in every world: ${promised.length} worlds in which no request need ever be refused, ` +
      `and ${others.length} in which that cannot be excluded.`,
    `**${refused.toLocaleString("en-US")} of ${requests.toLocaleString("en-US")} requests were refused where zero is possible.**`,
    "![Share of the limit used in each world](simulation.svg)",
    "## How to read it",
    `${howToRead}\n${counterNote()}`,
    "## Where zero is possible",
    table([columns, ...promised.map(resultRow)]),
    "## Where it is not",
    "Beside each stands what a client comes to that sends at once (32 requests under way) and after a 429 waits as long as Retry-After " +
      "says, or ever longer where there is none.",
    table([
      ["cell", "why", "requests", "refused of 1,000", "backoff only", "limit used, %"],
      ...others.map((result) => [
        result.cell,
        result.whyNotZero ?? "",
        result.requests.toLocaleString("en-US"),
        ...refusalRates(result),
        (100 * result.used).toFixed(2),
      ]),
    ]),
  ].join("\n\n")}\n`;
}

/** What a sliding counter can be brought to at most, as computed now. */
function counterNote(): string {
  const share = (quota: number, windowMs: number) => (100 * counterCeiling(quota, windowMs)).toFixed(2);
  return `- No client brings a **sliding counter** to 100 %: asked in the very moment that there is room, in no time, it lets
  ${share(100, 60_000)} % of 100 a minute through and ${share(50, 1_000)} % of 50 a second, computed with the server itself. Once anything weighs from the
  window before, the last unit of a window has room only when that window is over.`;
}

const howToRead = `- A **cell** is named by the algorithm in the client's policy (\`undeclared\`: none, then the server's), then by
  what is special. \`1m\` is 100 requests a minute, \`1s\` is 50 a second; cells without a length are by the minute. The buckets
  hold 20 and 15, those without a declared algorithm 100.
- **Delays** of each way: \`constant\` 25 ms; \`jitter\` 10 to 30 ms, which is also meant where none is named; \`heavy-tail\` from 10 ms
  up to 20 s, Pareto with α = 1.5; \`reordering\` 1 to 799 ms.
- \`whole-seconds\`: the server counts by a clock cut to seconds. For that the policy of a bucket names a burst smaller by what
  comes in within a second, and that of a sliding counter a margin of 3 %. Every second server of the rest also counts what it refuses.
- In every cell the server's phase is random, its clock runs up to 50 millionths fast or slow, timers fire up to 1 ms early or late, and as many
  calls wait as are needed to use the limit (save in \`bunches\`).
- **fault/**: 1 % of the requests are lost on either way; 1 % of the connections break off and 1 % of the requests never leave; 2 % are
  answered with 500; clocks are five minutes wrong, or are set anew every ten minutes; half of the answers lack their headers;
  headers tell random numbers. A bucket that **tells-full** says how long it takes to fill, in milliseconds or (\`seconds\`) whole seconds.
  **others/**: other users spend 20 or 30 % of the limit, unknown to us or within a margin of 25 %.
  **calls/**: five levels of priority; costs of 1, 2 and 5 with 10 % aborted; bunches with pauses.
- **Limit used** is what the server took, of what it would have taken in the same time. **Promised** is a bound from theory: W / (W + E[RTT] + g)
  for a log; (L − B) / L for a sliding counter; min(1, (B − 2) / (ρ · E[RTT])) for a bucket; less the last window of each run. Between the
  promises and 100 % lies what nobody can know: when the server counted.
- **p99 extra wait**: of a hundred calls, 99 waited no longer than this after the server would have taken them, and those under way before them.
  Only who knew the server's phase and clock could do better. With \`fixed\` and no headers it is the rest of a window.
- Also checked in every cell: no slot is lost (when everything is over, every window is empty), calls of one priority go in order, and a
  call of low priority waits no longer than ageing allows.`;

function table(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const [head = [], ...body] = rows;
  const rule = head.map((name, index) => (index === 0 || name === "why" ? "---" : "---:"));
  return [head, rule, ...body].map(line).join("\n");
}
