import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { nodeGet, RefusedAddress, type Resolve } from "../../../generator/document/remote/http-get.js";
import { isPublicAddress } from "../../../generator/document/remote/public-address.js";
import { serve } from "./serve.js";

const signal = new AbortController().signal;

const resolveTo =
  (...addresses: readonly string[]): Resolve =>
  (_, __, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

describe("a request", () => {
  it("goes to the address that was checked, under the name of the URL", async () => {
    const port = await serve(({ headers }, response) => response.end(headers.host));
    const checked: string[] = [];
    const mayConnect = (address: string) => checked.push(address) > 0;

    const url = new URL(`http://models.example:${port}/`);
    const { body, status } = await nodeGet(resolveTo("127.0.0.1"))(url, { headers: {}, signal, mayConnect });

    expect(String(await buffer(body))).toBe(`models.example:${port}`);
    expect(status).toBe(200);
    expect(checked).toEqual(["127.0.0.1"]);
  });

  it.each([
    ["a name that stands for this machine", "http://rebound.example/", "127.0.0.1"],
    ["this machine in other spellings", "http://0x7f.1/", "127.0.0.1"],
    ["this machine as a mapped address", "http://[::ffff:7f00:1]/", "::ffff:7f00:1"],
    ["a cloud's metadata", "http://169.254.169.254/latest", "169.254.169.254"],
  ])("is not sent to %s", async (_, url, address) => {
    let isAsked = false;
    const port = await serve((__, response) => {
      isAsked = true;
      response.end();
    });
    const target = new URL(url);
    target.port = String(port);

    const sent = nodeGet(resolveTo("127.0.0.1"))(target, {
      headers: {},
      signal,
      mayConnect: isPublicAddress,
    });

    await expect(sent).rejects.toThrow(RefusedAddress);
    await expect(sent).rejects.toMatchObject({ address });
    expect(isAsked).toBe(false);
  });

  it("passes over the addresses of a name that are refused", async () => {
    const port = await serve((_, response) => response.end("fine"));
    const mayConnect = (address: string) => address === "127.0.0.1";

    const url = new URL(`http://two.example:${port}/`);
    const resolve = resolveTo("10.255.255.1", "127.0.0.1");
    const { body } = await nodeGet(resolve)(url, { headers: {}, signal, mayConnect });

    expect(String(await buffer(body))).toBe("fine");
  });

  it("reads an answer that is compressed", async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("openapi: 3.1.0"));
    });

    const url = new URL(`http://127.0.0.1:${port}/`);
    const { body } = await nodeGet()(url, { headers: {}, signal, mayConnect: () => true });

    expect(String(await buffer(body))).toBe("openapi: 3.1.0");
  });
});
