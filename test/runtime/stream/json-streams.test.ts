import { describe, expect, it } from "vitest";
import type { Operation } from "../../../templates/runtime/operation.js";
import { type JsonLines, jsonLines } from "../../../templates/runtime/stream/json-lines.js";
import { type JsonSequence, jsonSequence } from "../../../templates/runtime/stream/json-sequence.js";
import { rejection } from "../http/harness.js";
import { collect, feed, streamHarness } from "./stream-fixture.js";

const read = { id: "read", method: "GET", path: "/read", response: "stream" } as const;
const lines: Operation<JsonLines<unknown>> = { ...read, accept: "application/x-ndjson" };
const sequence: Operation<JsonSequence<unknown>> = { ...read, accept: "application/json-seq" };

describe("a call that streams JSON lines", () => {
  it("gives each line's value, without empty lines, the last one without an end", async () => {
    const { client } = streamHarness('{"n":1}\r\n\n  \n[2]\nnull\n"é"');

    const items = await collect(jsonLines(client, lines));

    expect(items).toEqual([{ n: 1 }, [2], null, "é"]);
  });

  it("gives a line as soon as it ends", async () => {
    const source = feed();
    const { client } = streamHarness(() => new Response(source.body));
    const items = jsonLines(client, lines)[Symbol.asyncIterator]();

    source.write('{"n":');
    source.write('1}\n{"n"');

    expect((await items.next()).value).toEqual({ n: 1 });
  });

  it("fails at a line that is cut off", async () => {
    const { client } = streamHarness('{"n":1}\n{"n":');

    expect(await rejection(collect(jsonLines(client, lines)))).toMatchObject({ name: "ConnectionError" });
  });
});

describe("a call that streams a JSON sequence", () => {
  const rs = "\u001e";

  it.each([
    ["texts over several lines", `${rs}{\n"n":1}\n${rs}[2]\n`, [{ n: 1 }, [2]]],
    ["no malformed text, and what follows it", `${rs}{"n":\n${rs}{"n":2}\n`, [{ n: 2 }]],
    ["no number that may be cut off", `${rs}1\n${rs}12`, [1]],
    ["a string or object at the end all the same", `${rs}null\n${rs}"x"`, [null, "x"]],
    ["nothing of nothing", `${rs}${rs}\n`, []],
  ])("gives %s", async (_, body, wanted) => {
    const { client } = streamHarness(body);

    expect(await collect(jsonSequence(client, sequence))).toEqual(wanted);
  });

  it("reads it in pieces of one byte", async () => {
    const source = feed();
    const { client } = streamHarness(() => new Response(source.body));
    const items = collect(jsonSequence(client, sequence));

    for (const byte of new TextEncoder().encode(`${rs}{"n":"€"}\n${rs}2\n`))
      source.write(new Uint8Array([byte]));
    source.end();

    expect(await items).toEqual([{ n: "€" }, 2]);
  });
});
