import { pathToFileURL } from "node:url";
import { type Clock, OneStack, RateLimitError } from "./sdk/index.js";

/** Where to send the requests, and as whom. */
export interface UsageOptions {
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly tenant?: string;
  readonly clock?: Clock;
}

/** Reads tickets one by one, which leave as one batch, and again, which costs nothing where they did not change. */
export async function run(options: UsageOptions): Promise<void> {
  const { baseUrl, apiKey = "acme_key1", tenant = "acme", clock } = options;
  const client = new OneStack({ baseUrl, apiKey, tenant, ...(clock && { clock }) });
  try {
    const ids = ["t1", "t2", "t3", "t4", "t5"];
    const tickets = await Promise.all(ids.map((id) => client.tickets.get({ id })));
    console.log(`${tickets.length} tickets in one request`);

    await client.tickets.update({ id: "t1", body: { status: "resolved" } });
    const { data, cache, rateLimit } = await client.tickets.get({ id: "t1" }).withResponse();
    console.log(data.subject, cache, `${rateLimit?.remaining} requests left this minute`);

    let seen = 0;
    for await (const ticket of client.tickets.list({ status: "open", limit: 100 })) {
      console.log(ticket.id, ticket.priority);
      if (++seen === 10) break;
    }

    const catalog = await client.serviceCatalog.listItems();
    console.log(`${catalog.length} items; kept for five minutes, then asked for by ETag`);

    await client.webhooks.create({
      body: { url: "https://hooks.example/one-stack", events: ["ticket.updated"] },
    });
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    console.error(`${error.code}: try again in ${error.retryAfterMs} ms`);
  } finally {
    await client.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { BASE_URL = "http://127.0.0.1:4010", API_KEY, TENANT } = process.env;
  await run({ baseUrl: BASE_URL, ...(API_KEY && { apiKey: API_KEY }), ...(TENANT && { tenant: TENANT }) });
}
