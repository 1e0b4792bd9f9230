import type { Environment } from "../workload.js";

/** SmartLead's client-side limiter: a queue of the last minute's requests, stamped when they are sent. */
export function rateLimiter(env: Environment, maxPerMinute = 50): { waitIfNeeded(): Promise<void> } {
  const requests: number[] = [];
  return {
    async waitIfNeeded() {
      const now = env.clock.now();
      while (requests[0] !== undefined && requests[0] < now - 60_000) requests.shift();
      const oldest = requests[0];
      if (requests.length >= maxPerMinute && oldest !== undefined) {
        const waitMs = 60_000 - (now - oldest);
        if (waitMs > 0) await env.sleep(waitMs);
      }
      requests.push(env.clock.now());
    },
  };
}

/** The request itself, which the page leaves to the reader: a status that is no success is an error. */
export async function makeRequest(env: Environment, apiKey: string, path: string): Promise<unknown> {
  const response = await env.fetch(`${env.baseUrl}/${path}?api_key=${encodeURIComponent(apiKey)}`);
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`GET ${path} answered ${response.status}`);
  }
  return response.json();
}
