import { afterEach, describe, expect, it } from "vitest";
import { Caller, contextOf } from "../../templates/runtime/caller.js";
import { ApiClient, reservedClientMembers } from "../../templates/runtime/client.js";
import { ConfigurationError, SdkError } from "../../templates/runtime/errors.js";
import { clientHarness, getThing, testDefinition } from "./client-harness.js";
import { json, rejection } from "./http/harness.js";

describe("ApiClient", () => {
  const memberNames = [ApiClient, Caller].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));

  it("has no members but those it reserves, so that resources may have any other name", () => {
    expect([...new Set(memberNames)].sort()).toEqual([...reservedClientMembers].sort());
    expect(Object.keys(clientHarness(() => json({})).client)).toEqual([]);
  });

  it("does nothing when it is made: no request, no timer, no credential asked for", () => {
    const asked: string[] = [];

    const { seen, clock } = clientHarness(() => json({}), {
      options: {
        apiKey: () => {
          asked.push("apiKey");
          return "k1";
        },
      },
    });

    expect([seen.length, clock.pending, asked.length]).toEqual([0, 0, 0]);
  });

  it("tells events to those who listen, until they leave", async () => {
    const { client } = clientHarness(() => json({}));
    const heard: string[] = [];
    const leave = client.on((event) => {
      heard.push(event.type);
      throw new Error("a listener's fault");
    });

    await client.send(getThing, { id: "t1" });
    leave();
    await client.send(getThing, { id: "t2" });

    expect(heard).toEqual(["request", "response"]);
  });

  it("fails what is under way and what comes after when it is closed, and leaves no timer", async () => {
    const { client, clock } = clientHarness(() => new Promise(() => undefined));
    const first = rejection(client.send(getThing, { id: "t1" }));
    await clock.advance(1);

    client.close();
    client.close();

    expect(await first).toBeInstanceOf(SdkError);
    expect(await rejection(client.send(getThing, { id: "t2" }))).toBeInstanceOf(SdkError);
    expect(clock.pending).toBe(0);
  });

  it("names the webhooks there are when one is not known", () => {
    const policy = {
      ...testDefinition.policy,
      webhooks: { "thing.updated": [{ operation: "getThing", match: "all" }] },
    } as const;
    const { client } = clientHarness(() => json({}), { definition: { policy } });

    expect(() => client.invalidate("thing.update")).toThrow(
      /webhook "thing\.update"\. Did you mean "thing\.updated"\?/,
    );
    expect(() => client.invalidate("__proto__")).toThrow(ConfigurationError);
    expect(() => client.invalidate("thing.updated", { id: "t1" })).not.toThrow();
  });

  it("gives the runtime's own modules what its stages share", () => {
    const { client, clock } = clientHarness(() => json({}));

    expect(contextOf(client).clock).toBe(clock);
  });
});

describe("ApiClient on the platform's fetch", () => {
  const original = globalThis.fetch;

  afterEach(() => {
    globalThis.fetch = original;
  });

  it("uses the one there is when the call is made, so that it can be replaced", async () => {
    const client = new ApiClient(testDefinition);
    globalThis.fetch = async () => json({ id: "replaced" });

    expect(await client.send(getThing, { id: "t1" })).toEqual({ id: "replaced" });
  });
});
