import type { Environment } from "../workload.js";

/** One Stack's `fetchWithRetry`: on a 429 wait `Retry-After` (else 5 s), three requests in all, then give up. */
export async function readTicket(env: Environment, apiKey: string, id: string): Promise<unknown> {
  const maxRetries = 3;
  for (let attempt = 0; attempt < maxRetries; attempt++) {
    const response = await env.fetch(`${env.baseUrl}/api/tickets/${id}`, {
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
