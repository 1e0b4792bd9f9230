import { describe } from "vitest";
import { type FaultCases, tellsFaults } from "./fault-cases.js";

const limits = "limits: { key: { limit: 9, window: 1m } }";

const cases: FaultCases = {
  "a limit without windows": {
    document: "{ limits: { key: { by: [global] } } }",
    code: "missing-member",
    says: "The limit key has no windows",
    hints: "concurrency",
  },
  "a window without a quota": {
    document: "{ limits: { key: { windows: { w: { window: 1m } } } } }",
    code: "missing-member",
    says: "The window key.w has no quota",
    hints: "quota: 100",
  },
  "tiers without names": {
    document: "{ tiers: { default: free } }",
    code: "missing-member",
    says: "no tier",
    hints: "names",
  },
  "a default that is no tier": {
    document: "{ tiers: { default: fre, names: { free: {} } } }",
    code: "unknown-tier",
    says: '"fre" is none of the tiers',
    hints: 'Did you mean "free"?',
  },
  "a quota for a tier that is not declared": {
    document: "{ limit: { free: 1 }, window: 1m }",
    code: "unknown-tier",
    says: '"free", which is not declared',
    hints: "tiers: { names: { free: {} } }",
  },
  "a quota that leaves a tier out": {
    document: "{ tiers: { names: { free: {}, pro: {} } }, limit: { free: 1 }, window: 1m }",
    code: "missing-tier",
    says: 'no value for "pro"',
    hints: "every tier",
  },
  "an unknown time zone": {
    document:
      "{ limits: { key: { windows: { d: { quota: 1, window: calendar-day, timeZone: Mars/Base } } } } }",
    code: "invalid-value",
    says: '"Mars/Base", which is no IANA time zone',
    hints: "Europe/Berlin",
  },
  "a burst without a bucket": {
    document: "{ limits: { key: { windows: { w: { quota: 1, window: 1m, burst: 2 } } } } }",
    code: "ignored-member",
    says: "key.w.burst means nothing",
    hints: "Name the algorithm",
  },
  "a key that is none": {
    document: "{ limits: { key: { by: [credentials], limit: 1, window: 1s } } }",
    code: "unknown-scope",
    says: '"credentials"',
    hints: 'Did you mean "credential"?',
  },
  "a key that holds code": {
    document: `{ limits: { key: { by: ["\${C}"], limit: 1, window: 1s } } }`,
    code: "unknown-scope",
    says: `"\${C}"`,
    hints: "Known keys",
  },
  "an option that is no identifier": {
    document: '{ limits: { key: { by: ["option:a b"], limit: 1, window: 1s } } }',
    code: "invalid-scope",
    says: '"option:a b" does not end in an identifier',
    hints: "after the colon",
  },
  "an option that objects have": {
    document: '{ limits: { key: { by: ["option:constructor"], limit: 1, window: 1s } } }',
    code: "invalid-scope",
    says: "option:constructor",
    hints: "identifier",
  },
  "an option that clients have": {
    document: '{ limits: { key: { by: ["option:tier"], limit: 1, window: 1s } } }',
    code: "option-name-taken",
    says: '"option:tier"',
    hints: "option:tenant",
  },
  "a cost of an unknown limit": {
    document: `{ ${limits}, apply: { kye: 1 } }`,
    code: "unknown-limit",
    says: 'apply spends from "kye"',
    hints: 'Did you mean "key"?',
  },
  "a cost that can never be paid": {
    document: `{ ${limits}, apply: { key: 10 } }`,
    code: "cost-exceeds-quota",
    says: "costs 10 of key",
    hints: "Lower the cost",
  },
  "a cost per item without a place": {
    operation: `{ ${limits}, apply: { key: { perItem: 1 } } }`,
    code: "missing-member",
    says: "apply.key does not say where the items are",
    hints: "at: /ids",
  },
  "a limit nobody spends from": {
    document: `{ ${limits}, apply: {} }`,
    code: "unused-limit",
    says: 'the limit "key"',
    hints: "apply: { key: 1 }",
  },
  "a margin without limits": {
    operation: "{ margin: { percent: 10 } }",
    code: "margin-ignored",
    says: "margin has no effect",
    hints: "beside the limits",
  },
  "a limit by a parameter that is not there": {
    document: '{ limits: { key: { by: ["path:id"], limit: 9, window: 1m } } }',
    code: "unknown-path-parameter",
    says: "which listTickets does not have",
    hints: "apply: { key: 0 }",
  },
};

describe("faults of limits, tiers and costs", () => {
  tellsFaults(cases);
});
