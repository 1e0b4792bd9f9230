import type { Reply } from "../call.js";
import { bodyBytes, utf8 } from "./body-text.js";

/** A successful answer's body that is not what its operation promises: truncated or no JSON at all. */
export class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
}

/**
 * The body of a successful answer as JSON, undefined where there is none.
 *
 * @throws {UnreadableBody} the body is no JSON; the message says what came instead, never its content
 */
export function parseJson(reply: Reply): unknown {
  const bytes = bodyBytes(reply);
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    const contentType = reply.headers.get("content-type") ?? "no Content-Type";
    const declared = reply.headers.get("content-length");
    const length = declared === null ? "" : ` of ${declared} declared`;
    // The parser's own message quotes the body, which may hold what must not be logged.
    throw new UnreadableBody(
      `expected JSON, got status ${reply.status} with ${contentType} and ${bytes.length} bytes${length} that do not parse`,
      { cause: new SyntaxError(cause instanceof SyntaxError ? withoutQuotes(cause.message) : "not JSON") },
    );
  }
}

/** V8 appends the text around the fault to its messages; only what comes before it is kept. */
function withoutQuotes(message: string): string {
  return message.replace(/,? *(?:"|\.\.\.|'|`).*$/s, "").trim() || "not JSON";
}
