import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type JudgeServer, startJudgeServer } from "./judge-server.js";

const document = {
  openapi: "3.0.3",
  info: { title: "Shop", version: "1" },
  paths: {
    "/orders/{order-id}": {
      put: {
        parameters: [
          { name: "order-id", in: "path", required: true, schema: { type: "integer" } },
          { name: "state", in: "query", required: true, schema: { type: "string", enum: ["open", "done"] } },
          { name: "tags", in: "query", schema: { type: "array", items: { type: "string" }, maxItems: 2 } },
          { name: "x-trace", in: "header", schema: { type: "string", maxLength: 4 } },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { type: "object", required: ["count"], properties: { count: { type: "integer" } } },
            },
          },
        },
        responses: { "200": { description: "OK" } },
      },
    },
  },
};

/** A request that keeps to the document, and how it differs. */
interface Planted {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const planted: Readonly<Record<string, Planted>> = {
  "another method": { method: "POST" },
  "another path": { path: "/order/7" },
  "a path parameter of another type": { path: "/orders/seven" },
  "a missing query parameter": { query: "" },
  "a value that is not allowed": { query: "?state=lost" },
  "an unknown query parameter": { query: "?state=open&sort=up" },
  "too many items": { query: "?state=open&tags=a&tags=b&tags=c" },
  "a header that is too long": { headers: { "x-trace": "12345" } },
  "another media type": { headers: { "content-type": "text/plain" } },
  "a body that lacks a member": { body: "{}" },
  "a body with text for a number": { body: '{"count":"1"}' },
};

let server: JudgeServer;

beforeEach(async () => {
  server = await startJudgeServer();
  server.expect(document, false);
});

afterEach(() => server.close());

async function send({ method = "PUT", path = "/orders/7", query = "?state=open", ...rest }: Planted) {
  const { headers = {}, body = '{"count":1}' } = rest;
  await fetch(`${server.url}${path}${query}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return server.take();
}

describe("the judge server", () => {
  it("finds nothing in a request that keeps to the document", async () => {
    const verdicts = await send({ query: "?state=open&tags=a&tags=b", headers: { "x-trace": "1234" } });

    expect(verdicts).toMatchObject([{ breaks: [], route: "PUT /orders/{order_id}" }]);
    expect(verdicts[0]?.read).toMatchObject({ path: { order_id: 7 }, body: { count: 1 } });
  });

  for (const [what, request] of Object.entries(planted)) {
    it(`catches ${what}`, async () => {
      const verdicts = await send(request);

      expect(verdicts).toHaveLength(1);
      expect(verdicts[0]?.breaks).not.toEqual([]);
    });
  }
});
