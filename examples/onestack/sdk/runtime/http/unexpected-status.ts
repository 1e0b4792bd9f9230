import type { Call, Reply } from "../call.js";

/** What to tell of an answer that is neither a success nor an error: most often a redirect that was not followed. */
export function unexpectedStatus(call: Call, reply: Reply): string | undefined {
  if (reply.status < 300 || reply.status >= 400) return undefined;
  const location = reply.headers.get("location");
  if (location === null) return "this status is no success of the operation";
  const target = URL.canParse(location, reply.url) ? new URL(location, reply.url).origin : "an invalid URL";
  return target === call.url.origin
    ? "the redirect was not followed: more than five in a row, or one that would change the request"
    : `it redirects to ${target}, which is not followed: credentials stay at ${call.url.origin}. The Location header tells where`;
}
