import { describe, expect, it } from "vitest";
import type { PaginationPolicy } from "../../../templates/runtime/policy.js";
import { cursorPolicy, type PageAnswer, pagedList, query } from "./paged-list.js";

describe("paginate by cursor", () => {
  it.each([null, "", undefined])("ends at the cursor %j", async (next) => {
    const { read } = pagedList(cursorPolicy, () => ({ body: { items: [1], next } }));

    const items = await read().all();

    expect(items).toEqual([1]);
  });

  it("goes on past an empty page that has a cursor", async () => {
    const { read } = pagedList(cursorPolicy, (url) =>
      url.searchParams.has("cursor") ? { body: { items: [1] } } : { body: { items: [], next: "b" } },
    );

    const items = await read().all();

    expect(items).toEqual([1]);
  });

  it("ends where the server repeats the last cursor beyond the end", async () => {
    const { read, asked } = pagedList(cursorPolicy, (url) =>
      url.searchParams.has("cursor")
        ? { body: { items: [], next: "z" } }
        : { body: { items: [1], next: "z" } },
    );

    const items = await read().all();

    expect(items).toEqual([1]);
    expect(asked).toHaveLength(2);
  });

  it("says so when a page with items leads to itself", async () => {
    const { read, asked } = pagedList(cursorPolicy, () => ({ body: { items: [1], next: "z" } }));

    const all = read().all();

    await expect(all).rejects.toThrow("which would never end");
    expect(asked).toHaveLength(2);
  });

  it("says so instead of going round in circles", async () => {
    const next = new Map([
      [null, "b"],
      ["b", "c"],
      ["c", "b"],
    ]);
    const { read, asked } = pagedList(cursorPolicy, (url) => ({
      body: { items: [1], next: next.get(url.searchParams.get("cursor")) },
    }));

    const all = read().all();

    await expect(all).rejects.toThrow("got the cursor of a page read before as the next one");
    expect(asked).toHaveLength(3);
  });
});

describe("paginate by offset", () => {
  const policy: PaginationPolicy = {
    style: "offset",
    request: query("offset"),
    items: "/items",
    pageSize: query("limit"),
  };
  const all = [0, 1, 2, 3, 4, 5, 6];

  /** Gives at most three, whatever is asked for. */
  const cappingServer = (url: URL): PageAnswer => {
    const from = Number(url.searchParams.get("offset") ?? 0);
    const size = Math.min(3, Number(url.searchParams.get("limit") ?? 3));
    return { body: { items: all.slice(from, from + size) } };
  };

  it("advances by what came, and ends at an empty page where no size is declared", async () => {
    const { read, asked } = pagedList(policy, cappingServer);

    const items = await read({ limit: 5 }).all();

    expect(items).toEqual(all);
    expect(asked.map((path) => new URLSearchParams(path.split("?")[1]).get("offset"))).toEqual([
      null,
      "3",
      "6",
      "7",
    ]);
  });

  it("ends at a short page, a request less, where the size asked for is declared to be allowed", async () => {
    const { read, asked } = pagedList({ ...policy, maxPageSize: 3 }, cappingServer);

    const items = await read().all();

    expect(items).toEqual(all);
    expect(asked).toHaveLength(3);
  });

  it("begins where the caller says", async () => {
    const { read } = pagedList({ ...policy, maxPageSize: 3 }, cappingServer);

    const items = await read({ offset: 4 }).all();

    expect(items).toEqual([4, 5, 6]);
  });

  it("says so when the server ignores the offset", async () => {
    const { read, asked } = pagedList(policy, () => ({ body: { items: [1, 2] } }));

    const items = read().all();

    await expect(items).rejects.toThrow('the server seems to ignore "offset"');
    expect(asked).toHaveLength(2);
  });
});

describe("paginate by page number", () => {
  const pages = [[1, 2], [3], [4, 5], []];

  it.each([
    [{}, 1, [1, 2, 3, 4, 5]],
    [{ page: 2 }, 1, [3, 4, 5]],
    [{ page: 0 }, 0, [1, 2, 3, 4, 5]],
  ])("counts on from %j until a page is empty", async (args, first, expected) => {
    const { read } = pagedList({ style: "page", request: query("page"), items: "" }, (url) => ({
      body: pages[Number(url.searchParams.get("page") ?? first) - first] ?? [],
    }));

    const items = await read(args).all();

    expect(items).toEqual(expected);
  });

  it("goes to the page that the answer names, where the policy points at it", async () => {
    const { read, asked } = pagedList(
      { style: "page", request: query("page"), items: "/items", next: "/next" },
      (url) => {
        const page = Number(url.searchParams.get("page") ?? 1);
        return { body: { items: [page], next: page < 3 ? page + 1 : null } };
      },
    );

    const items = await read().all();

    expect(items).toEqual([1, 2, 3]);
    expect(asked).toHaveLength(3);
  });
});

describe("paginate by URL", () => {
  const linkPolicy: PaginationPolicy = { style: "link", items: "" };

  it("follows Link headers, relative ones too", async () => {
    const { read, asked } = pagedList(linkPolicy, (url) => {
      const after = url.searchParams.get("after");
      if (after === null) return { body: [1], link: '</things?after=1>; rel="next", </things>; rel="first"' };
      return after === "1" ? { body: [2], link: "<?after=2>; rel=next" } : { body: [3] };
    });

    const items = await read().all();

    expect(items).toEqual([1, 2, 3]);
    expect(asked).toEqual(["/things", "/things?after=1", "/things?after=2"]);
  });

  it("follows a URL in the answer", async () => {
    const { read } = pagedList({ style: "next-url", items: "/items", next: "/paging/next" }, (url) =>
      url.search === ""
        ? { body: { items: [1], paging: { next: "https://api.example/things?after=1" } } }
        : { body: { items: [2], paging: {} } },
    );

    const items = await read().all();

    expect(items).toEqual([1, 2]);
  });

  it.each([
    "https://evil.example/things?after=1",
    "//evil.example/",
    "http://api.example/things?after=1",
    "https://api.example@evil.example/",
  ])("does not follow %s, which must not get the credential", async (target) => {
    const { read, asked } = pagedList(linkPolicy, () => ({ body: [1], link: `<${target}>; rel="next"` }));

    const items = read().all();

    await expect(items).rejects.toMatchObject({ name: "ConfigurationError" });
    expect(asked).toEqual(["/things"]);
  });

  it.each([
    ["/things", "got the URL of a page read before"],
    ["http://[", "expected a URL for the next page"],
  ])("says what is wrong with the next link %s", async (target, message) => {
    const { read } = pagedList(linkPolicy, () => ({ body: [1], link: `<${target}>; rel="next"` }));

    const items = read().all();

    await expect(items).rejects.toThrow(message);
  });
});
