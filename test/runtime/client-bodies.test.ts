import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../templates/runtime/errors.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { text } from "../../templates/runtime/text-promise.js";
import { clientHarness } from "./client-harness.js";
import { rejection } from "./http/harness.js";

const importDocument: Operation<void> = {
  id: "importDocument",
  method: "POST",
  path: "/documents",
  body: {
    kind: "json",
    contentType: "application/json",
    alternatives: [
      { kind: "multipart", contentType: "multipart/form-data" },
      { kind: "text", contentType: "application/xml" },
      { kind: "binary", contentType: "application/pdf" },
    ],
  },
  response: "none",
};
const codecs = {
  "application/xml": {
    parse: (xml: string) => ({ what: /<what>(.*)<\/what>/.exec(xml)?.[1] }),
    serialize: (value: unknown) => `<doc>${JSON.stringify(value)}</doc>`,
  },
};

async function sent(body: unknown, contentType?: string, options = {}) {
  const { client, seen } = clientHarness(() => new Response(null, { status: 204 }), { options });
  await client.send(importDocument, { body }, contentType === undefined ? {} : { contentType });
  const [request] = seen;
  return [request?.headers.get("content-type")?.split(";")[0], await request?.text()];
}

describe("a body that may travel in several media types", () => {
  it.each([
    ["the first", { a: 1 }, undefined, ["application/json", '{"a":1}']],
    ["the one named", "<doc/>", "application/xml", ["application/xml", "<doc/>"]],
    ["that of bytes", new TextEncoder().encode("pdf"), undefined, ["application/pdf", "pdf"]],
  ])("travels in %s", async (_, body, contentType, wanted) => {
    expect(await sent(body, contentType)).toEqual(wanted);
  });

  it("travels as a form where one is given", async () => {
    expect((await sent(new FormData()))[0]).toBe("multipart/form-data");
  });

  it("is refused where the operation does not take the media type named", async () => {
    const error = await rejection(sent("x", "application/xlm"));

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringContaining('Did you mean "application/xml"?') });
  });

  it("is written by the caller's codec where it is no text", async () => {
    expect(await sent({ a: 1 }, "application/xml", { codecs })).toEqual([
      "application/xml",
      '<doc>{"a":1}</doc>',
    ]);
    expect(await rejection(sent({ a: 1 }, "application/xml"))).toBeInstanceOf(ConfigurationError);
  });
});

describe("an answer of text", () => {
  const read: Operation<string> = {
    id: "read",
    method: "GET",
    path: "/r",
    response: "text",
    accept: "application/xml",
  };
  const answer = (contentType: string) => () =>
    new Response("<what>rain</what>", { headers: { "content-type": contentType } });

  it.each(["application/xml", "text/xml; charset=utf-8", "application/soap+xml"])(
    "is text, and what the codec reads in it: %s",
    async (contentType) => {
      const { client, seen } = clientHarness(answer(contentType), { options: { codecs } });
      const call = text<{ what: string }>(client, read);

      expect(await call).toBe("<what>rain</what>");
      expect(await call.parsed()).toEqual({ what: "rain" });
      expect(seen).toHaveLength(1);
    },
  );

  it("is only text where no codec reads it, and says what to give", async () => {
    const { client } = clientHarness(answer("application/xml"));

    const error = await rejection(text(client, read).parsed());

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringContaining('option "codecs"') });
  });

  it("lets what the codec throws through as it is", async () => {
    const fault = new Error("not well-formed");
    const parse = () => {
      throw fault;
    };
    const { client } = clientHarness(answer("text/xml"), { options: { codecs: { "text/xml": { parse } } } });

    expect(await rejection(text(client, read).parsed())).toBe(fault);
  });
});

describe("a method that the platform does not send", () => {
  it("is told as such, and not repeated", async () => {
    const refuse = () => Promise.reject(new TypeError("'TRACE' HTTP method is unsupported."));
    const { client } = clientHarness(() => Response.json({}), { options: { fetch: refuse } });

    const error = await rejection(
      client.send({ id: "trace", method: "TRACE", path: "/x", response: "none" }),
    );

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringContaining("TRACE /x cannot be sent") });
  });
});
