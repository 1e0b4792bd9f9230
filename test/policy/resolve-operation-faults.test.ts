import { describe } from "vitest";
import { type FaultCases, tellsFaults } from "./fault-cases.js";

const batch = "operation: getTicketsBatch, key: path.id, into: /ids, maxSize: 9, out: /tickets, match: /id";
const poll = "poll: getJob, with: { path.id: /id }, status: /status, pending: [queued], success: [done]";

const cases: FaultCases = {
  "keys into a body that is not there": {
    operation: `{ batch: { ${batch.replace("getTicketsBatch", "listTickets")} } }`,
    code: "unknown-pointer",
    says: "the request body of listTickets does not exist",
    hints: "a parameter",
  },
  "items of a cost that are not there": {
    operation: "{ limits: { key: { limit: 9, window: 1m } }, apply: { key: { perItem: 1, at: /idz } } }",
    at: "getTicketsBatch",
    code: "unknown-pointer",
    says: 'the request body of getTicketsBatch has no "idz"',
    hints: 'Did you mean "ids"?',
  },
  "an unknown argument of a page": {
    operation: "{ pagination: { style: page, request: query.cursr, items: /tickets } }",
    at: "listTickets",
    code: "unknown-parameter",
    says: 'no parameter "query.cursr"',
    hints: 'Did you mean "query.cursor"?',
  },
  "a batch on a write": {
    operation: `{ batch: { ${batch} } }`,
    at: "updateTicket",
    code: "batch-on-write",
    says: "updateTicket is a PUT",
    hints: "Remove batch",
  },
  "a status request whose arguments nobody gives": {
    operation: `{ async: { ${poll.replace("with: { path.id: /id }, ", "")} } }`,
    at: "importTickets",
    code: "uncovered-argument",
    says: 'getJob needs "path.id"',
    hints: "with: { path.id: /id }",
  },
  "a batch that lacks members": {
    operation: "{ batch: { operation: getTicketsBatch } }",
    code: "missing-member",
    says: "no key, no into, no maxSize, no out, no match",
    hints: "docs/x-rate-limit.md",
  },
  "a batch of nothing": {
    operation: `{ batch: { ${batch.replace("maxSize: 9", "maxSize: 0")} } }`,
    code: "out-of-range",
    says: "batch.maxSize is 0",
    hints: "1 to 10,000",
  },
  "a batch that names itself": {
    operation: `{ batch: { ${batch.replace("getTicketsBatch", "getTicket")} } }`,
    code: "batch-self",
    says: "getTicket names itself",
    hints: "several keys",
  },
  "a batch through an unknown operation": {
    operation: `{ batch: { ${batch.replace("getTicketsBatch", "getTicketBatch")} } }`,
    code: "unknown-operation",
    says: '"getTicketBatch"',
    hints: 'Did you mean "getTicketsBatch"?',
  },
  "a batch by an unknown parameter": {
    operation: `{ batch: { ${batch.replace("path.id", "path.ids")} } }`,
    code: "unknown-parameter",
    says: 'getTicket has no parameter "path.ids"',
    hints: 'Did you mean "path.id"?',
  },
  "a batch by no parameter": {
    operation: `{ batch: { ${batch.replace("path.id", "id")} } }`,
    code: "invalid-value",
    says: 'batch.key is "id"',
    hints: "path.id",
  },
  "keys into no argument": {
    operation: `{ batch: { ${batch.replace("/ids", "ids")} } }`,
    code: "invalid-argument",
    says: '"ids" names no argument',
    hints: "query.cursor",
  },
  "items where there are none": {
    operation: `{ batch: { ${batch.replace("/tickets", "/ticket")} } }`,
    code: "unknown-pointer",
    says: 'the answer of getTicketsBatch has no "ticket" there',
    hints: 'Did you mean "tickets"?',
  },
  "items that are no array": {
    operation: `{ batch: { ${batch.replace("/tickets", "/next_cursor")} } }`,
    code: "not-an-array",
    says: '"/next_cursor" does not point at an array',
    hints: "holds the items",
  },
  "a key that items do not have": {
    operation: `{ batch: { ${batch.replace("match: /id", "match: /ident")} } }`,
    code: "unknown-pointer",
    says: 'an item of the answer of getTicketsBatch has no "ident"',
    hints: "Known members",
  },
  "a pointer through __proto__": {
    operation: `{ batch: { ${batch.replace("match: /id", "match: /__proto__/x")} } }`,
    code: "unsafe-pointer",
    says: "__proto__",
    hints: "Name a member",
  },
  "text that is no pointer": {
    operation: `{ batch: { ${batch.replace("match: /id", "match: $.id")} } }`,
    code: "invalid-pointer",
    says: '"$.id", which is no JSON pointer',
    hints: "RFC 6901",
  },
  "a poll that lacks members": {
    operation: "{ async: { poll: getJob } }",
    code: "missing-member",
    says: "no status, no pending, no success",
    hints: "Write",
  },
  "a poll that names itself": {
    operation: `{ async: { ${poll.replace("getJob", "getTicket")} } }`,
    code: "poll-self",
    says: "getTicket names itself",
    hints: "how the job is going",
  },
  "a poll of an unknown operation": {
    operation: `{ async: { ${poll.replace("getJob", "getJobs")} } }`,
    code: "unknown-operation",
    says: '"getJobs"',
    hints: 'Did you mean "getJob"?',
  },
  "a status twice": {
    operation: `{ async: { ${poll.replace("[done]", "[queued]")} } }`,
    code: "overlapping-statuses",
    says: '"queued" is both pending and success',
    hints: "one of the lists",
  },
  "no pending status": {
    operation: `{ async: { ${poll.replace("[queued]", "[]")} } }`,
    code: "out-of-range",
    says: "async.pending has 0 items; the least is 1",
    hints: "ask again",
  },
  "a status the document does not enumerate": {
    operation: `{ async: { ${poll.replace("[done]", "[don]")} } }`,
    code: "unknown-status",
    says: '"don" is none that the document enumerates',
    hints: 'Did you mean "done"?',
  },
  "an argument of no place": {
    operation: `{ async: { ${poll.replace("path.id", "id")} } }`,
    code: "invalid-name",
    says: '"id" cannot be a name in async.with',
    hints: "path.id",
  },
  "pages without a cursor": {
    at: "listTickets",
    operation: "{ pagination: { style: cursor, items: /tickets } }",
    code: "missing-member",
    says: "pagination of listTickets has no request, no next",
    hints: "Write",
  },
};

describe("faults of batch, async and pagination", () => {
  tellsFaults(cases);
});
