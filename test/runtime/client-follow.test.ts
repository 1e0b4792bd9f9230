import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../templates/runtime/errors.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { clientHarness } from "./client-harness.js";
import { json, rejection } from "./http/harness.js";

describe("ApiClient.follow", () => {
  const list: Operation<unknown[]> = { id: "list", method: "GET", path: "/things", security: [["key"]] };

  it.each([
    ["https://api.example.com/v1/things?page=2", "https://api.example.com/v1/things?page=2"],
    ["/v1/things?page=2", "https://api.example.com/v1/things?page=2"],
    ["?page=2", "https://api.example.com/v1/?page=2"],
    ["https://api.example.com/other", "https://api.example.com/other"],
  ])("reads %s with the client's credential", async (url, target) => {
    const { client, seen } = clientHarness(() => json([1]), { options: { apiKey: "k1" } });

    const page = await client.follow(list, url);

    expect(page).toEqual([1]);
    expect([seen[0]?.url, seen[0]?.method, seen[0]?.headers.get("x-api-key")]).toEqual([target, "GET", "k1"]);
  });

  it.each([
    "https://evil.example/v1/things",
    "//evil.example/v1",
    "http://api.example.com/v1/things",
    "https://api.example.com@evil.example/",
    "https://user:pw@api.example.com/v1/things",
    "https://api.example.com:444/v1/things",
    "javascript:alert(1)",
    "https://",
  ])("does not follow %s", async (url) => {
    const { client, seen } = clientHarness(() => json([1]), { options: { apiKey: "k1" } });

    expect(await rejection(client.follow(list, url))).toBeInstanceOf(ConfigurationError);
    expect(seen).toHaveLength(0);
  });
});
