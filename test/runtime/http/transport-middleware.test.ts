import { describe, expect, it } from "vitest";
import { SdkError } from "../../../templates/runtime/errors.js";
import { AttemptFailure } from "../../../templates/runtime/http/attempt.js";
import { harness, json, rejection } from "./harness.js";
import { bodyText, never } from "./transport-fixture.js";

describe("Transport: middleware", () => {
  it("runs as an onion around every attempt, and may change request and response", async () => {
    const order: string[] = [];
    const layer =
      (name: string) => async (request: Request, next: (request: Request) => Promise<Response>) => {
        order.push(`${name} in`);
        const changed = new Request(request, {
          headers: { ...Object.fromEntries(request.headers), [name]: "1" },
        });
        const response = await next(changed);
        order.push(`${name} out`);
        return response;
      };
    const { transport, call, seen } = harness(() => json({ ok: true }), {
      options: { middleware: [layer("a"), layer("b")] },
    });

    const reply = await transport.attempt(await call({}), 1);

    expect(order).toEqual(["a in", "b in", "b out", "a out"]);
    expect([seen[0]?.headers.get("a"), seen[0]?.headers.get("b"), seen[0]?.redirect]).toEqual([
      "1",
      "1",
      "manual",
    ]);
    expect(bodyText(reply)).toBe('{"ok":true}');
  });

  it("may answer in place of the server", async () => {
    const { transport, call, seen } = harness(() => json({}), {
      options: { middleware: [async () => json({ from: "middleware" })] },
    });

    const reply = await transport.attempt(await call({}), 1);

    expect([bodyText(reply), seen.length]).toEqual(['{"from":"middleware"}', 0]);
  });

  it("sees the failure of the connection, and throws its own errors unchanged", async () => {
    const caught: unknown[] = [];
    const own = new RangeError("own");
    const { transport, call } = harness(
      () => {
        throw new TypeError("fetch failed");
      },
      {
        options: {
          middleware: [
            async (request, next) => {
              try {
                return await next(request);
              } catch (error) {
                caught.push(error);
                throw own;
              }
            },
          ],
        },
      },
    );

    expect(await rejection(transport.attempt(await call({}), 1))).toBe(own);
    expect(caught[0]).toBeInstanceOf(AttemptFailure);
  });

  it("may not send twice: repeats belong to retry", async () => {
    const { transport, call, seen } = harness(() => json({}), {
      options: {
        middleware: [
          async (request, next) => {
            await next(request);
            return next(request);
          },
        ],
      },
    });

    const error = await rejection(transport.attempt(await call({}), 1));

    expect(error).toBeInstanceOf(SdkError);
    expect(error).toMatchObject({ message: /Middleware 0 called next twice/ });
    expect(seen).toHaveLength(1);
  });

  it("times out though a middleware hangs", async () => {
    const { transport, call, clock } = harness(() => json({}), { options: { middleware: [never] } });

    const failed = rejection(transport.attempt(await call({}), 1));
    await clock.advance(60_000);

    expect(await failed).toMatchObject({ kind: "timeout" });
  });
});
