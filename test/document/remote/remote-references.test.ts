import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadDocument } from "../../../generator/document/load-document.js";
import { resolvePointer } from "../../../generator/json.js";
import { diagnosticsOf, head, loadFiles } from "../fixture.js";
import { serve, serveFiles } from "./serve.js";

const useOf = (...refs: readonly string[]) =>
  `${head}paths: {}\ncomponents: {schemas: {All: {anyOf: [${refs.map((ref) => `{$ref: '${ref}'}`).join(", ")}]}}}\n`;

describe("a reference to another machine", () => {
  it("is not followed where its host is not allowed, and the option is named", async () => {
    const { port, asked } = await serveFiles({ "/a.yaml": "type: string" });

    const diagnostics = await diagnosticsOf(
      loadFiles({ "api.yaml": useOf(`http://127.0.0.1:${port}/a.yaml`) }),
    );

    expect(diagnostics).toMatchObject([{ code: "remote-ref", file: "api.yaml", line: 4 }]);
    expect(diagnostics[0]?.hint).toContain(`--allow-host 127.0.0.1:${port}`);
    expect(asked).toEqual([]);
  });

  it.each(["127.0.0.1", "localhost"])("is followed where %s is allowed by that name", async (host) => {
    const { port, asked } = await serveFiles({
      "/a.yaml": "properties: {b: {$ref: 'b.yaml#/B'}}",
      "/b.yaml": "B: {type: integer}",
    });

    const files = { "api.yaml": useOf(`http://${host}:${port}/a.yaml`) };
    const document = await loadFiles(files, { allowHosts: [`${host}:${port}`] });

    expect(resolvePointer(document.root, "/components/schemas/B")).toEqual({ type: "integer" });
    expect(asked).toEqual(["/a.yaml", "/b.yaml"]);
  });

  it.each([
    ["the address, where only the name is allowed", "127.0.0.1", "localhost"],
    ["another port", "localhost", "localhost:1"],
  ])("is not followed to %s", async (_, host, allowed) => {
    const { port, asked } = await serveFiles({ "/a.yaml": "type: string" });

    const files = { "api.yaml": useOf(`http://${host}:${port}/a.yaml`) };
    const diagnostics = await diagnosticsOf(loadFiles(files, { allowHosts: [allowed] }));

    expect(diagnostics).toMatchObject([{ code: "remote-ref" }]);
    expect(asked).toEqual([]);
  });

  it("takes no user or password along that the document gives it", async () => {
    const { port, asked } = await serveFiles({ "/a.yaml": "type: string" });

    const files = { "api.yaml": useOf(`http://user:secret@127.0.0.1:${port}/a.yaml`) };
    await loadFiles(files, { allowHosts: [`127.0.0.1:${port}`] });

    expect(asked).toEqual(["/a.yaml"]);
  });

  it("follows redirects of one host, and none to another that is allowed as well", async () => {
    const other = await serveFiles({ "/a.yaml": "type: string" });
    const { port, asked } = await serveFiles({
      "/here.yaml": { redirect: "/there.yaml" },
      "/there.yaml": "type: string",
      "/far.yaml": { redirect: `http://localhost:${other.port}/a.yaml` },
    });

    const address = `http://127.0.0.1:${port}`;
    const files = { "api.yaml": useOf(`${address}/here.yaml`, `${address}/far.yaml`) };
    const diagnostics = await diagnosticsOf(loadFiles(files, { allowHosts: ["127.0.0.1", "localhost"] }));

    expect(diagnostics).toMatchObject([{ code: "remote-ref", file: `${address}/far.yaml` }]);
    expect(asked).toEqual(["/here.yaml", "/there.yaml", "/far.yaml"]);
    expect(other.asked).toEqual([]);
  });

  it("is read up to a size, compressed or not", async () => {
    const bomb = gzipSync(Buffer.alloc(101 * 1024 * 1024, " "));
    const port = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });

    const files = { "api.yaml": useOf(`http://127.0.0.1:${port}/a.yaml`) };
    const diagnostics = await diagnosticsOf(loadFiles(files, { allowHosts: [`127.0.0.1:${port}`] }));

    expect(diagnostics).toMatchObject([{ code: "input-too-large" }]);
  });

  it("is not followed through a chain of files without end", async () => {
    let number = 0;
    const port = await serve((_, response) => {
      number += 1;
      response.end(`properties: {next: {$ref: 'file-${number}.yaml'}}`);
    });

    const files = { "api.yaml": useOf(`http://127.0.0.1:${port}/a.yaml`) };
    const diagnostics = await diagnosticsOf(loadFiles(files, { allowHosts: [`127.0.0.1:${port}`] }));

    expect(diagnostics).toMatchObject([{ code: "input-too-large" }]);
    expect(diagnostics[0]?.message).toContain("in a chain of more than 100");
    expect(number).toBe(100);
  });

  it("is one of a number that is bounded", { timeout: 60_000 }, async () => {
    let number = 0;
    const port = await serve((_, response) => {
      number += 1;
      response.end("type: string");
    });

    const refs = Array.from({ length: 1_010 }, (_, index) => `http://127.0.0.1:${port}/${index}.yaml`);
    const files = { "api.yaml": useOf(...refs) };
    const diagnostics = await diagnosticsOf(loadFiles(files, { allowHosts: [`127.0.0.1:${port}`] }));

    expect(diagnostics[0]?.code).toBe("input-too-large");
    expect(number).toBe(1_000);
  });
});

