import { pathToFileURL } from "node:url";
import { type Clock, RateLimitError, Sematryx } from "./sdk/index.js";

/** Where to send the requests, and as whom. */
export interface UsageOptions {
  readonly baseUrl: string;
  readonly token?: string;
  readonly tier?: "free" | "starter" | "pro";
  readonly clock?: Clock;
}

/** Submits a problem, follows it to its end, and reads the result again from the cache. */
export async function run(options: UsageOptions): Promise<void> {
  const { baseUrl, token = "sx_key1", tier = "free", clock } = options;
  const client = new Sematryx({ baseUrl, token, tier, ...(clock && { clock }) });
  try {
    const submitted = await client.optimizations.submit({
      body: {
        objective: "x^2 + y",
        variables: [
          { kind: "continuous", name: "x", lower: -5, upper: 5 },
          { kind: "integer", name: "y", lower: 0, upper: 9 },
        ],
      },
    });
    console.log(submitted.id, submitted.status);

    const id = submitted.id;
    const result = await client.optimizations.getResult({ id });
    const again = await client.optimizations.getResult({ id }).withResponse();
    console.log(`objective ${result.objective}; the second read was a cache ${again.cache}`);

    const done = await client.optimizations
      .submit({ body: { objective: "x", variables: [{ kind: "integer", name: "x", lower: 1, upper: 3 }] } })
      .untilDone({ onProgress: () => console.log("still running") });
    console.log("done", done);

    let seen = 0;
    for await (const optimization of client.optimizations.list({ status: ["succeeded"] })) {
      console.log(optimization.id, optimization.status);
      if (++seen === 10) break;
    }
    console.log(client.rateLimit());
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    console.error(`${error.limit} a minute are used up until ${error.resetAt?.toISOString()}`);
  } finally {
    await client.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { BASE_URL = "http://127.0.0.1:4010", API_KEY } = process.env;
  await run({ baseUrl: BASE_URL, ...(API_KEY && { token: API_KEY }) });
}
