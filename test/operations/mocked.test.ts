import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadApi, type MockServer, startMock } from "../../generator/index.js";
import type { ApiClient } from "../../templates/runtime/client.js";
import { type GeneratedSdk, generateSdk, operationsDocument } from "./generated-sdk.js";

type Method = (args?: object) => AsyncIterable<unknown> & Promise<unknown>;
type Client = ApiClient & Readonly<Record<string, Readonly<Record<string, Method>>>>;

let sdk: GeneratedSdk;
let mock: MockServer;
let client: Client;

beforeAll(async () => {
  sdk = await generateSdk();
  mock = await startMock(await loadApi(operationsDocument));
  const { Lumen } = (await import(pathToFileURL(join(sdk.folder, "sdk", "index.ts")).href)) as {
    Lumen: new (options: object) => Client;
  };
  client = new Lumen({ baseUrl: `${mock.url}/v1`, token: "t" });
}, 60_000);

afterAll(async () => {
  await mock.close();
  sdk.remove();
});

async function collect(items: AsyncIterable<unknown> | undefined): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items ?? []) all.push(item);
  return all;
}

describe("streams over a real connection, from the mock", () => {
  it.each([
    ["data of events", "events", "watch", {}, { what: "string" }],
    [
      "events with fields",
      "events",
      "watchFields",
      {},
      { event: "string", data: { what: "string" }, id: "" },
    ],
    ["lines", "logs", "tail", {}, { level: "string" }],
    ["a sequence", "logs", "listReadings", {}, 0],
    ["what also comes whole", "chat", "completeStream", { body: { prompt: "hi" } }, { delta: "string" }],
  ] as const)("give %s", async (_, resource, method, args, item) => {
    const items = await collect(client[resource]?.[method]?.(args));

    expect(items).toEqual([item, item, item]);
  });

  it("come whole where the whole is asked for", async () => {
    expect(await client.chat?.complete?.({ body: { prompt: "hi" } })).toEqual({ text: "string" });
  });
});
