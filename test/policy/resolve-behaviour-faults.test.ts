import { describe } from "vitest";
import { type FaultCases, tellsFaults } from "./fault-cases.js";

const limits = "limits: { key: { limit: 9, window: 1m } }";

const cases: FaultCases = {
  "headers that describe an unknown limit": {
    document: `{ ${limits}, headers: { remaining: X-Left, describes: other.default } }`,
    code: "unknown-limit",
    says: '"other" is no limit',
    hints: "Known limits",
  },
  "headers that describe an unknown window": {
    document: `{ ${limits}, headers: { remaining: X-Left, describes: key.defalt } }`,
    code: "unknown-window",
    says: "key has no window",
    hints: 'Did you mean "default"?',
  },
  "a reset without a unit": {
    operation: "{ headers: { reset: { name: X-Reset } } }",
    code: "missing-unit",
    says: "headers.reset has no unit",
    hints: "never guessed",
  },
  "headers without a header": {
    operation: "{ headers: { sets: {} } }",
    code: "missing-member",
    says: "headers names no header",
    hints: "remaining",
  },
  "a header name with a line break": {
    operation: '{ headers: { remaining: "X-Left\\r\\nX-Evil" } }',
    code: "invalid-value",
    says: "which is not allowed",
    hints: "what is left",
  },
  "a backoff that ends before it begins": {
    document: "{ retry: { base: 10s, max: 1s } }",
    code: "out-of-range",
    says: "less than retry.base",
    hints: "Raise max",
  },
  "a cache on a write": {
    operation: "{ cache: { ttl: 1m } }",
    at: "updateTicket",
    code: "cache-on-write",
    says: "updateTicket is a PUT",
    hints: "invalidatedBy",
  },
  "an unknown write": {
    operation: "{ cache: { invalidatedBy: { updateTickte: all } } }",
    code: "unknown-operation",
    says: '"updateTickte"',
    hints: 'Did you mean "updateTicket"?',
  },
  "a webhook with a hostile name": {
    operation: '{ cache: { invalidatedBy: { "webhook:__proto__": all } } }',
    code: "invalid-name",
    says: "names no webhook",
    hints: "after the colon",
  },
  "a write without the read's key": {
    operation: "{ cache: { invalidatedBy: { createTicket: same-key } } }",
    code: "no-shared-key",
    says: "no path parameter of the same name",
    hints: '"all"',
  },
};

describe("faults of headers, retry and cache", () => {
  tellsFaults(cases);
});
