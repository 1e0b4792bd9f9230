import { describe, expect, it } from "vitest";
import { DiagnosticError } from "../../../generator/diagnostic.js";
import { AllowedHosts } from "../../../generator/document/remote/allowed-hosts.js";

describe("a host that is allowed", () => {
  it.each([
    ["example.com", "https://example.com/a", true],
    ["EXAMPLE.com", "https://example.com:8443/a", true],
    ["bücher.example", "https://xn--bcher-kva.example/a", true],
    ["example.com:443", "https://example.com/a", true],
    ["example.com:443", "http://example.com/a", false],
    ["example.com:8443", "https://example.com:8443/a", true],
    ["example.com", "https://www.example.com/a", false],
    ["example.com", "https://example.com.evil.example/a", false],
    ["example.com", "https://example.com@evil.example/a", false],
    ["[::1]:8080", "http://[::1]:8080/a", true],
    ["127.0.0.1", "http://2130706433/a", true],
  ])("%s, asked for %s: %s", (host, url, expected) => {
    expect(new AllowedHosts([host]).has(new URL(url))).toBe(expected);
  });

  it.each([
    ["localhost:80", "http://localhost/", "127.0.0.1", true],
    ["localhost", "http://localhost:9/", "::1", true],
    ["localhost", "http://localhost/", "10.0.0.1", false],
    ["10.0.0.1", "http://10.0.0.1/", "10.0.0.1", true],
    ["[fd00::1]", "http://[fd00::1]/", "fd00::1", true],
    ["intranet.example", "http://intranet.example/", "10.0.0.1", false],
  ])("%s stands for a private address at %s that is %s: %s", (host, url, address, expected) => {
    expect(new AllowedHosts([host]).hasAddress(new URL(url), address)).toBe(expected);
  });

  it("is named alone: every other is told", () => {
    const names = ["https://example.com", "example.com/a", "a@b", "", "*", "a:99999", "a b", "[::1", "a:b"];

    const create = () => new AllowedHosts(["fine.example", ...names]);

    expect(create).toThrow(DiagnosticError);
    try {
      create();
    } catch (error) {
      const { diagnostics } = error as DiagnosticError;
      expect(diagnostics.map(({ code }) => code)).toEqual(names.map(() => "invalid-host"));
      expect(diagnostics[0]?.message).toContain('"https://example.com"');
    }
  });
});
