import { describe, expect, it } from "vitest";
import { cacheStage } from "../../../templates/runtime/cache/cache-stage.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { CachePolicy, LimitPolicy } from "../../../templates/runtime/policy.js";
import { VirtualClock } from "../virtual-clock.js";
import { type Answer, fakeServer, makeCall, makeContext, textOf } from "./fixture.js";

const modified = "Thu, 01 Jan 2026 00:00:00 GMT";

interface Scene {
  readonly policy?: CachePolicy;
  readonly operation?: Partial<Operation>;
  readonly limits?: Readonly<Record<string, LimitPolicy>>;
}

function setUp(answers: readonly Answer[], { policy, operation, limits }: Scene = {}) {
  const clock = new VirtualClock();
  const { context, events } = makeContext({ clock }, limits);
  const server = fakeServer((_call, index) => answers[index] ?? { status: 500 }, clock);
  const send = cacheStage(context).stage(server.next);
  const read: Operation = {
    id: "read",
    method: "GET",
    path: "/x",
    ...(policy && { cache: policy }),
    ...operation,
  };
  return { clock, events, calls: server.calls, get: () => send(makeCall(read)) };
}

describe("revalidation", () => {
  it("asks with the validators of the stale answer, and answers a 304 from what is kept", async () => {
    const { get, calls, events } = setUp([
      { headers: { etag: 'W/"a"', "last-modified": modified }, body: { n: 1 } },
      { status: 304, headers: { etag: '"a"' } },
    ]);
    await get();

    const second = await get();

    expect(second).toMatchObject({ cache: "revalidated", attempts: 1, reply: { status: 200 } });
    expect(textOf(second)).toBe('{"n":1}');
    expect(calls[1]?.headers.get("if-none-match")).toBe('W/"a"');
    expect(calls[1]?.headers.get("if-modified-since")).toBe(modified);
    expect(events).toContainEqual(
      expect.objectContaining({ type: "cache-revalidated", operationId: "read" }),
    );
  });

  it.each<[CachePolicy["validate"], string[]]>([
    ["etag", ["if-none-match"]],
    ["last-modified", ["if-modified-since"]],
    ["none", []],
  ])("sends only the validator that the policy names: %s", async (validate, expected) => {
    const headers = { etag: '"a"', "last-modified": modified };
    const { get, calls, clock } = setUp([{ headers }, { headers }], {
      policy: { ttlMs: 1_000, ...(validate && { validate }) },
    });
    await get();
    await clock.advance(1_000);

    await get();

    const sent = ["if-none-match", "if-modified-since"].filter((name) => calls[1]?.headers.has(name));
    expect(sent).toEqual(expected);
  });

  it("takes the headers of the 304 over, but not those that describe a body", async () => {
    const { get, clock } = setUp([
      {
        headers: { etag: '"a"', "cache-control": "max-age=1", age: "1", "x-kept": "old", "x-new": "old" },
        body: "{}",
      },
      {
        status: 304,
        headers: {
          "cache-control": "max-age=60",
          "x-new": "new",
          "content-length": "0",
          "content-type": "text/plain",
        },
      },
    ]);
    await get();
    await get();
    await clock.advance(30_000);

    const third = await get();

    expect(third.cache).toBe("hit");
    expect(Object.fromEntries(third.reply.headers)).toEqual({
      age: "30",
      "cache-control": "max-age=60",
      "content-type": "application/json",
      etag: '"a"',
      "x-kept": "old",
      "x-new": "new",
    });
  });

  it("replaces the kept answer by a full one", async () => {
    const { get, calls } = setUp([
      { headers: { etag: '"a"' }, body: 1 },
      { headers: { etag: '"b"' }, body: 2 },
      { status: 304 },
    ]);
    await get();
    await get();

    const third = await get();

    expect(calls[2]?.headers.get("if-none-match")).toBe('"b"');
    expect(textOf(third)).toBe("2");
  });

  it("asks without condition when a 304 speaks of another entity tag", async () => {
    const { get, calls } = setUp([
      { headers: { etag: '"a"' }, body: 1 },
      { status: 304, headers: { etag: '"b"' } },
      { headers: { etag: '"b"' }, body: 2 },
    ]);
    await get();

    const second = await get();

    expect(second).toMatchObject({ cache: "miss", attempts: 2 });
    expect(textOf(second)).toBe("2");
    expect(calls[2]?.headers.has("if-none-match")).toBe(false);
  });

  it("makes an answer with no-cache be revalidated each time, fresh or not", async () => {
    const { get } = setUp([
      { headers: { etag: '"a"', "cache-control": "no-cache, max-age=60" } },
      { status: 304 },
    ]);
    await get();

    const second = await get();

    expect(second.cache).toBe("revalidated");
  });

  it("spends no condition where 304s are charged and reads can be batched", async () => {
    const window = { quota: 10, windowMs: 60_000 };
    const charged: LimitPolicy = { by: ["credential"], windows: { w: window } };
    const free: LimitPolicy = { ...charged, counts: { default: 1, "304": 0 } };
    const batch = {
      operation: "readMany",
      key: { in: "path", name: "id" },
      into: "/ids",
      maxSize: 10,
      out: "",
      match: "/id",
      missing: "null",
    } as const;
    const answers = [{ headers: { etag: '"a"' } }, { headers: { etag: '"a"' } }];
    const operation = { batch, spends: { key: 1 } };
    const dear = setUp(answers, { operation, limits: { key: charged } });
    const cheap = setUp(answers, { operation, limits: { key: free } });

    for (const { get } of [dear, cheap]) {
      await get();
      await get();
    }

    expect(dear.calls[1]?.headers.has("if-none-match")).toBe(false);
    expect(cheap.calls[1]?.headers.has("if-none-match")).toBe(true);
  });
});
