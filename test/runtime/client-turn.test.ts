import { describe, expect, it } from "vitest";
import type { ClientEvent } from "../../templates/runtime/events.js";
import { clientHarness, getThing } from "./client-harness.js";

const open = { ...getThing, security: [] };

describe("the turn in which a call is made", () => {
  it("reaches fetch within the call when nothing must be waited for", async () => {
    const { client, seen } = clientHarness(() => Response.json({ id: "a" }));

    const promise = client.send(open, { id: "a" });

    expect(seen.map(({ url }) => url)).toEqual(["https://api.example.com/v1/things/a"]);
    expect(await promise).toEqual({ id: "a" });
  });

  it("reaches fetch within the call with a fixed credential, once that has its id", async () => {
    const { client, seen } = clientHarness(() => Response.json({ id: "a" }), { options: { apiKey: "k" } });
    await client.send(getThing, { id: "a" });

    const promise = client.send(getThing, { id: "b" });

    expect(seen.map(({ headers }) => headers.get("x-api-key"))).toEqual(["k", "k"]);
    await promise;
  });

  it("throws nothing within the call: what cannot be sent rejects", async () => {
    const { client, seen } = clientHarness(() => Response.json({}));

    const outcomes = await Promise.allSettled([
      client.send(open, {}),
      client.send(open, { id: "a" }, { signal: AbortSignal.abort() }),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(seen).toEqual([]);
  });

  it("shares the request with a listener that asks for the same while it is being sent", async () => {
    let again: Promise<unknown> | undefined;
    const onEvent = ({ type }: ClientEvent) => {
      if (type === "request") again ??= client.send(open, { id: "a" }).then((thing) => thing);
    };
    const { client, seen } = clientHarness(() => Response.json({ id: "a" }), { options: { onEvent } });

    const first = await client.send(open, { id: "a" });

    expect([first, await again]).toEqual([{ id: "a" }, { id: "a" }]);
    expect(seen).toHaveLength(1);
  });
});