describe("a document at a URL", () => {
  it("has its references beside it followed, with its own password, and itself read once", async () => {
    const { port, asked } = await serveFiles({
      "/v1/api.yaml": useOf("a.yaml", "/b.yaml", "api.yaml#/components/schemas/All"),
      "/v1/a.yaml": "type: string",
      "/b.yaml": "type: integer",
    });

    await loadDocument(`http://user:pass@127.0.0.1:${port}/v1/api.yaml`);

    const basic = `Basic ${Buffer.from("user:pass").toString("base64")}`;
    expect(asked).toEqual(["/v1/api.yaml", "/v1/a.yaml", "/b.yaml"].map((path) => `${path} ${basic}`));
  });

  it("sends no password to a host that is allowed", async () => {
    const other = await serveFiles({ "/a.yaml": "type: string" });
    const { port } = await serveFiles({ "/api.yaml": useOf(`http://localhost:${other.port}/a.yaml`) });

    await loadDocument(`http://user:pass@127.0.0.1:${port}/api.yaml`, { allowHosts: ["localhost"] });

    expect(other.asked).toEqual(["/a.yaml"]);
  });

  it("does not reach other ports of its host", async () => {
    const other = await serveFiles({ "/a.yaml": "type: string" });
    const { port } = await serveFiles({ "/api.yaml": useOf(`http://127.0.0.1:${other.port}/a.yaml`) });

    const diagnostics = await diagnosticsOf(loadDocument(`http://127.0.0.1:${port}/api.yaml`));

    expect(diagnostics).toMatchObject([{ code: "remote-ref" }]);
    expect(other.asked).toEqual([]);
  });

  it("does not reach files of this machine", async () => {
    const { port } = await serveFiles({ "/api.yaml": useOf("file:///etc/hostname", "/etc/hostname") });

    const diagnostics = await diagnosticsOf(loadDocument(`http://127.0.0.1:${port}/api.yaml`));

    expect(diagnostics.map(({ code }) => code)).toEqual(["unsupported-ref", "unreadable-input"]);
  });

  it("is not taken from a private address that another host redirects to", async () => {
    const secret = await serveFiles({ "/secret": useOf() });
    const { port } = await serveFiles({
      "/api.yaml": { redirect: `http://127.0.0.1:${secret.port}/secret` },
    });

    const diagnostics = await diagnosticsOf(loadDocument(`http://localhost:${port}/api.yaml`));

    expect(diagnostics).toMatchObject([{ code: "remote-ref" }]);
    expect(diagnostics[0]?.message).toContain("127.0.0.1");
    expect(secret.asked).toEqual([]);
  });
});
