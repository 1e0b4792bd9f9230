import type { Fault } from "../../generator/mock/fault.js";
import { readBody } from "../../generator/mock/http/read-body.js";
import { readRequest } from "../../generator/mock/http/read-request.js";
import { slowMs } from "../../generator/mock/http/send-answer.js";
import type { Site } from "../../generator/mock/http/serve-request.js";
import type { MockAnswer } from "../../generator/mock/message.js";

/**
 * A `fetch` whose every request goes to one mock, without a socket: part of the latency passes before it is counted and
 * the rest after, by the site's clock. The signal ends the wait for an answer, not what is on its way to the server.
 */
export function virtualFetch(site: Site): typeof fetch {
  return (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const giveUp = () => reject(signal?.reason);
      signal?.addEventListener("abort", giveUp, { once: true });
      exchange(new Request(input, { ...init, signal: null }), site, signal)
        .then(resolve, reject)
        .finally(() => signal?.removeEventListener("abort", giveUp));
    });
  };
}

async function exchange(request: Request, site: Site, signal: AbortSignal | undefined): Promise<Response> {
  const { mock, clock, latency, random, readFault, origin } = site;
  const { pathname, search } = new URL(request.url);
  const head = {
    method: request.method,
    url: pathname + search,
    headers: Object.fromEntries(request.headers),
  };
  const body = await readBody(request.body ?? [], request.headers.get("content-type") ?? "");
  if (body === undefined) throw new Error("Expected a body of at most 10 MiB.");
  const received = readRequest(head, body, { origin, readFault });
  const latencyMs = latency.from + random() * (latency.to - latency.from);
  const requestMs = latencyMs * random();
  await clock.wait(requestMs);
  const { answer, release } = mock.receive(received, clock.nowMs());
  await clock.wait(latencyMs - requestMs);
  release();
  return deliver(answer, { site, signal, fault: received.fault });
}

interface Delivery {
  readonly site: Site;
  readonly signal: AbortSignal | undefined;
  readonly fault: Fault | undefined;
}

/** The answer as `fetch` gives it, or the way in which it fails to come. */
function deliver(answer: MockAnswer, delivery: Delivery): Response | Promise<Response> {
  const { site, fault } = delivery;
  if (fault?.kind === "hang") return new Promise(() => undefined);
  if (fault?.kind === "reset") throw new TypeError("fetch failed", { cause: new Error("connection reset") });
  const headers = new Headers([["date", new Date(site.clock.nowMs()).toUTCString()]]);
  for (const [name, value] of answer.headers) headers.set(name, value);
  const isBare = answer.status === 204 || answer.status === 304;
  return new Response(isBare ? null : bodyOf(answer, delivery), { status: answer.status, headers });
}

/** The whole body, or one that breaks off half way, or whose second half comes later. */
function bodyOf(
  { body = "" }: MockAnswer,
  { site, signal, fault }: Delivery,
): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  const bytes = new Uint8Array(Buffer.from(body));
  if (fault?.kind !== "truncate" && fault?.kind !== "slow") return bytes;
  const half = Math.floor(bytes.length / 2);
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.subarray(0, half));
      if (fault.kind === "truncate") return controller.error(new TypeError("terminated"));
      let isOver = false;
      const end = (deed: () => void) => {
        if (!isOver) deed();
        isOver = true;
      };
      signal?.addEventListener("abort", () => end(() => controller.error(signal.reason)), { once: true });
      site.clock.after(slowMs, () =>
        end(() => {
          controller.enqueue(bytes.subarray(half));
          controller.close();
        }),
      );
    },
  });
}
