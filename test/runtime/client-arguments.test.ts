import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../templates/runtime/errors.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { clientHarness, getThing } from "./client-harness.js";
import { json, rejection } from "./http/harness.js";

describe("ApiClient.send", () => {
  it.each([
    [{}, /GET \/things\/\{id\} needs "id", which the arguments do not give/],
    [{ id: undefined }, /needs "id"/],
    [{ id: null }, /needs "id"/],
    [{ id: "" }, /Path parameter "id" of GET \/things\/\{id\} must not be empty/],
    [{ id: ".." }, /Path parameter "id".*must not be "\." or "\.\."/],
    [{ id: "t", verbos: 1 }, /has no argument "verbos"\. Did you mean "verbose"\? It takes "id", "verbose"/],
    [{ id: "t", __proto__x: 1 }, /has no argument "__proto__x"/],
    [[], /must be one object, got an array/],
    ["t1", /must be one object, got string/],
    [null, /must be one object, got object/],
  ])("rejects the arguments %j before anything is sent", async (args, message) => {
    const { client, seen } = clientHarness(() => json({}));

    const error = await rejection(client.send(getThing, args as object));

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect(seen).toHaveLength(0);
  });

  it("names every argument that is missing at once", async () => {
    const { client } = clientHarness(() => json({}));
    const operation: Operation = {
      id: "x",
      method: "PUT",
      path: "/{a}",
      parameters: [
        { name: "a", in: "path", required: true },
        { name: "B-c", in: "header", required: true, argument: "bC" },
      ],
      body: { kind: "json", contentType: "application/json", required: true },
    };

    expect(await rejection(client.send(operation))).toMatchObject({
      message: 'PUT /{a} needs "a", "bC", "body", which the arguments do not give.',
    });
  });

  it.each([
    ["a\r\nX-Injected: 1", /Header parameter "X-Note" of GET \/n must not hold line breaks/],
    ["a\0", /must not hold line breaks, NUL/],
    ["€", /beyond Latin-1/],
  ])("refuses %j as a header's value, without repeating it", async (note, message) => {
    const { client, seen } = clientHarness(() => json({}));
    const operation: Operation = {
      id: "n",
      method: "GET",
      path: "/n",
      parameters: [{ name: "X-Note", in: "header", argument: "note" }],
    };

    const byArgument = await rejection(client.send(operation, { note }));
    const byOption = await rejection(client.send(operation, {}, { headers: { "x-note": note } }));

    expect(byArgument).toMatchObject({ message: expect.stringMatching(/X-Note/) });
    expect(String(byArgument)).not.toContain(note);
    expect(String(byOption)).toMatch(/Request option "headers", header "x-note" must not hold/);
    expect(`${byArgument}`).toMatch(note === "€" ? message : /X-Note/);
    expect(seen).toHaveLength(0);
  });
});
