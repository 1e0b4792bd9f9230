import { describe, expect, it } from "vitest";
import {
  AbortError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  TimeoutError,
  UnprocessableEntityError,
} from "../../templates/runtime/errors.js";
import { clientHarness, createThing, getThing } from "./client-harness.js";
import { json, rejection } from "./http/harness.js";

const noRetry = { retry: false } as const;

describe("ApiClient.send", () => {
  it.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [402, ApiError],
    [403, PermissionDeniedError],
    [404, NotFoundError],
    [409, ConflictError],
    [410, ApiError],
    [422, UnprocessableEntityError],
    [429, RateLimitError],
    [500, InternalServerError],
    [502, InternalServerError],
    [503, InternalServerError],
    [304, ApiError],
    [302, ApiError],
  ])("throws %i as its class, from the promise and from asResponse alike", async (status, type) => {
    const { client } = clientHarness(() => new Response(status === 304 ? null : "no", { status }));

    const error = await rejection(client.send(getThing, { id: "t1" }, noRetry));
    const raw = await rejection(client.send(getThing, { id: "t2" }, noRetry).asResponse());

    expect([error?.constructor, raw?.constructor]).toEqual([type, type]);
    expect(error).toMatchObject({ status, operationId: "getThing" });
  });

  it("says of a 401 which option was not given", async () => {
    const { client } = clientHarness(() => json({ message: "No key." }, { status: 401 }));

    expect(await rejection(client.send(getThing, { id: "t1" }))).toMatchObject({
      message: 'GET /things/{id} answered 401: No key. The client was not given the option "apiKey".',
    });
  });

  it("says of a 401 with a credential nothing of it", async () => {
    const { client } = clientHarness(() => json({ message: "Bad key." }, { status: 401 }), {
      options: { apiKey: "s3cret" },
    });

    expect(await rejection(client.send(getThing, { id: "t1" }))).toMatchObject({
      message: "GET /things/{id} answered 401: Bad key.",
    });
  });

  it("makes a success that is no JSON a ConnectionError that says what came", async () => {
    const { client } = clientHarness(
      () => new Response('{"id":"t1', { headers: { "content-type": "application/json" } }),
    );

    const error = await rejection(client.send(getThing, { id: "t1" }, noRetry));
    const written = await rejection(client.send(createThing, { body: {} }, noRetry));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message: /expected JSON, got status 200 with application\/json and 9 bytes/,
      outcomeUnknown: false,
    });
    expect(written).toMatchObject({ outcomeUnknown: true });
  });

  it("fails with a TimeoutError where the server hangs", async () => {
    const { client, clock } = clientHarness(() => new Promise(() => undefined));

    const failed = rejection(client.send(getThing, { id: "t1" }, { ...noRetry, timeoutMs: 500 }));
    await clock.advance(500);

    expect(await failed).toBeInstanceOf(TimeoutError);
  });

  it.each([
    [-1, /"timeoutMs".*got -1/],
    [Number.NaN, /"timeoutMs".*got NaN/],
  ])("refuses a timeout of %s", async (timeoutMs, message) => {
    const { client } = clientHarness(() => json({}));

    expect(await rejection(client.send(getThing, { id: "t1" }, { timeoutMs }))).toMatchObject({
      message: expect.stringMatching(message),
    });
  });

  it("is aborted by its signal before, and while, a credential is asked for", async () => {
    const { client, seen } = clientHarness(() => json({}), {
      options: { apiKey: () => new Promise(() => undefined) },
    });
    const controller = new AbortController();

    const early = await rejection(client.send(getThing, { id: "t1" }, { signal: AbortSignal.abort() }));
    const failed = rejection(client.send(getThing, { id: "t1" }, { signal: controller.signal }));
    controller.abort("enough");

    expect(early).toBeInstanceOf(AbortError);
    expect(await failed).toMatchObject({ name: "AbortError", cause: "enough" });
    expect(seen).toHaveLength(0);
  });
});
