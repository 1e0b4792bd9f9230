import { formatDiagnostic, generate } from "../../generator/index.js";
import { type ExampleApi, exampleApis } from "../apis.js";

/** The example of an API. */
export function exampleOf(api: string): ExampleApi {
  const found = exampleApis.find((example) => example.api === api);
  if (found === undefined)
    throw new Error(
      `No example "${api}"; there are ${exampleApis.map((example) => example.api).join(", ")}.`,
    );
  return found;
}

/**
 * Generates the SDK of every example, from the generator as it is now.
 *
 * @throws where an SDK could not be written
 */
export async function generateExamples(): Promise<void> {
  for (const { client, input, overlay, output } of exampleApis) {
    const { status, diagnostics } = await generate({
      input,
      overlays: [overlay],
      output,
      name: client,
      force: true,
    });
    if (status !== "written" && status !== "unchanged")
      throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  }
}
