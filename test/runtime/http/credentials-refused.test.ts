import { describe, expect, it } from "vitest";
import { ApiClient } from "../../../templates/runtime/client.js";
import { client, security } from "./credentials-fixture.js";
import { noPolicy, rejection, textOf } from "./harness.js";

describe("Credentials", () => {
  it.each([
    [5, /Option "apiKey" must be a string or a function that gives one, got number/],
    [null, /got null/],
    [{}, /got object/],
  ])("refuses %j as a credential when the client is made", (apiKey, message) => {
    const definition = { name: "Test", security, scopeOptions: [], policy: noPolicy };

    expect(() => new ApiClient(definition, { apiKey })).toThrow(message);
  });

  it.each([undefined, "", null, 5])("says that a function gave %j", async (value) => {
    const { call } = client({ token: () => value });

    expect(await rejection(call({ security: [["bearer"]] }))).toMatchObject({
      name: "ConfigurationError",
      message: expect.stringMatching(/function given as option "token" must give a string/),
    });
  });

  it.each([
    ["header", "apiKey", "s3cret\r\nX-Injected: 1"],
    ["bearer", "token", "s3cret\n"],
    ["header", "apiKey", "s3cret\0"],
    ["bearer", "token", "s3cret€"],
  ])("refuses line breaks and the like in %s, and does not repeat them", async (scheme, option, value) => {
    const { transport, call, seen } = client({ [option]: value });

    const error = await rejection(transport.attempt(await call({ security: [[scheme]] }), 1));

    expect(error).toMatchObject({ name: "ConfigurationError" });
    expect(textOf(error)).toContain(`"${option}"`);
    expect(textOf(error)).not.toContain("s3cret");
    expect(seen).toHaveLength(0);
  });

  it("refuses a user name with a colon, which would end it", async () => {
    const { transport, call } = client({ username: "a:b", password: "c" });

    expect(await rejection(transport.attempt(await call({ security: [["basic"]] }), 1))).toMatchObject({
      message: /"username" must not hold a colon/,
    });
  });
});
