import { pathToFileURL } from "node:url";
import { type Clock, RateLimitError, SuiteOp } from "./sdk/index.js";

/** Where to send the requests, and as whom. */
export interface UsageOptions {
  readonly baseUrl: string;
  readonly token?: string;
  readonly clock?: Clock;
}

/** Walks the task list page by page, creates a task so that a repetition is harmless, and assigns it. */
export async function run(options: UsageOptions): Promise<void> {
  const { baseUrl, token = "sk_test_your_key_here", clock } = options;
  const client = new SuiteOp({ baseUrl, token, ...(clock && { clock }) });
  try {
    let seen = 0;
    for await (const task of client.tasks.list({ status: "open", perPage: 100 })) {
      console.log(task.id, task.title, task.assignee?.kind ?? "unassigned");
      if (++seen === 10) break;
    }

    const created = await client.tasks.create(
      { body: { title: "Turnover clean", propertyId: "prop_4" } },
      { idempotencyKey: "turnover-prop_4-2026-11-20" },
    );
    await client.tasks.assign({ id: created.data.id, body: { kind: "staff", staffId: "staff_9" } });

    const reads = Array.from({ length: 120 }, (_, at) => client.tasks.get({ id: `task_${at}` }));
    const tasks = await Promise.all(reads);
    console.log(`${tasks.length} tasks, never more than 50 in a second`);
    console.log(client.rateLimit());
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    console.error(`${error.code} (${error.requestId}): try again in ${error.retryAfterMs} ms`);
  } finally {
    await client.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { BASE_URL = "http://127.0.0.1:4010", API_KEY } = process.env;
  await run({ baseUrl: BASE_URL, ...(API_KEY && { token: API_KEY }) });
}
