import { describe, expect, it } from "vitest";
import type { Operation } from "../../templates/runtime/operation.js";
import { clientHarness, getThing } from "../runtime/client-harness.js";

const download: Operation<Blob> = { id: "download", method: "GET", path: "/file", response: "binary" };

/** How a promise ended so far: the name of its error, or that it has none. */
function ending(work: PromiseLike<unknown>): { name: string } {
  const end = { name: "pending" };
  work.then(
    () => {
      end.name = "done";
    },
    (error: Error) => {
      end.name = error.name;
    },
  );
  return end;
}

describe("The caller's signal", () => {
  it("ends a download whose headers have come already", async () => {
    const { client, clock, seen } = clientHarness(
      () => new Response(new ReadableStream({ start: (sink) => sink.enqueue(new Uint8Array([1])) })),
    );
    const aborting = new AbortController();
    const end = ending(client.send(download, {}, { signal: aborting.signal }));
    await clock.advance(10);

    aborting.abort();
    await clock.advance(10);

    expect(end.name).toBe("AbortError");
    expect(seen[0]?.signal.aborted).toBe(true);
  });

  it("is heeded while a store does not answer", async () => {
    const store = { get: () => new Promise(() => {}), set: () => undefined, delete: () => undefined };
    const { client, seen } = clientHarness(() => Response.json({}), { options: { store } });
    const aborting = new AbortController();
    const call = client.send({ ...getThing, security: [] }, { id: "1" }, { signal: aborting.signal });
    await Promise.resolve();

    aborting.abort();

    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([]);
  });

  it("makes what was read before stale where it ends a write under way", async () => {
    const read: Operation = { ...getThing, security: [], cache: { ttlMs: 60_000 } };
    const write: Operation = { ...getThing, security: [], id: "putThing", method: "PUT" };
    let version = 1;
    const { client, clock } = clientHarness((request) => {
      if (request.method === "GET") return Response.json({ version });
      version = 2;
      return new Promise<Response>(() => {});
    });
    await client.send(read, { id: "1" });
    const aborting = new AbortController();
    const end = ending(client.send(write, { id: "1" }, { signal: aborting.signal }));
    await clock.advance(1);

    aborting.abort();
    await clock.advance(1);

    expect(end.name).toBe("AbortError");
    expect(await client.send(read, { id: "1" })).toEqual({ version: 2 });
  });
});
