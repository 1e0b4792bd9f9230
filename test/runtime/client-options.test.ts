import { describe, expect, it } from "vitest";
import { ApiClient } from "../../templates/runtime/client.js";
import type { ClientDefinition } from "../../templates/runtime/definition.js";
import { ConfigurationError } from "../../templates/runtime/errors.js";
import { getThing, testDefinition } from "./client-harness.js";
import { rejection } from "./http/harness.js";

const limited: ClientDefinition = {
  ...testDefinition,
  scopeOptions: ["tenant"],
  policy: {
    ...testDefinition.policy,
    tiers: { default: "free", names: ["free", "pro"] },
    limits: {
      key: {
        by: ["credential", "option:tenant"],
        windows: { burst: { quota: { free: 5, pro: 50 }, windowMs: 1_000 } },
      },
    },
  },
};

function make(options: Record<string, unknown>, definition: ClientDefinition = limited): () => ApiClient {
  return () => new ApiClient(definition, { tenant: "acme", ...options });
}

describe("ApiClient's options", () => {
  it.each([
    [{ tier: "por" }, 'Option "tier" must be one of "free", "pro", got "por". Did you mean "pro"?'],
    [{ tier: 5 }, 'Option "tier" must be of type string, got 5.'],
    [
      { limits: { kye: {} } },
      'Option "limits" names "kye", which is no limit of the document; it has "key". Did you mean "key"?',
    ],
    [
      { limits: { __proto__x: {} } },
      'Option "limits" names "__proto__x", which is no limit of the document; it has "key".',
    ],
    [
      { limits: { key: { windows: { brust: {} } } } },
      'Option "limits" names window "brust" of "key", which has "burst". Did you mean "burst"?',
    ],
    [
      { limits: { key: { windows: { burst: { quota: -1 } } } } },
      'Option "limits.key.windows.burst.quota" must be a number above 0, got -1.',
    ],
    [
      { limits: { key: { concurrency: 0 } } },
      'Option "limits.key.concurrency" must be a number above 0, got 0.',
    ],
    [{ timeoutMs: -5 }, 'Option "timeoutMs" must be a number, 0 or more, got -5.'],
    [{ timeoutMs: "5" }, 'Option "timeoutMs" must be a number, 0 or more, got "5".'],
    [{ timeoutMs: Number.NaN }, 'Option "timeoutMs" must be a number, 0 or more, got NaN.'],
    [{ retry: { attempts: 0 } }, 'Option "retry.attempts" must be a number, 1 or more, got 0.'],
    [{ throttle: { maxWaitMs: -1 } }, 'Option "throttle.maxWaitMs" must be a number, 0 or more, got -1.'],
    [{ batch: { maxSize: 0 } }, 'Option "batch.maxSize" must be a number, 1 or more, got 0.'],
    [{ fetch: "fetch" }, 'Option "fetch" must be of type function, got "fetch".'],
    [{ middleware: [1] }, 'Option "middleware" must be an array of functions.'],
    [
      { headers: { "x y": "1" } },
      'Option "headers", header "x y": a header\'s name must be letters, digits and hyphens.',
    ],
    [
      { headers: { "x-a": "1\n2" } },
      'Option "headers", header "x-a" must not hold line breaks, NUL or characters beyond Latin-1; percent-encode it.',
    ],
    [{ headers: { "x-a": 5 } }, 'Option "headers", header "x-a" must be a string, got number.'],
    [
      { baseUrl: "nonsense" },
      'Option "baseUrl" of Shop must be an absolute URL such as https://api.example.com/v1, got "nonsense".',
    ],
  ])("refuses %j at once, and says what was expected", (options, message) => {
    expect(make(options)).toThrow(ConfigurationError);
    expect(make(options)).toThrow(message);
  });

  it("refuses a tier where the document has none", () => {
    expect(make({ tier: "pro" }, testDefinition)).toThrow(
      'Option "tier" is "pro", but the document of Shop has no tiers.',
    );
  });

  it.each(["http://api.example.com", "javascript:alert(1)", "https://u:p@api.example.com"])(
    "refuses the document's server %s, and says how to name another",
    (baseUrl) => {
      expect(make({}, { ...testDefinition, baseUrl })).toThrow(
        /server URL in the document of Shop \(set the option "baseUrl"/,
      );
      expect(make({ baseUrl: "https://api.example.com" }, { ...testDefinition, baseUrl })).not.toThrow();
    },
  );

  it("asks for a base URL at the first call where the document has none", async () => {
    const { baseUrl: _, ...definition } = testDefinition;
    const client = new ApiClient(definition);

    expect(await rejection(client.send(getThing, { id: "t1" }))).toMatchObject({
      name: "ConfigurationError",
      message: 'Shop has no base URL: the document names no server. Give the option "baseUrl".',
    });
  });

  it("takes what it knows", () => {
    expect(
      make({
        tier: "pro",
        timeoutMs: 0,
        retry: false,
        throttle: false,
        cache: false,
        batch: false,
        limits: { key: { windows: { burst: { quota: 9 } }, concurrency: 2 } },
        headers: { "x-a": "b", "x-none": undefined },
      }),
    ).not.toThrow();
  });
});
