import { describe, expect, it } from "vitest";
import { bodyBytes } from "../../../templates/runtime/http/body-text.js";
import { harness, rejection } from "./harness.js";

describe("Transport.attempt", () => {
  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "CERT_HAS_EXPIRED"])(
    "is certain that nothing was sent for %s",
    async (code) => {
      const { transport, call } = harness(() => {
        throw new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) });
      });

      expect(await rejection(transport.attempt(await call({}), 1))).toMatchObject({
        kind: "not-sent",
        message: `no connection (${code}).`,
      });
    },
  );

  it.each([
    Object.assign(new Error("reset"), { code: "ECONNRESET" }),
    Object.assign(new Error("closed"), { code: "UND_ERR_SOCKET" }),
    Object.assign(new Error("slow"), { code: "UND_ERR_HEADERS_TIMEOUT" }),
    new Error("Failed to fetch https://api.example.com/?key=s3cret"),
    "odd",
  ])("takes anything else as a lost connection: %s", async (cause) => {
    const { transport, call } = harness(() => {
      throw cause;
    });

    const error = await rejection(transport.attempt(await call({}), 1));

    expect(error).toMatchObject({ name: "AttemptFailure", kind: "connection" });
    expect(error instanceof Error && error.message).not.toContain("s3cret");
  });

  it("reads no more than 1 MiB of an error's body", async () => {
    let pulled = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const { transport, call } = harness(() => new Response(endless, { status: 429 }));

    const reply = await transport.attempt(await call({}), 1);

    expect(bodyBytes(reply).length).toBe(1 << 20);
    expect(pulled).toBeLessThan(2 << 20);
    expect(isCancelled).toBe(true);
  });

  it("keeps an error's status though its body breaks off", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("reset"));
      },
    });
    const { transport, call } = harness(
      () => new Response(broken, { status: 503, headers: { "retry-after": "9" } }),
    );

    const reply = await transport.attempt(await call({}), 1);

    expect([reply.status, reply.headers.get("retry-after")]).toEqual([503, "9"]);
  });
});
