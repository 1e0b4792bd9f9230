import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { loadDocument } from "../../generator/document/load-document.js";
import { diagnosticsOf, head, loadFiles, writeFiles } from "./fixture.js";
import { serve as servePort } from "./remote/serve.js";

const text = `${head}paths: {}\n`;

const serve = async (listener: RequestListener) => `http://127.0.0.1:${await servePort(listener)}`;

describe("reading the input", () => {
  it("reads standard input for a dash", async () => {
    const document = await loadDocument("-", { stdin: async () => text });

    expect(document.root.info).toEqual({ title: "Shop", version: "1" });
    expect(document.file).toBe("<stdin>");
  });

  it("names a file that is not there, as the user named it", async () => {
    const diagnostics = await diagnosticsOf(loadDocument("none/api.yaml", { cwd: writeFiles({}) }));

    expect(diagnostics).toMatchObject([{ code: "unreadable-input", file: "none/api.yaml" }]);
    expect(diagnostics[0]?.message).toContain("there is no such file");
  });

  it("refuses a directory", async () => {
    const diagnostics = await diagnosticsOf(loadDocument(".", { cwd: writeFiles({}) }));

    expect(diagnostics[0]?.message).toContain("it is a directory");
  });

  it.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`, "utf8")],
    ["UTF-16 little endian with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 little endian without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16 big endian with a mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["UTF-16 big endian without a mark", Buffer.from(text, "utf16le").swap16()],
  ])("reads %s", async (_, bytes) => {
    const document = await loadFiles({ "api.yaml": bytes });

    expect(document.root.info).toEqual({ title: "Shop", version: "1" });
  });

  it("refuses bytes that are no text", async () => {
    const diagnostics = await diagnosticsOf(loadFiles({ "api.yaml": Uint8Array.of(0x6f, 0x70, 0xff, 0xfe) }));

    expect(diagnostics[0]?.code).toBe("encoding");
  });

  it("fetches a URL, follows its redirects, and sends its password but never shows it", async () => {
    const authorizations: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      authorizations.push(request.headers.authorization);
      if (request.url === "/old?key=secret") response.writeHead(302, { location: "/new.yaml" }).end();
      else response.end(text);
    });

    const document = await loadDocument(`${origin.replace("//", "//user:pass@")}/old?key=secret`);

    const basic = `Basic ${Buffer.from("user:pass").toString("base64")}`;
    expect(authorizations).toEqual([basic, basic]);
    expect(document.file).toBe(`${origin}/old`);
  });

  it("sends no password to another origin that a redirect leads to", async () => {
    const authorizations: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      authorizations.push(request.headers.authorization);
      response.end(text);
    });
    const origin = await serve((_, response) => response.writeHead(302, { location: other }).end());

    await loadDocument(origin.replace("//", "//user:pass@"));

    expect(authorizations).toEqual([undefined]);
  });

  it("reports a status that is no success, and redirects without end", async () => {
    const origin = await serve((request, response) => {
      if (request.url === "/loop") response.writeHead(302, { location: "/loop" }).end();
      else response.writeHead(404).end();
    });

    const missing = await diagnosticsOf(loadDocument(`${origin}/missing`));
    const loop = await diagnosticsOf(loadDocument(`${origin}/loop`));

    expect(missing[0]?.message).toBe(`Cannot read ${origin}/missing: the server answered 404.`);
    expect(loop[0]?.message).toContain("more than 5 redirects");
  });

  it("stops reading an answer of more than 100 MB", async () => {
    const chunk = new Uint8Array(10 * 1024 * 1024);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
    });

    const diagnostics = await diagnosticsOf(
      loadDocument("https://big.example/api", { fetch: async () => new Response(endless) }),
    );

    expect(diagnostics[0]?.code).toBe("input-too-large");
    expect(sent).toBeLessThan(15);
  });

  it("hashes the bytes of all inputs, and not their names", async () => {
    const files = {
      "api.yaml": text,
      "o.yaml": 'overlay: 1.0.0\ninfo: {title: o, version: "1"}\nactions: [{target: $}]\n',
    };
    const renamed = { "other.yaml": text, "p.yaml": files["o.yaml"] };

    const hashes = [
      await loadFiles(files),
      await loadFiles(renamed),
      await loadFiles(files, { overlays: ["o.yaml"] }),
      await loadFiles(renamed, { overlays: ["p.yaml"] }),
    ].map(({ inputHash }) => inputHash);

    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).toBe(hashes[3]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });

  it("says what it reads", async () => {
    const progress: string[] = [];

    await loadFiles({ "api.yaml": text }, { onProgress: (words) => progress.push(words) });

    expect(progress).toEqual(["Reading api.yaml"]);
  });
});
