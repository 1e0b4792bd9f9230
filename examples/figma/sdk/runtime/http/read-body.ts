import type { Call, Reply } from "../call.js";
import type { CallKit } from "../kit.js";
import { AttemptFailure } from "./attempt.js";
import type { Deadline } from "./deadline.js";

/** A response and the attempt it answers. */
export interface ReadInput {
  readonly call: Call;
  readonly response: Response;
  readonly deadline: Deadline;
  readonly attempt: number;
  readonly kit: CallKit;
}

/**
 * The body of an answer: whole, or as a stream where the operation promises binary or items, or the server sends events.
 * Of an error, the first MiB: what it has to say fits, and a hostile one must not fill the memory.
 *
 * @throws {AttemptFailure} the body of a successful answer broke off
 */
export async function readBody({
  call,
  response,
  deadline,
  attempt,
  kit,
}: ReadInput): Promise<Reply["body"]> {
  const { status, headers } = response;
  if (response.body === null) return null;
  if (status >= 300 && kit.readCapped !== undefined) return kit.readCapped(response);
  const stream = kit.streamedBody?.(call, response, { deadline, attempt });
  if (stream !== undefined) return stream;
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    const said = kit.codeText?.(cause) ?? "";
    throw new AttemptFailure("body", `the body of the answer (status ${status}) broke off${said}.`, {
      cause,
      status,
      headers,
    });
  }
}
