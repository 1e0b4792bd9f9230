import type { Bytes } from "../bytes.js";

const mostBytes = 1 << 20;

/** Reads a body up to a MiB, drops the rest and ends the transfer. What broke off is given as far as it came. */
export async function readCapped(response: Response, maxBytes: number = mostBytes): Promise<Bytes> {
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

function concatenate(chunks: readonly Uint8Array[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
