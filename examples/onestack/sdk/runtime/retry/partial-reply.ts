import type { Reply } from "../call.js";

/** An answer as far as it came: of one whose body broke off, status and headers. */
export type PartialReply = Pick<Reply, "status" | "headers" | "body" | "sentAtMs" | "answeredAtMs">;

/** Whether the answer came whole. */
export function isWhole(reply: Reply | PartialReply): reply is Reply {
  return "url" in reply;
}

/** Ends a body that nobody will read. */
export async function discard({ body }: PartialReply): Promise<void> {
  if (body instanceof ReadableStream) await body.cancel().catch(() => undefined);
}
