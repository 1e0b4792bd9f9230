import type { Call, Reply } from "../call.js";
import type { Context } from "../context.js";
import { missingCredential } from "./missing-credential.js";
import { unexpectedStatus } from "./unexpected-status.js";

/** What to tell of a status beside what the server says. */
export function explainStatus(context: Context, call: Call, reply: Reply): string | undefined {
  return reply.status === 401 ? missingCredential(context, call) : unexpectedStatus(call, reply);
}
