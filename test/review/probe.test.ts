import { describe, expect, it } from "vitest";
import { AsyncLocalStorage } from "node:async_hooks";
import { clientHarness, createThing, getThing } from "../runtime/client-harness.js";
import type { Operation } from "../../templates/runtime/operation.js";

const json = (v: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(v), { ...init, headers: { "content-type": "application/json", ...(init.headers as object) } });
const download: Operation<Blob> = { id: "download", method: "GET", path: "/file", response: "binary" };

describe("probe", () => {
  it("abort stops a download body", async () => {
    let aborted = false;
    const { client, clock } = clientHarness((request) => {
      request.signal.addEventListener("abort", () => { aborted = true; });
      return new Response(new ReadableStream({ start(c) { c.enqueue(new Uint8Array([1])); } }));
    });
    const c = new AbortController();
    const p = client.send(download, {}, { signal: c.signal });
    const settled = p.then(() => "ok", (e) => (e as Error).name);
    await clock.advance(10);
    c.abort();
    await clock.advance(10);
    expect(await Promise.race([settled, clock.advance(100).then(() => "pending")])).toBe("AbortError");
    expect(aborted).toBe(true);
  });
  it("aborted write invalidates", async () => {
    const cachedGet: Operation = { ...getThing, security: [], cache: { ttlMs: 60000 } };
    const put: Operation = { id: "putThing", method: "PUT", path: "/things/{id}", parameters: [{ name: "id", in: "path", required: true }] };
    let v = 1;
    const { client, clock, seen } = clientHarness((r) => {
      if (r.method === "PUT") { v = 2; return new Promise<Response>(() => {}); }
      return json({ v });
    });
    await client.send(cachedGet, { id: "1" });
    const c = new AbortController();
    const w = client.send(put, { id: "1" }, { signal: c.signal }).catch((e) => e);
    await clock.advance(1);
    c.abort();
    await w;
    expect(await client.send(cachedGet, { id: "1" })).toEqual({ v: 2 });
  });
  it("async listener rejection", async () => {
    const seen: unknown[] = [];
    const on = (e: unknown) => seen.push(e);
    process.on("unhandledRejection", on);
    const { client } = clientHarness(() => json({}), { options: { onEvent: async () => { throw new Error("x"); } } });
    await client.send(getThing, { id: "1" });
    await new Promise((r) => setImmediate(r));
    process.off("unhandledRejection", on);
    expect(seen).toEqual([]);
  });
  it("store hang honours abort", async () => {
    const store = { get: () => new Promise(() => {}), set: async () => {}, delete: async () => {} };
    const { client, clock } = clientHarness(() => json({}), { options: { store } });
    const c = new AbortController();
    const p = client.send(getThing, { id: "1" }, { signal: c.signal }).then(() => "ok", (e) => (e as Error).name);
    await new Promise((r) => setTimeout(r, 5));
    c.abort();
    expect(await Promise.race([p, new Promise((r) => setTimeout(() => r("pending"), 50))])).toBe("AbortError");
  });
  it("undefined override", () => {
    const definition = { policy: { limits: { t: { by: ["global"], windows: { m: { quota: 5, windowMs: 60000 } } } }, profiles: {}, apply: {} } };
    const { client } = clientHarness(() => json({}), { definition, options: { limits: { t: { windows: { m: { quota: undefined } } } } } as never });
    expect(client.rateLimit()[0]?.quota).toBe(5);
  });
  it("failed token frees its slot", async () => {
    const definition = {
      security: { o: { kind: "oauth2" as const, option: "token", tokenUrl: "https://api.example.com/t", clientIdOption: "clientId", clientSecretOption: "clientSecret" } },
      policy: { limits: { t: { by: ["global"], windows: { m: { quota: 1, windowMs: 60000 } }, concurrency: 1 } }, profiles: {}, apply: {} },
    };
    const op: Operation = { ...getThing, security: [["o"]], spends: { t: 1 } };
    let fail = true;
    const { client, seen } = clientHarness((r) => {
      if (r.url.endsWith("/t")) return fail ? json({ error: "server_error" }, { status: 500 }) : json({ access_token: "a" });
      return json({});
    }, { definition, options: { clientId: "a", clientSecret: "b" } });
    await expect(client.send(op, { id: "1" })).rejects.toThrow();
    fail = false;
    expect(client.rateLimit().map((w) => w.available)).toEqual([1, 1]);
  });
  it("learned states bounded", async () => {
    let n = 0;
    const { client, clock } = clientHarness(() => json({}, { headers: { "x-ratelimit-limit": String(1000 + n++), "x-ratelimit-remaining": "900", "x-ratelimit-reset": "1" } }));
    for (let i = 0; i < 3000; i++) { await client.send(getThing, { id: "1" }, { cache: "no-store" }); if (i % 10 === 0) await clock.advance(1000); }
    expect(client.rateLimit().length).toBeLessThan(600);
  });
  it("cause leak", async () => {
    const definition = { security: { k: { kind: "apiKey" as const, in: "query" as const, parameter: "api_key", option: "apiKey" } } };
    const { client } = clientHarness((r) => { throw new TypeError(`error sending request for url (${r.url})`); }, { definition, options: { apiKey: "s3cret", retry: false } });
    const e = await client.send({ ...getThing, security: [["k"]] }, { id: "1" }).catch((x) => x);
    const { inspect } = await import("node:util");
    expect(inspect(e)).not.toContain("s3cret");
  });
  it("client headers undefined through fetch", async () => {
    const { client, seen } = clientHarness(() => json({}), { options: { headers: { "x-foo": undefined } } as never });
    await client.fetch("/x");
    expect(seen[0]?.headers.get("x-foo")).toBe(null);
  });
  it("floating failure is told", async () => {
    const seen: unknown[] = [];
    const on = (e: unknown) => seen.push(e);
    process.on("unhandledRejection", on);
    const { client } = clientHarness(() => json({}, { status: 404 }));
    client.send(getThing, { id: "1" });
    await new Promise((r) => setTimeout(r, 5));
    process.off("unhandledRejection", on);
    expect(seen.length).toBe(1);
  });
  it("rotated user while waiting does not poison the cache", async () => {
    let user = "A";
    const definition = { policy: { limits: { t: { by: ["global"], windows: { m: { quota: 1, windowMs: 60000 } } } }, profiles: {}, apply: {} } };
    const op: Operation = { ...getThing, spends: { t: 1 }, cache: { ttlMs: 600000 } };
    const { client, clock } = clientHarness((r) => json({ who: r.headers.get("x-api-key") }), { definition, options: { apiKey: () => user } });
    await client.send(op, { id: "0" });
    const p = client.send(op, { id: "1" });
    await clock.advance(1);
    user = "B";
    await clock.advance(70000);
    const first = await p;
    user = "A";
    const q = client.send(op, { id: "1" });
    await clock.advance(70000);
    expect([first, await q]).toEqual([{ who: "B" }, { who: "A" }]);
  });
  it("logger without debug", async () => {
    expect(() => clientHarness(() => json({}), { options: { logger: { warn() {} } } as never })).toThrow(/logger/);
  });
});
