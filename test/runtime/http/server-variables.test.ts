import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../../templates/runtime/errors.js";
import { harness, json, rejection } from "./harness.js";

const definition = {
  baseUrl: "https://acme.eu.example.com/v1",
  servers: {
    "https://acme.eu.example.com/v1": {
      template: "https://{tenant}.{region}.example.com/{base}",
      variables: {
        tenant: { default: "acme" },
        region: { default: "eu", values: ["eu", "us"] },
        base: { default: "v1" },
      },
    },
    "https://files.eu.example.com": {
      template: "https://files.{region}.example.com",
      variables: { region: { default: "eu", values: ["eu", "us"] } },
    },
    "https://local:8443/": { template: "https://{host}/", variables: { host: { default: "local:8443" } } },
  },
};

async function urls(serverVariables: Record<string, string>, options = {}) {
  const test = harness(() => json({}), { definition, options: { serverVariables, ...options } });
  const own = await test.call({ path: "/x" });
  const files = await test.call({ path: "/x", server: "https://files.eu.example.com" });
  return [own.url.href, files.url.href];
}

describe("variables of servers", () => {
  it("are the document's where none are given", async () => {
    expect(await urls({})).toEqual(["https://acme.eu.example.com/v1/x", "https://files.eu.example.com/x"]);
  });

  it("are the caller's, for the servers of operations too", async () => {
    expect(await urls({ tenant: "big-corp", region: "us", base: "v2/beta" })).toEqual([
      "https://big-corp.us.example.com/v2/beta/x",
      "https://files.us.example.com/x",
    ]);
  });

  it("have no say where the caller gives a base URL", async () => {
    expect(await urls({ region: "us" }, { baseUrl: "https://proxy.example.com" })).toEqual([
      "https://proxy.example.com/x",
      "https://proxy.example.com/x",
    ]);
  });

  it.each([
    ["evil.com/", "tenant"],
    ["evil.com#", "tenant"],
    ["me@evil.com", "tenant"],
    ["evil.com\\", "tenant"],
    ["evil.com:443", "tenant"],
    ["", "tenant"],
    ["mars", "region"],
    ["../admin", "base"],
    ["v1?x=", "base"],
  ])("do not lead elsewhere: %j as %s", async (value, name) => {
    const error = await rejection(urls({ [name]: value }));

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringContaining(`serverVariables.${name}`) });
  });

  it("may hold what the default holds", async () => {
    const test = harness(() => json({}), {
      definition,
      options: { serverVariables: { host: "other.example:9443" } },
    });

    const call = await test.call({ path: "/x", server: "https://local:8443/" });

    expect(call.url.href).toBe("https://other.example:9443/x");
  });
});
