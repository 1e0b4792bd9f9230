import type { Call } from "../call.js";
import { ConfigurationError } from "../errors.js";
import { AttemptFailure } from "./attempt.js";

/** Codes that say that no byte of the request reached a server: it was not found, not reached or not trusted. */
const notSentCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_NODATA",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/**
 * What `fetch` threw, as a failure of the attempt: `not-sent` only where that is certain. Some platforms' errors hold
 * the URL (Bun, Deno): where that carries a credential, they are not kept as the cause.
 */
export function connectionFailure(
  cause: unknown,
  { hasSecretUrl, call }: { readonly hasSecretUrl: boolean; readonly call: Call },
): AttemptFailure {
  if (unsendable.has(call.operation.method)) throw unsendableMethod(call);
  const code = codeOf(cause);
  const kind = code !== undefined && notSentCodes.has(code) ? "not-sent" : "connection";
  const said = codeText(cause);
  const message = kind === "not-sent" ? `no connection${said}.` : `the connection failed${said}.`;
  return new AttemptFailure(kind, message, hasSecretUrl ? {} : { cause });
}

/** The platform's code of an error in brackets, for messages; empty where it has none. */
export function codeText(error: unknown): string {
  const code = codeOf(error);
  return code === undefined ? "" : ` (${code})`;
}

/** The platform's code of an error, its own or its cause's. Messages are not repeated: they may hold the URL. */
function codeOf(error: unknown): string | undefined {
  let at = error;
  for (let depth = 0; depth < 5 && typeof at === "object" && at !== null; depth++) {
    if ("code" in at && typeof at.code === "string") return at.code;
    at = "cause" in at ? at.cause : undefined;
  }
  return undefined;
}

/** Methods that the platform's `fetch` does not send (Fetch standard, "forbidden method"). */
const unsendable = new Set(["TRACE", "CONNECT", "TRACK"]);

function unsendableMethod({ operation: { method, path } }: Call): ConfigurationError {
  return new ConfigurationError(
    `${method} ${path} cannot be sent: the platform's fetch refuses the method. Give one that can, as option "fetch".`,
  );
}
