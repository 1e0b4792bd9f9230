import type { Environment } from "../workload.js";

/** Reads one ticket as the page shows it. */
export function readTicket(env: Environment, apiKey: string, id: string): Promise<unknown> {
  return fetchWithRetry(env, apiKey, `/api/tickets/${id}`);
}

/** Reads the service catalog likewise. */
export function readCatalog(env: Environment, apiKey: string): Promise<unknown> {
  return fetchWithRetry(env, apiKey, "/api/service-catalog");
}

/** One Stack's `fetchWithRetry`: on a 429 wait `Retry-After` (else 5 s), three requests in all, then give up. */
async function fetchWithRetry(env: Environment, apiKey: string, path: string): Promise<unknown> {
  const maxRetries = 3;
  for (let attempt = 0; attempt < maxRetries; attempt++) {
    const response = await env.fetch(`${env.baseUrl}${path}`, {
      headers: { "X-API-Key": apiKey },
    });
    if (response.status === 429) {
      await response.body?.cancel();
      const retryAfter = Number.parseInt(response.headers.get("Retry-After") || "5", 10);
      await env.sleep(retryAfter * 1_000);
      continue;
    }
    return response.json();
  }
  throw new Error("Max retries exceeded");
}
