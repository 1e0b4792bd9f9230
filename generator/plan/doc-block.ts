/** Safe comment lines as a doc comment at an indentation; an empty text where there are none. */
export function docBlock(lines: readonly string[], indent: "" | "  "): string {
  if (lines.length === 0) return "";
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return `${indent}/** ${only} */`;
  return [
    `${indent}/**`,
    ...lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}`),
    `${indent} */`,
  ].join("\n");
}
