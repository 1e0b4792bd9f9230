import type { Environment } from "../workload.js";

/** Sematryx's loop: on a 429 wait until the reset by one's own clock, at least 1 s; three requests in all. */
export async function submit(env: Environment, token: string, problem: object): Promise<unknown> {
  const maxRetries = 3;
  for (let attempt = 0; attempt < maxRetries; attempt++) {
    const response = await env.fetch(`${env.baseUrl}/optimizations`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(problem),
    });
    if (response.status === 429) {
      await response.body?.cancel();
      const resetTime = Number.parseInt(response.headers.get("X-RateLimit-Reset") || "0", 10);
      await env.sleep(Math.max(resetTime - env.clock.date() / 1_000, 1) * 1_000);
      continue;
    }
    return response.json();
  }
  throw new Error("Max retries exceeded");
}
