import { describe, expect, it } from "vitest";
import { AbortError, ConnectionError, TimeoutError } from "../../../templates/runtime/errors.js";
import { harness, rejection } from "./harness.js";

describe("Transport.attempt", () => {
  it("passes a binary body through as a stream, which the caller can still abort", async () => {
    let step = 0;
    const slow = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            step += 1;
            if (step === 1) controller.enqueue(new Uint8Array([1]));
            return step === 1 ? undefined : new Promise(() => undefined);
          },
        }),
      );
    const { transport, call } = harness(slow);
    const controller = new AbortController();

    const reply = await transport.attempt(
      await call({ response: "binary" }, {}, { signal: controller.signal }),
      1,
    );
    if (!(reply.body instanceof ReadableStream)) throw new Error("expected a stream");
    const reader = reply.body.getReader();
    const first = await reader.read();
    const second = rejection(reader.read());
    controller.abort("enough");

    expect(first.value).toEqual(new Uint8Array([1]));
    expect(await second).toBeInstanceOf(AbortError);
  });

  it("bounds the wait for each piece of a stream, not the whole of it", async () => {
    const test = harness(
      () =>
        new Response(
          new ReadableStream<Uint8Array>({
            async pull(controller) {
              await new Promise<void>((resolve) => test.clock.setTimeout(resolve, 900));
              controller.enqueue(new Uint8Array([1]));
            },
          }),
        ),
    );

    const reply = await test.transport.attempt(
      await test.call({ response: "binary" }, {}, { timeoutMs: 1_000 }),
      1,
    );
    if (!(reply.body instanceof ReadableStream)) throw new Error("expected a stream");
    const reader = reply.body.getReader();
    for (let piece = 0; piece < 5; piece++) {
      const read = reader.read();
      await test.clock.advance(900);
      expect((await read).done).toBe(false);
    }
    await test.clock.advance(50_000);

    expect((await reader.read()).done).toBe(false);
  });

  it("ends a stream that stalls with a TimeoutError, one that breaks with a ConnectionError", async () => {
    const stalled = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("reset")),
    });
    const { transport, call, clock } = harness((_, index) => new Response(index === 0 ? stalled : broken));
    const read = async () => {
      const { body } = await transport.attempt(await call({ response: "binary" }, {}, { timeoutMs: 100 }), 1);
      return body instanceof ReadableStream ? body.getReader().read() : undefined;
    };

    const first = rejection(read());
    await clock.advance(100);
    const errors = [await first, await rejection(read())];

    expect(errors.map((error) => error?.constructor)).toEqual([TimeoutError, ConnectionError]);
  });
});
