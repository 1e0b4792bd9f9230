import { randomHex } from "./random-hex.js";

/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly content: string | Blob | ReadableStream<Uint8Array>;
  /** Content-Type of a stream, or of text that is more than text; a blob has its own. */
  readonly type?: string;
}

/** Parts that are all at hand as one body of `multipart/form-data`, which can be sent again. */
export function joinParts(parts: readonly (Part & { readonly content: string | Blob })[]): {
  body: Blob;
  boundary: string;
} {
  const boundary = `----part${randomHex()}`;
  const pieces = parts.flatMap((part) => [`--${boundary}\r\n${partHeaders(part)}\r\n`, part.content, "\r\n"]);
  return { body: new Blob([...pieces, `--${boundary}--\r\n`]), boundary };
}

/** Parts as one stream of `multipart/form-data` (RFC 7578), each read only when its turn comes. */
export function streamParts(parts: readonly Part[]): {
  stream: ReadableStream<Uint8Array>;
  boundary: string;
} {
  const boundary = `----part${randomHex()}`;
  const chunks = writeParts(parts, boundary);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return { stream, boundary };
}

async function* writeParts(parts: readonly Part[], boundary: string): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for (const part of parts) {
    yield encoder.encode(`--${boundary}\r\n${partHeaders(part)}\r\n`);
    if (typeof part.content === "string") yield encoder.encode(part.content);
    else yield* readAll(part.content instanceof Blob ? part.content.stream() : part.content);
    yield encoder.encode("\r\n");
  }
  yield encoder.encode(`--${boundary}--\r\n`);
}

async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function partHeaders({ name, content, type }: Part): string {
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"`;
  // A name of a file would make it one: servers that tell files from fields go by that.
  if (typeof content === "string")
    return type === undefined ? `${disposition}\r\n` : `${disposition}\r\nContent-Type: ${oneLine(type)}\r\n`;
  const isNamed = content instanceof Blob && "name" in content && typeof content.name === "string";
  const filename = isNamed ? String(content.name) : name;
  const contentType = (content instanceof Blob ? content.type : type) || "application/octet-stream";
  return `${disposition}; filename="${quoted(filename)}"\r\nContent-Type: ${oneLine(contentType)}\r\n`;
}

/** Escaped as browsers do (HTML standard, multipart/form-data encoding algorithm). */
function quoted(text: string): string {
  return text.replace(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22");
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, "");
}
