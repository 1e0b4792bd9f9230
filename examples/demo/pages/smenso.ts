import type { Environment } from "../workload.js";

const waitsMs = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/** smenso: on a 429 wait as `Retry-After` says, else 1, 2, 4, 8 s and so on, 30 s at most, and retry. */
async function request(env: Environment, path: string, init: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const response = await env.fetch(`${env.baseUrl}${path}`, init);
    if (response.status !== 429) return response;
    await response.body?.cancel();
    if (attempt >= waitsMs.length) throw new Error("Still limited after the longest wait");
    const retryAfter = response.headers.get("Retry-After");
    await env.sleep(retryAfter === null ? (waitsMs[attempt] ?? 30_000) : Number(retryAfter) * 1_000);
  }
}

/** smenso: submit a batch, then ask for its integration ticket with the same backoff until it has ended. */
export async function importTasks(env: Environment, token: string, tasks: readonly object[]): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const accepted = await request(env, "/tasks/batch", {
    method: "POST",
    headers,
    body: JSON.stringify(tasks),
  });
  const { ticketId } = (await accepted.json()) as { ticketId: string };
  for (let look = 0; ; look++) {
    await env.sleep(waitsMs[Math.min(look, waitsMs.length - 1)] ?? 30_000);
    const answer = await request(env, `/tickets/${encodeURIComponent(ticketId)}`, { headers });
    const { status } = (await answer.json()) as { status: string };
    if (status === "completed") return;
    if (status === "failed") throw new Error(`Ticket ${ticketId} failed`);
  }
}
