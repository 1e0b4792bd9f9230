import { pathToFileURL } from "node:url";
import { type Clock, NotFoundError, RateLimitError, Smenso } from "./sdk/index.js";

/** Where to send the requests, and as whom. */
export interface UsageOptions {
  readonly baseUrl: string;
  readonly token?: string;
  readonly workspace?: string;
  readonly clock?: Clock;
}

/** Imports tasks in the background, reads them back, and tells how much of both limits is left. */
export async function run(options: UsageOptions): Promise<void> {
  const { baseUrl, token = "acme_token1", workspace = "acme", clock } = options;
  const client = new Smenso({
    baseUrl,
    token,
    workspace,
    ...(clock && { clock }),
    onEvent: (event) => {
      if (event.type === "rate-limited") console.warn(`${event.operationId} must wait ${event.waitMs} ms`);
    },
  });
  try {
    const titles = ["Order desks", "Order chairs", "Book movers"];
    const imported = await client.tasks.createMany({ body: titles.map((title) => ({ title })) }).untilDone();
    console.log("imported", imported);

    let seen = 0;
    for await (const task of client.tasks.list({ filter: { status: "open" }, fields: ["id", "title"] })) {
      console.log(task.id, task.title);
      if (++seen === 10) break;
    }

    const zones = await client.timeZones.list();
    const again = await client.timeZones.list().withResponse();
    console.log(`${zones.length} time zones; the second read was a cache ${again.cache}`);

    console.log(await client.tasks.getAsXml({ taskId: "task_1" }));
    console.log(client.rateLimit());
  } catch (error) {
    if (error instanceof RateLimitError) console.error(`limited for ${error.retryAfterMs} ms more`);
    else if (error instanceof NotFoundError) console.error(error.message);
    else throw error;
  } finally {
    await client.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { BASE_URL = "http://127.0.0.1:4010", API_KEY, WORKSPACE } = process.env;
  await run({
    baseUrl: BASE_URL,
    ...(API_KEY && { token: API_KEY }),
    ...(WORKSPACE && { workspace: WORKSPACE }),
  });
}
