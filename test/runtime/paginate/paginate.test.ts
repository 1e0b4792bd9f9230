import { describe, expect, it } from "vitest";
import { paginate } from "../../../templates/runtime/paginate/paginate.js";
import { collect, cursorPolicy, cursorServer, pagedList, query } from "./paged-list.js";

describe("paginate", () => {
  it("gives the first page when awaited, for one request", async () => {
    const { read, asked } = pagedList(cursorPolicy, cursorServer);

    const page = await read({ status: "open" });

    expect(page).toEqual({ items: [1, 2], next: "b" });
    expect(asked).toEqual(["/things?status=open"]);
  });

  it("gives every item of every page when iterated, each page asked for once", async () => {
    const { read, asked } = pagedList(cursorPolicy, cursorServer);

    const items = await collect(read({ status: "open" }));

    expect(items).toEqual([1, 2, 3, 4, 5]);
    expect(asked).toEqual([
      "/things?status=open",
      "/things?cursor=b&status=open",
      "/things?cursor=c&status=open",
    ]);
  });

  it("asks for no page before its first item is wanted", async () => {
    const { read, asked } = pagedList(cursorPolicy, cursorServer);

    for await (const item of read()) if (item === 2) break;

    expect(asked).toHaveLength(1);
  });

  it("gives whole pages, and does not ask for the first again", async () => {
    const { read, asked } = pagedList(cursorPolicy, cursorServer);
    const list = read();
    await list;

    const pages = await collect(list.pages());

    expect(pages.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]]);
    expect(asked).toHaveLength(3);
  });

  it("collects up to a limit, and asks for nothing beyond it", async () => {
    const { read, asked } = pagedList(cursorPolicy, cursorServer);

    const items = await read().all({ limit: 3 });

    expect(items).toEqual([1, 2, 3]);
    expect(asked).toHaveLength(2);
  });

  it("asks for the largest pages allowed, since each costs budget, unless the caller says otherwise", async () => {
    const policy = { ...cursorPolicy, pageSize: query("limit"), maxPageSize: 100 };
    const { read, asked } = pagedList(policy, () => ({ body: { items: [] } }));

    await read();
    await read({ limit: 7 });

    expect(asked).toEqual(["/things?limit=100", "/things?limit=7"]);
  });

  it("ends at the next request when the caller aborts", async () => {
    const { read, asked } = pagedList(cursorPolicy, cursorServer);
    const abort = new AbortController();
    const iterate = async () => {
      for await (const item of read({}, { signal: abort.signal })) if (item === 2) abort.abort();
    };

    await expect(iterate()).rejects.toMatchObject({ name: "AbortError" });

    expect(asked).toHaveLength(1);
  });

  it("takes an absent list for an empty page, and says what else it cannot read", async () => {
    const absent = pagedList(cursorPolicy, () => ({ body: {} }));
    const wrong = pagedList(cursorPolicy, () => ({ body: { items: "many" } }));

    const none = await absent.read().all();
    const failed = wrong.read().all();

    expect(none).toEqual([]);
    await expect(failed).rejects.toThrow(
      'GET /things: expected "/items" in the answer to be the list of items, got string',
    );
  });

  it("refuses an operation without pagination", () => {
    const { client } = pagedList(cursorPolicy, cursorServer);

    const start = () => paginate(client, { id: "plain", method: "GET", path: "/plain" });

    expect(start).toThrow('Operation "plain" declares no pagination.');
  });
});
