import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { harness, json, rejection } from "./harness.js";
import { bodyText } from "./transport-fixture.js";

describe("Transport against a real server", () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  });

  async function listen(listener: RequestListener): Promise<string> {
    const listening = createServer(listener);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  function real(baseUrl: string) {
    return harness(() => json({}), { options: { baseUrl, fetch: globalThis.fetch } });
  }

  it("sends streams, multipart and cookies", async () => {
    const url = await listen((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ headers: request.headers, body: Buffer.concat(chunks).toString() }));
      });
    });
    const { transport, call } = real(url);
    const parameters = [{ name: "theme", in: "cookie" }] as const;
    const send = async (kind: "binary" | "multipart", body: unknown) => {
      const contentType = kind === "binary" ? "text/plain" : "multipart/form-data";
      const operation = { method: "POST", parameters, body: { kind, contentType } } as const;
      const reply = await transport.attempt(await call(operation, { body, theme: "dark" }), 1);
      return JSON.parse(bodyText(reply)) as { headers: Record<string, string>; body: string };
    };

    const streamed = await send("binary", new Blob(["streamed"]).stream());
    const parts = await send("multipart", { a: "1", file: new Blob(["f"]) });
    const mixed = await send("multipart", { a: "1", file: new Blob(["g"]).stream() });

    expect([streamed.body, streamed.headers.cookie]).toEqual(["streamed", "theme=dark"]);
    expect(parts.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(mixed.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(mixed.body).toContain('name="a"\r\n\r\n1\r\n');
  });

  it("tells a refused connection from a reset one, and a body that breaks off", async () => {
    const url = await listen((request, response) => {
      if (request.url === "/things") return void (request.socket as Socket).resetAndDestroy();
      response.writeHead(200, { "content-length": "100", "content-type": "application/json" });
      response.write('{"a":');
      setImmediate(() => response.destroy());
    });
    const { transport, call } = real(url);
    const reset = await rejection(transport.attempt(await call({}), 1));
    const truncated = await rejection(transport.attempt(await call({ path: "/long" }), 1));
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));

    const refused = await rejection(transport.attempt(await call({}), 1));

    expect(reset).toMatchObject({ kind: "connection" });
    expect(truncated).toMatchObject({
      kind: "body",
      status: 200,
      message: /body of the answer \(status 200\) broke off/,
    });
    expect(refused).toMatchObject({ kind: "not-sent", message: "no connection (ECONNREFUSED)." });
  });
});
