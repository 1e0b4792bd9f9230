import { ownMember, readPointer } from "../pointer.js";

/** Where APIs put what went wrong, for people (RFC 9457 §3.1 among them), most specific first. */
const messagePointers = [
  "/message",
  "/error/message",
  "/error_description",
  "/error",
  "/detail",
  "/errors/0/message",
  "/errors/0/detail",
  "/errors/0",
  "/title",
  "/error_message",
  "/errorMessage",
  "/Message",
] as const;

/** Where APIs put their own code of an error. */
const codePointers = [
  "/code",
  "/error/code",
  "/error/type",
  "/errors/0/code",
  "/error_code",
  "/errorCode",
  "/type",
] as const;

/** Problem types of the registry (RFC 9457 §4.2) are known by their name, such as `quota-exceeded`. */
const registeredType = /^https:\/\/(?:www\.)?iana\.org\/assignments\/http-problem-types#/;

const requestIdPointers = ["/meta/requestId", "/meta/request_id", "/requestId", "/request_id"] as const;

const longestMessage = 500;

/** The message of an error body: a common member of a JSON body, or a short plain text. */
export function errorMessage(body: unknown, contentType: string): string | undefined {
  if (typeof body === "string")
    return /html|xml/i.test(contentType) || body.startsWith("<") ? undefined : tidy(body);
  for (const pointer of messagePointers) {
    const message = readPointer(body, pointer);
    if (typeof message === "string" && message !== "") return tidy(message);
  }
  return undefined;
}

/** The API's own code of an error, where a common member of the body holds one. */
export function errorCode(body: unknown): string | undefined {
  // OAuth 2 (RFC 6749 §5.2) has its code under "error", beside a description.
  if (typeof ownMember(body, "error_description") === "string") {
    const code = ownMember(body, "error");
    if (typeof code === "string") return code;
  }
  return firstText(body, codePointers)?.replace(registeredType, "");
}

/** The server's id of the request, where the body holds one. */
export function errorRequestId(body: unknown): string | undefined {
  return firstText(body, requestIdPointers);
}

function firstText(body: unknown, pointers: readonly string[]): string | undefined {
  for (const pointer of pointers) {
    const value = readPointer(body, pointer);
    if (typeof value === "number" || (typeof value === "string" && value !== "")) return String(value);
  }
  return undefined;
}

/** One line, of a length that fits a log. */
function tidy(text: string): string | undefined {
  const line = text
    .slice(0, 4 * longestMessage)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  if (line === "") return undefined;
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}
