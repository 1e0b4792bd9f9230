import type { Call, Reply } from "../call.js";
import type { CallKit } from "../kit.js";
import { AttemptFailure } from "./attempt.js";
import type { Deadline } from "./deadline.js";

const mostErrorBytes = 1 << 20;

/** A response and the attempt it answers. */
export interface ReadInput {
  readonly call: Call;
  readonly response: Response;
  readonly deadline: Deadline;
  readonly attempt: number;
  readonly kit: CallKit;
}

/**
 * The body of an answer: whole, or as a stream where the operation promises binary or items, or the server sends events.
 * Of an error, the first MiB: what it has to say fits, and a hostile one must not fill the memory.
 *
 * @throws {AttemptFailure} the body of a successful answer broke off
 */
export async function readBody({
  call,
  response,
  deadline,
  attempt,
  kit,
}: ReadInput): Promise<Reply["body"]> {
  const { status, headers } = response;
  if (response.body === null) return null;
  if (status >= 300) return readCapped(response, mostErrorBytes);
  const stream = kit.streamedBody?.(call, response, { deadline, attempt });
  if (stream !== undefined) return stream;
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    const said = kit.codeText?.(cause) ?? "";
    throw new AttemptFailure("body", `the body of the answer (status ${status}) broke off${said}.`, {
      cause,
      status,
      headers,
    });
  }
}

/** Reads a body up to so many bytes, drops the rest and ends the transfer. What broke off is given as far as it came. */
export async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array(0);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < maxBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value.subarray(0, maxBytes - length));
      length += Math.min(value.length, maxBytes - length);
    }
  } catch {
    // The status is what matters of an error; half its text is better than none.
  }
  reader.cancel().catch(() => undefined);
  return concatenate(chunks, length);
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
