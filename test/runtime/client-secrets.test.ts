import { describe, expect, it } from "vitest";
import { clientHarness, getThing } from "./client-harness.js";
import { json, rejection, textOf } from "./http/harness.js";

describe("ApiClient", () => {
  it("tells no secret: not in errors, events or logs", async () => {
    const logged: unknown[] = [];
    const logger = {
      debug: (...all: unknown[]) => logged.push(all),
      warn: (...all: unknown[]) => logged.push(all),
    };
    const definition = {
      security: {
        key: { kind: "apiKey", in: "query", parameter: "key", option: "apiKey" },
        basic: { kind: "basic", usernameOption: "username", passwordOption: "password" },
      },
    } as const;
    const answers = [
      () => json({ message: "no" }, { status: 403 }),
      () => json({}, { status: 302, headers: { location: "https://evil.example/" } }),
      () => json({}, { status: 429 }),
      () => new Response("{", { headers: { "content-type": "application/json" } }),
      () => {
        throw new TypeError("fetch failed", {
          cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
        });
      },
      () => json({}, { status: 500 }),
    ];
    const { client, events } = clientHarness((_, index) => answers[index % answers.length]?.() ?? json({}), {
      definition,
      options: { apiKey: "s3cret-k", username: "s3cret-u", password: "s3cret-p", logger, retry: false },
    });
    const errors: unknown[] = [];

    for (const security of [[["key"]], [["basic"]]]) {
      for (const _ of answers)
        errors.push(await rejection(client.send({ ...getThing, security }, { id: "s3cret-id" })));
    }

    expect(errors).toHaveLength(2 * answers.length);
    expect(events.length).toBeGreaterThan(0);
    expect(textOf([errors, events, logged])).not.toMatch(/s3cret|czNjcmV0/);
  });
});
