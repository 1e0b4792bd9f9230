import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBaseUrl } from "../../../templates/runtime/http/base-url.js";
import { buildUrl } from "../../../templates/runtime/http/build-url.js";
import { planOperation } from "../../../templates/runtime/http/operation-plan.js";
import { parameterWriters } from "../../../templates/runtime/http/parameter-writers.js";
import type { Parameter } from "../../../templates/runtime/operation.js";

interface UrlInput {
  readonly base?: string;
  readonly args?: Record<string, unknown>;
  readonly parameters?: readonly Parameter[];
}

function url(
  path: string,
  { base = "https://api.example.com/v1/", args = {}, parameters }: UrlInput = {},
): string {
  const declared = parameters ?? Object.keys(args).map((name) => ({ name, in: "path" as const }));
  const baseUrl = parseBaseUrl(base, { where: "base", allowInsecure: false });
  return buildUrl(
    planOperation({ id: "x", method: "GET", path, parameters: declared }, baseUrl),
    args,
    parameterWriters,
  ).href;
}

describe("buildUrl", () => {
  it.each([
    ["https://api.example.com", "/a", "https://api.example.com/a"],
    ["https://api.example.com/", "/a", "https://api.example.com/a"],
    ["https://api.example.com/v1", "/a", "https://api.example.com/v1/a"],
    ["https://api.example.com/v1//", "/a", "https://api.example.com/v1/a"],
    ["https://api.example.com/v1", "a", "https://api.example.com/v1/a"],
    ["https://api.example.com/v1", "/", "https://api.example.com/v1/"],
    ["https://api.example.com/v1", "", "https://api.example.com/v1/"],
    ["http://localhost:3000/v1", "/a", "http://localhost:3000/v1/a"],
    ["https://api.example.com", "/a#X-Target=b", "https://api.example.com/a"],
  ])("joins %s and %s", (base, path, joined) => {
    expect(url(path, { base })).toBe(joined);
  });

  it("writes a URL as URL parsers do, so that it is the same in every key", () => {
    const reserved = { in: "query", allowReserved: true } as const;
    const parameters = [
      { name: "id", in: "path" },
      { name: "q", ...reserved },
    ] as const;
    const text = fc.string({ minLength: 1 }).filter((value) => !/^(\.|%2e){1,2}$/i.test(value));

    fc.assert(
      fc.property(fc.string(), text, text, (fixed, id, q) => {
        const template = `/${fixed.replace(/[{}.%?#]/g, "")}/{id}`;

        const written = url(template, { base: "https://api.example.com", parameters, args: { id, q } });

        expect(new URL(written).href).toBe(written);
      }),
    );
  });

  it("keeps the query that a path template has, before the call's own", () => {
    const parameters = [{ name: "q", in: "query" }] as const;

    expect(url("/search?fixed=1", { parameters, args: { q: "a b" } })).toBe(
      "https://api.example.com/v1/search?fixed=1&q=a%20b",
    );
    expect(url("/search?fixed=1", { parameters })).toBe("https://api.example.com/v1/search?fixed=1");
  });

  it.each([
    "//evil.example/x",
    "/\\evil.example/x",
    "@evil.example/x",
    "\\\\evil.example",
    ".evil.example",
    ":80@evil",
  ])("stays at the base URL's origin for the path template %s", (path) => {
    expect(new URL(url(path)).origin).toBe("https://api.example.com");
    expect(new URL(url(path, { base: "https://api.example.com" })).origin).toBe("https://api.example.com");
  });

  it.each(["/a/../b", "/..", "/a/%2e%2e/b", "/.", "/a/.%2E"])("refuses the path template %s", (path) => {
    expect(() => url(path)).toThrow(/"\." or "\.\." segment/);
  });

  it("refuses dot segments that only several values or a style make", () => {
    const label = [{ name: "a", in: "path", style: "label" }] as const;

    expect(() => url("/x/.{a}", { args: { a: ["."] } })).toThrow(/segment/);
    expect(() => url("/x/{a}", { args: { a: ["."] }, parameters: label })).toThrow(/segment/);
    expect(() => url("/x/.{a}", { args: { a: "." } })).toThrow(/must not be/);
  });

  it("encodes what would leave a segment", () => {
    expect(url("/x/{a}/y", { args: { a: "../..\\?#@%2e" } })).toBe(
      "https://api.example.com/v1/x/..%2F..%5C%3F%23%40%252e/y",
    );
  });

  it("names a path parameter that the document does not declare", () => {
    expect(() => url("/x/{id}")).toThrow(/parameter "id" that the document does not declare/);
  });

  it("takes unbalanced braces as text", () => {
    expect(url("/x/{a")).toBe("https://api.example.com/v1/x/%7Ba");
  });

  it("reads own arguments only", () => {
    const parameters = [
      { name: "constructor", in: "query" },
      { name: "__proto__", in: "query" },
    ] as const;
    const args = JSON.parse('{"__proto__":"p"}') as Record<string, unknown>;

    expect(url("/x", { parameters })).toBe("https://api.example.com/v1/x");
    expect(url("/x", { parameters, args })).toBe("https://api.example.com/v1/x?__proto__=p");
  });
});

describe("parseBaseUrl", () => {
  const options = { where: 'Option "baseUrl"', allowInsecure: false };

  it.each([
    ["nonsense", /"baseUrl" must be an absolute URL.*got "nonsense"/],
    ["/v1", /must be an absolute URL/],
    ["", /must be an absolute URL/],
    ["javascript:alert(1)", /must begin with https:/],
    ["ftp://x.example", /must begin with https:/],
    ["http://api.example.com", /must be https:, got http:\/\/api\.example\.com.*allowInsecure/],
    ["http://127.evil.example", /must be https:/],
    ["http://localhost.evil.example", /must be https:/],
    ["https://api.example.com?x=1", /neither query nor fragment/],
    ["https://api.example.com#x", /neither query nor fragment/],
  ])("refuses %s", (text, message) => {
    expect(() => parseBaseUrl(text, options)).toThrow(message);
  });

  it.each(["https://user:s3cret@api.example.com", "https://user:s3cret@", "https://user@api.example.com"])(
    "refuses credentials in %s without repeating them",
    (text) => {
      const attempt = () => parseBaseUrl(text, options);

      expect(attempt).toThrow();
      expect(attempt).not.toThrow(/s3cret/);
    },
  );

  it.each(["http://localhost", "http://app.localhost:8080", "http://127.0.0.1:1", "http://[::1]:80"])(
    "lets %s be without TLS",
    (text) => {
      expect(parseBaseUrl(text, options).origin).toBe(new URL(text).origin);
    },
  );

  it("lets any host be without TLS where that is allowed", () => {
    expect(parseBaseUrl("http://api.internal/v1", { ...options, allowInsecure: true })).toEqual({
      origin: "http://api.internal",
      path: "/v1",
    });
  });
});
