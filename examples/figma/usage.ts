import { pathToFileURL } from "node:url";
import { type Clock, Figma, RateLimitError } from "./sdk/index.js";

/** Where to send the requests, and as whom. */
export interface UsageOptions {
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly fileKey?: string;
  readonly clock?: Clock;
}

/** Reads a file and its comments, which spend from different tiers, then a team's components page by page. */
export async function run(options: UsageOptions): Promise<void> {
  const { baseUrl, apiKey = "figd_key1", fileKey = "ABC123", clock } = options;
  const client = new Figma({ baseUrl, apiKey, tier: "professional", ...(clock && { clock }) });
  try {
    const file = await client.files.getMeta({ file_key: fileKey });
    console.log("tier 3:", file);

    const { comments } = await client.comments.get({ file_key: fileKey });
    console.log(`tier 2: ${comments.length} comments`);

    const images = await client.files.getImages({ file_key: fileKey, ids: "1:2,1:3", format: "svg" });
    console.log("tier 1:", Object.keys(images.images));

    let seen = 0;
    for await (const component of client.components.getTeam({ team_id: "42", page_size: 100 })) {
      console.log(component.key, component.name);
      if (++seen === 10) break;
    }
    console.log(client.rateLimit());
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    console.error(`the tier is used up: try again in ${error.retryAfterMs} ms`);
  } finally {
    await client.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { BASE_URL = "http://127.0.0.1:4010", API_KEY } = process.env;
  await run({ baseUrl: BASE_URL, ...(API_KEY && { apiKey: API_KEY }) });
}
