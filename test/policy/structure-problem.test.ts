import { describe } from "vitest";
import { type FaultCases, tellsFaults } from "./fault-cases.js";

const cases: FaultCases = {
  "a member that does not exist": {
    document: "{ limts: {} }",
    code: "unknown-member",
    says: '"limts" is no member of x-rate-limit',
    hints: 'Did you mean "limits"?',
  },
  "the document's member at an operation": {
    operation: "{ version: 1 }",
    code: "misplaced-member",
    says: "version stands below the document's root",
    hints: "Move it",
  },
  "another version": {
    document: "{ version: 2 }",
    code: "out-of-range",
    says: "version is 2; the most is 1",
    hints: "Version",
  },
  "a value of another type": {
    document: "{ limits: { key: { windows: [] } } }",
    code: "wrong-type",
    says: "limits.key.windows must be an object; it is a list",
    hints: "Windows of the limit",
  },
  "a list for the whole extension": {
    document: "[]",
    code: "wrong-type",
    says: "x-rate-limit must be an object; it is a list",
    hints: "Rate limits",
  },
  "a word that is not allowed": {
    document: "{ limits: { key: { windows: { w: { quota: 1, window: 1s, algorithm: roling } } } } }",
    code: "invalid-value",
    says: 'limits.key.windows.w.algorithm is "roling"',
    hints: 'Did you mean "rolling"?',
  },
  "an unknown dialect": {
    document: "{ headers: { dialect: githup } }",
    code: "invalid-value",
    says: 'headers.dialect is "githup"',
    hints: 'Did you mean "github"?',
  },
  "a quota of nought": {
    document: "{ limit: 0, window: 1m }",
    code: "out-of-range",
    says: "limit is 0; the least is 1",
    hints: "Short for",
  },
  "a negative quota": {
    document: "{ limit: -1, window: 1m }",
    code: "out-of-range",
    says: "limit is -1",
    hints: "Short",
  },
  "a quota beyond reason": {
    document: "{ limit: 1e308, window: 1m }",
    code: "out-of-range",
    says: "the most is 1,000,000,000",
    hints: "Short",
  },
  "a quota that holds code": {
    document: '{ limit: "1;C", window: 1m }',
    code: "invalid-value",
    says: 'limit is "1;C", which is not allowed',
    hints: "Short",
  },
  "a fractional quota": {
    document: "{ limit: 1.5, window: 1m }",
    code: "wrong-type",
    says: "it is 1.5",
    hints: "Short",
  },
  "a window without a unit": {
    document: "{ limit: 1, window: 60 }",
    code: "missing-unit",
    says: "window is 60, a number without a unit",
    hints: '"60s"',
  },
  "a window of digits": {
    document: '{ limit: 1, window: "60" }',
    code: "missing-unit",
    says: 'window is "60"',
    hints: '"60s"',
  },
  "a window that is no duration": {
    document: `{ limit: 1, window: "PT1S'C" }`,
    code: "invalid-duration",
    says: "which is no duration",
    hints: "PT1M",
  },
  "a window of no length": {
    document: "{ limit: 1, window: PT0S }",
    code: "out-of-range",
    says: "0 ms; it must be 1 ms",
    hints: "Write",
  },
  "a window beyond a year": {
    document: "{ limit: 1, window: 367d }",
    code: "out-of-range",
    says: "366 days",
    hints: "Write",
  },
  "a limit with a hostile name": {
    document: '{ limits: { "__proto__": { limit: 1, window: 1s } } }',
    code: "invalid-name",
    says: '"__proto__" cannot be a name in limits',
    hints: "Begin with a letter",
  },
  "a status that is none": {
    document: '{ limits: { key: { limit: 1, window: 1s, counts: { "999": 1 } } } }',
    code: "invalid-name",
    says: '"999" cannot be a name in limits.key.counts',
    hints: "by status",
  },
};

describe("structureProblem", () => {
  tellsFaults(cases);
});
