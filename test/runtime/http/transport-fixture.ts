import type { Reply } from "../../../templates/runtime/call.js";
import { bodyBytes, decodeText } from "../../../templates/runtime/http/body-text.js";

/** The text of an answer that was read whole. */
export function bodyText(reply: Reply): string {
  return decodeText(bodyBytes(reply), "");
}

/** An answer that never comes. */
export const never = () => new Promise<Response>(() => undefined);
