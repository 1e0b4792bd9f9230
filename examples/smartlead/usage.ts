import { pathToFileURL } from "node:url";
import { type Clock, RateLimitError, SmartLead } from "./sdk/index.js";

/** Where to send the requests, and as whom. */
export interface UsageOptions {
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly clock?: Clock;
}

/** Reads every campaign's numbers twice, the second time from the cache, and adds leads in one request. */
export async function run(options: UsageOptions): Promise<void> {
  const { baseUrl, apiKey = "sl_key1", clock } = options;
  const client = new SmartLead({ baseUrl, apiKey, ...(clock && { clock }) });
  try {
    const campaigns = await client.campaigns.list({ status: "ACTIVE" });
    for (const round of [1, 2]) {
      for (const { id, name } of campaigns) {
        const { data, cache } = await client.campaigns.getAnalytics({ campaignId: id }).withResponse();
        console.log(`round ${round}: ${name} has ${data.replied} replies (${cache})`);
      }
    }

    const campaignId = campaigns[0]?.id ?? 1001;
    const leads = [{ email: "ada@example.com" }, { email: "grace@example.com" }];
    const upload = await client.leads.addMany({ campaignId, body: { leads } });
    console.log(`${upload.uploaded} leads added`);

    let seen = 0;
    for await (const lead of client.leads.list({ campaignId, filter: { replied: true } })) {
      console.log(lead.email);
      if (++seen === 10) break;
    }
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    console.error(`somebody else uses this key: try again in ${error.retryAfterMs} ms`);
  } finally {
    await client.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { BASE_URL = "http://127.0.0.1:4010", API_KEY } = process.env;
  await run({ baseUrl: BASE_URL, ...(API_KEY && { apiKey: API_KEY }) });
}
