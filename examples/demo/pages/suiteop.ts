import type { Environment } from "../workload.js";

/**
 * SuiteOp's shell loop: a request; on a 429 another one only to read `Retry-After` (else 10 s), and that sleep; then
 * 0.1 s of pause. The loop polls for ever, so a limited read is simply the next turn's: it is read again here.
 */
export async function readTask(env: Environment, token: string, id: string): Promise<unknown> {
  const url = `${env.baseUrl}/tasks/${id}`;
  const headers = { authorization: `Bearer ${token}` };
  for (;;) {
    const response = await env.fetch(url, { headers });
    if (response.status !== 429) {
      const body: unknown = await response.json();
      await env.sleep(100);
      return body;
    }
    await response.body?.cancel();
    const head = await env.fetch(url, { method: "HEAD", headers });
    await head.body?.cancel();
    await env.sleep(Number(head.headers.get("Retry-After") || "10") * 1_000);
    await env.sleep(100);
  }
}
