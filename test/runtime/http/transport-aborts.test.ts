import { describe, expect, it } from "vitest";
import { AbortError } from "../../../templates/runtime/errors.js";
import { harness, rejection } from "./harness.js";
import { never } from "./transport-fixture.js";

describe("Transport.attempt", () => {
  it("gives the caller's reason as the cause of an abort, before, during and after the headers", async () => {
    const late = () =>
      new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }), { status: 200 });
    const reasons: unknown[] = [];

    for (const answer of [never, late]) {
      const { transport, call, clock } = harness(answer);
      const controller = new AbortController();
      const failed = rejection(transport.attempt(await call({}, {}, { signal: controller.signal }), 1));
      await clock.advance(5);
      controller.abort("enough");
      const error = await failed;
      reasons.push(error instanceof AbortError && error.cause);
    }
    const { transport, call, seen } = harness(never);
    const error = await rejection(
      transport.attempt(await call({}, {}, { signal: AbortSignal.abort("early") }), 1),
    );
    reasons.push(error instanceof AbortError && error.cause);

    expect(reasons).toEqual(["enough", "enough", "early"]);
    expect(seen).toHaveLength(0);
  });

  it("fails what is under way, and what comes after, when the client is closed", async () => {
    const { transport, call, close } = harness(never);
    const first = rejection(transport.attempt(await call({}), 1));

    close();

    expect(await first).toMatchObject({ name: "AbortError", message: "The client was closed." });
    expect(await rejection(transport.attempt(await call({}), 1))).toBeInstanceOf(AbortError);
  });

  it("listens once to a signal that many calls share", async () => {
    const { transport, call } = harness(never);
    const controller = new AbortController();
    let listeners = 0;
    const add = controller.signal.addEventListener.bind(controller.signal);
    controller.signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    const one = await call({}, {}, { signal: controller.signal });

    const all = Array.from({ length: 50 }, (_, index) => rejection(transport.attempt(one, index + 1)));
    controller.abort();

    expect((await Promise.all(all)).every((error) => error instanceof AbortError)).toBe(true);
    expect(listeners).toBe(1);
  });
});
