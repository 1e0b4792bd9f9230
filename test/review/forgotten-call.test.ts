import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiClient } from "../../templates/runtime/client.js";
import type { ClientDefinition } from "../../templates/runtime/definition.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { paginate } from "../../templates/runtime/paginate/paginate.js";

const definition: ClientDefinition = {
  name: "Desk",
  baseUrl: "https://desk.example.com",
  security: {},
  scopeOptions: [],
  policy: { limits: {}, profiles: {}, apply: {} },
};
const read: Operation = { id: "read", method: "GET", path: "/x" };
const list: Operation = { ...read, id: "list", pagination: { style: "page", items: "/items" } };
const notFound = async () => Response.json({ message: "gone" }, { status: 404 });
const noNetwork = async () => {
  throw new TypeError("fetch failed");
};

let unhandled: unknown[];
let listeners: NodeJS.UnhandledRejectionListener[];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  unhandled = [];
  listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", note);
});

afterEach(() => {
  process.off("unhandledRejection", note);
  for (const listener of listeners) process.on("unhandledRejection", listener);
});

/** Until the rejections of everything that has been started were told. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

const names = () => unhandled.map((reason) => (reason instanceof Error ? reason.name : typeof reason));

describe("a call that nobody looks at", () => {
  it.each([
    ["a status of error", notFound, "NotFoundError"],
    ["no answer", noNetwork, "ConnectionError"],
  ])("does not fail in silence: %s", async (_, fetch, name) => {
    const client = new ApiClient(definition, { fetch, retry: false });

    void client.send(read);
    void paginate(client, list);
    await turns();

    expect(names()).toEqual([name, name]);
  });

  it("is quiet where it succeeds", async () => {
    const client = new ApiClient(definition, { fetch: async () => new Response("no json") });

    void client.send({ ...read, response: "none" });
    await turns();

    expect(unhandled).toEqual([]);
  });
});

describe("a call whose failure is looked at", () => {
  it.each([
    ["a status of error", notFound],
    ["no answer", noNetwork],
  ])("is told once, to whoever looks, in whatever way: %s", async (_, fetch) => {
    const client = new ApiClient(definition, { fetch, retry: false });

    const looks = [
      client.send(read).catch(() => "caught"),
      client.send(read).then(undefined, () => "caught"),
      client
        .send(read)
        .withResponse()
        .catch(() => "caught"),
      client
        .send(read)
        .asResponse()
        .catch(() => "caught"),
      paginate(client, list).catch(() => "caught"),
      paginate(client, list)
        .all()
        .catch(() => "caught"),
      Promise.allSettled([client.send(read)]).then(() => "caught"),
    ];
    const seen = await Promise.all(looks);
    await turns();

    expect(seen).toEqual(looks.map(() => "caught"));
    expect(unhandled).toEqual([]);
  });
});
