import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { strictestFlags, typeErrors } from "../real/compile.js";
import { type GeneratedSdk, generateSdk } from "./generated-sdk.js";

let sdk: GeneratedSdk;

beforeAll(async () => {
  sdk = await generateSdk();
}, 60_000);

afterAll(() => sdk.remove());

/** Code that compiles only where the types are what it says. */
const usage = `
import { Lumen, type IssuedTokens, type WebhookBodies } from "./sdk/index.js";

type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const is = <One, Other>(_same: Same<One, Other>): void => {};
type ItemOf<Stream> = Stream extends AsyncIterable<infer Item> ? Item : never;

const client = new Lumen();

export function options(): void {
  new Lumen({ refreshToken: "r", token: "a", onTokens: (tokens) => is<typeof tokens, IssuedTokens>(true) });
  new Lumen({ clientId: "id", clientSecret: async () => "secret", serverVariables: { region: "us" } });
  // @ts-expect-error no such region
  new Lumen({ serverVariables: { region: "mars" } });
}

export async function bodies(): Promise<void> {
  await client.documents.import({ body: { text: "x" } });
  await client.documents.import({ body: "a;b" }, { contentType: "text/csv" });
  await client.documents.import({ body: { file: new Blob(["x"]) } }, { contentType: "multipart/form-data" });
  await client.documents.import({ body: new FormData() });
  // @ts-expect-error not among its media types
  await client.documents.import({ body: "x" }, { contentType: "text/html" });
  const report = client.documents.getReport();
  is<Awaited<typeof report>, string>(true);
  const parsed = await report.parsed();
  is<typeof parsed, { what: string }>(true);
  is<WebhookBodies["happened"], { what: string }>(true);
  is<WebhookBodies["importDocument.imported"], { text: string }>(true);
}

export async function streams(): Promise<void> {
  const whole = await client.chat.complete({ body: { prompt: "hi" } });
  is<typeof whole, { text: string }>(true);
  const pieces = client.chat.completeStream({ body: { prompt: "hi" } });
  is<ItemOf<typeof pieces>, { delta: string }>(true);
  // @ts-expect-error the answer to this is a stream, which completeStream gives
  client.chat.complete({ body: { prompt: "hi", stream: true } });
  for await (const { what } of client.events.watch({ "Last-Event-ID": "7" })) is<typeof what, string>(true);
  for await (const { data } of client.events.watchFields()) is<typeof data, { what: string }>(true);
  for await (const { data, event } of (await client.events.watch()).events()) {
    is<typeof event, string>(true);
    is<typeof data, { what: string }>(true);
  }
  for await (const { level } of client.logs.tail()) is<typeof level, string>(true);
  for await (const reading of client.logs.listReadings()) is<typeof reading, number>(true);
}
`;

describe("the types of an SDK", () => {
  it("say what comes and what may be given", { timeout: 240_000 }, () => {
    writeFileSync(join(sdk.folder, "usage.ts"), usage);

    expect(typeErrors(sdk.folder, "node", strictestFlags)).toEqual([]);
  });
});
