/** A stream as the platform has it, also from what only iterates asynchronously, as Node's streams do. */
export function asStream(value: unknown): ReadableStream<Uint8Array> | undefined {
  if (value instanceof ReadableStream) return value as ReadableStream<Uint8Array>;
  if (typeof value !== "object" || value === null || !(Symbol.asyncIterator in value)) return undefined;
  const iterator = (value as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value: chunk } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(chunk);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}
