import { describe, expect, it } from "vitest";
import type { Call, Reply } from "../../../templates/runtime/call.js";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  isApiError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "../../../templates/runtime/errors.js";
import { toApiError } from "../../../templates/runtime/http/api-error.js";
import { noCredential } from "../../../templates/runtime/http/credentials.js";
import { unexpectedStatus } from "../../../templates/runtime/http/unexpected-status.js";

const call: Call = {
  operation: { id: "getThing", method: "GET", path: "/things/{id}" },
  args: { id: "s3cret-id" },
  options: {},
  url: new URL("https://api.example.com/things/s3cret-id?q=s3cret-query"),
  headers: new Headers({ "x-own": "s3cret-header" }),
  body: undefined,
  credential: noCredential,
};

function reply(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  const isText = typeof body === "string";
  const text = isText ? body : JSON.stringify(body);
  return {
    status,
    statusText: "",
    headers: new Headers({ "content-type": isText ? "text/plain" : "application/json", ...headers }),
    url: "https://api.example.com/things/s3cret-id",
    body: body === undefined ? null : new TextEncoder().encode(text),
    sentAtMs: 0,
    answeredAtMs: 0,
  };
}

const facts = { attempts: 2 };

describe("toApiError", () => {
  it.each([
    ["https://iana.org/assignments/http-problem-types#quota-exceeded", "quota-exceeded"],
    [
      "https://iana.org/assignments/http-problem-types#temporary-reduced-capacity",
      "temporary-reduced-capacity",
    ],
    ["https://iana.org/assignments/http-problem-types#abnormal-usage-detected", "abnormal-usage-detected"],
    ["https://example.com/problems#quota-exceeded", "https://example.com/problems#quota-exceeded"],
  ])("names a registered problem type by its name: %s", (type, code) => {
    const error = toApiError(call, reply(429, { type, "violated-policies": ["day"] }), facts);

    expect(error).toMatchObject({ name: "RateLimitError", code });
  });

  it.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [402, ApiError],
    [403, PermissionDeniedError],
    [404, NotFoundError],
    [405, ApiError],
    [409, ConflictError],
    [418, ApiError],
    [422, UnprocessableEntityError],
    [429, RateLimitError],
    [500, InternalServerError],
    [503, InternalServerError],
    [599, InternalServerError],
    [304, ApiError],
  ])("makes status %i its class", (status, type) => {
    const error = toApiError(call, reply(status, undefined), facts);

    expect(error.constructor).toBe(type);
    expect(error).toMatchObject({ status, operationId: "getThing", attempts: 2 });
  });

  it.each([
    [{ message: "no such thing" }, "no such thing"],
    [{ error: { message: "no such thing", code: "x" } }, "no such thing"],
    [{ error: "no such thing" }, "no such thing"],
    [{ error: "invalid_grant", error_description: "no such thing" }, "no such thing"],
    [{ type: "about:blank", title: "Not found", detail: "no such thing" }, "no such thing"],
    [{ errors: [{ message: "no such thing" }] }, "no such thing"],
    [{ errors: ["no such thing"] }, "no such thing"],
    [{ title: "no such thing" }, "no such thing"],
    ["no such\r\n\u001b[31mthing", "no such [31mthing"],
  ])("takes the message from %j", (body, message) => {
    expect(toApiError(call, reply(404, body), facts).message).toBe(
      `GET /things/{id} answered 404: ${message}`,
    );
  });

  it.each([
    ["<html>Bad gateway</html>", "text/html"],
    ["", "text/plain"],
    ["\u0000\u0001", "application/octet-stream"],
  ])("has no message of its own for %j", (body, type) => {
    const error = toApiError(call, reply(502, body, { "content-type": type }), facts);

    expect(error.message).toBe("GET /things/{id} answered 502");
  });

  it("keeps messages to a length that fits a log", () => {
    const error = toApiError(call, reply(400, { message: "x".repeat(100_000) }), facts);

    expect(error.message.length).toBeLessThan(600);
  });

  it("keeps the body parsed where it is JSON, as text else, also where it broke off", () => {
    expect(toApiError(call, reply(400, { a: 1 }), facts).body).toEqual({ a: 1 });
    expect(toApiError(call, reply(400, '{"a":1', { "content-type": "application/json" }), facts).body).toBe(
      '{"a":1',
    );
    expect(toApiError(call, reply(400, '{"a":1}', { "content-type": "text/plain" }), facts).body).toEqual({
      a: 1,
    });
    expect(toApiError(call, reply(400, undefined), facts).body).toBeUndefined();
  });

  it("takes the code from where the API says, else from common places", () => {
    const exceeded = { status: [429], code: "/details/reason" };
    const body = { code: 7, details: { reason: "daily" } };

    expect(toApiError(call, reply(429, body), { ...facts, exceeded }).code).toBe("daily");
    expect(toApiError(call, reply(429, body), facts).code).toBe("7");
    expect(toApiError(call, reply(400, { type: "error", error: { type: "overloaded" } }), facts).code).toBe(
      "overloaded",
    );
    expect(toApiError(call, reply(400, { error: "invalid_grant", error_description: "x" }), facts).code).toBe(
      "invalid_grant",
    );
  });

  it("takes the request id from a header, else from the body", () => {
    expect(toApiError(call, reply(400, {}, { "x-request-id": "r1" }), facts).requestId).toBe("r1");
    expect(toApiError(call, reply(400, {}, { "cf-ray": "r2" }), facts).requestId).toBe("r2");
    expect(toApiError(call, reply(400, { meta: { requestId: "r3" } }), facts).requestId).toBe("r3");
    expect(toApiError(call, reply(400, {}), facts).requestId).toBeUndefined();
  });

  it("carries the limit, also where another status than 429 tells of it", () => {
    const rateLimit = { limit: 10, remaining: 0, retryAfterMs: 1_500, resetAt: new Date(5) };

    const error = toApiError(call, reply(403, undefined), { ...facts, rateLimit, isRateLimited: true });

    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ ...rateLimit, status: 403 });
  });

  it("tells of a redirect where it leads, without the path", () => {
    const away = reply(302, undefined, { location: "https://evil.example/steal?token=s3cret" });

    const { message } = toApiError(call, away, { ...facts, hint: unexpectedStatus(call, away) });

    expect(message).toMatch(/redirects to https:\/\/evil\.example, which is not followed: credentials stay/);
    expect(message).not.toContain("s3cret");
  });

  it("holds nothing of the request but its operation", () => {
    expect(toApiError(call, reply(500, { message: "x" }), facts).message).not.toContain("s3cret");
  });
});

describe("isApiError", () => {
  it("tells the server's errors from all others, and those of one operation from those of another", () => {
    const error: unknown = toApiError(call, reply(404, { message: "none" }), facts);

    expect(isApiError(error)).toBe(true);
    expect(isApiError(error, "getThing")).toBe(true);
    expect(isApiError(error, "getOther")).toBe(false);
    expect(isApiError(new Error("no answer"), "getThing")).toBe(false);
    expect(isApiError(undefined)).toBe(false);
  });
});
