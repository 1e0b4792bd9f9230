import { SmartLead } from "../../smartlead/sdk/index.js";
import { callEach, callInTurn, clientOptions, times } from "../each.js";
import { idealRollingMs } from "../ideal.js";
import { makeRequest, rateLimiter } from "../pages/smartlead.js";
import type { Environment, Workload } from "../workload.js";

const apiKey = "sl_key1";
const campaignIds = times(200, (index) => 1_001 + index);

/** The analytics of 200 campaigns, each wanted twice within a minute, while somebody else uses the same key. */
export const smartlead: Workload = {
  api: "smartlead",
  title:
    "read the analytics of 200 campaigns, each twice within a minute, on a key shared with another integration",
  note: "the page asks for 80 % of the limit; the other integration's 6 requests a minute are not counted here",
  exclusive: false,
  calls: campaignIds.length * 2,
  timeScale: 15,
  rounds: [{ bound: { perMinute: 60, label: "60 a minute, all users of the key" }, sdk, page, bystander }],
  /** One request a campaign, since the second read can be answered from the first; the whole 60 a minute. */
  idealMs: () => idealRollingMs(campaignIds.length, [{ quota: 60, windowMs: 60_000 }]),
};

async function sdk(env: Environment): Promise<void> {
  const client = new SmartLead({ ...clientOptions(env), apiKey });
  const read = (campaignId: number) => client.campaigns.getAnalytics({ campaignId });
  await Promise.all(
    campaignIds.map((campaignId) =>
      callEach(env, [campaignId], read).then(() => callEach(env, [campaignId], read)),
    ),
  );
  await client.close();
}

async function page(env: Environment): Promise<void> {
  const limiter = rateLimiter(env);
  const reads = campaignIds.flatMap((campaignId) => [campaignId, campaignId]);
  await callInTurn(env, reads, async (campaignId) => {
    await limiter.waitIfNeeded();
    await makeRequest(env, apiKey, `campaigns/${campaignId}/analytics`);
  });
}

/** Another integration: the list of campaigns every ten seconds. */
async function bystander(env: Environment, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const response = await fetch(`${env.baseUrl}/campaigns/?api_key=${apiKey}`);
    await response.body?.cancel();
    await env.sleep(10_000);
  }
}
