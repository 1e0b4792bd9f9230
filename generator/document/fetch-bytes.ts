import { inputError } from "./input-error.js";
import type { ReadResult } from "./read-source.js";

interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly shown: string;
  readonly maxBytes: number;
  readonly mayFetch?: (url: URL) => boolean;
}

const timeoutMs = 30_000;
const maxRedirects = 5;

/**
 * Gets a document by HTTP within 30 s and at most 5 redirects. A user and password in the URL are sent as Basic
 * credentials (RFC 7617) to its own origin only.
 * @throws DiagnosticError (`unreadable-input`, `input-too-large`, `remote-ref` where a redirect leaves the hosts allowed).
 */
export async function fetchBytes(url: URL, options: FetchOptions): Promise<ReadResult> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { response, finalUrl } = await follow(url, options, signal);
    const bytes = await readBody(response, options);
    return { bytes, location: { kind: "url", url: finalUrl, shown: options.shown } };
  } catch (error) {
    if (error instanceof Error && error.name === "DiagnosticError") throw error;
    throw unreadable(
      options,
      signal.aborted ? `no answer within ${timeoutMs / 1000} seconds` : reasonOf(error),
    );
  }
}

async function follow(start: URL, options: FetchOptions, signal: AbortSignal) {
  const { origin } = start;
  const authorization = basicCredentials(start);
  let url = withoutCredentials(start);
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (options.mayFetch?.(url) === false) throw hostRefused(options, url);
    const headers: Record<string, string> = {
      accept: "application/json, application/yaml, text/yaml, */*;q=0.5",
    };
    if (authorization !== undefined && url.origin === origin) headers.authorization = authorization;
    const response = await options.fetch(url, { redirect: "manual", signal, headers });
    const target = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || target === null) {
      if (!response.ok) throw unreadable(options, `the server answered ${response.status}`);
      return { response, finalUrl: url };
    }
    await response.body?.cancel();
    url = redirectTarget(url, target, options);
  }
  throw unreadable(options, `more than ${maxRedirects} redirects`);
}

function redirectTarget(from: URL, target: string, options: FetchOptions): URL {
  const url = URL.canParse(target, from.href) ? withoutCredentials(new URL(target, from)) : undefined;
  const isDowngrade = from.protocol === "https:" && url?.protocol !== "https:";
  if (url === undefined || isDowngrade || !/^https?:$/.test(url.protocol)) {
    throw unreadable(
      options,
      "it redirects to an address that is not followed (no http or https, or from https to http)",
    );
  }
  return url;
}

async function readBody(response: Response, { shown, maxBytes }: FetchOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) {
      const message = `${shown} is larger than ${maxBytes / 1024 / 1024} MB, the most that is read.`;
      throw inputError({ code: "input-too-large", file: shown, message });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function basicCredentials({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  const text = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(text, "utf8").toString("base64")}`;
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  bare.hash = "";
  return bare;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return "the request failed";
}

function unreadable({ shown }: FetchOptions, reason: string): Error {
  return inputError({
    code: "unreadable-input",
    file: shown,
    message: `Cannot read ${shown}: ${reason}.`,
    hint: "Check the address, or download the document and give its path.",
  });
}

function hostRefused({ shown }: FetchOptions, url: URL): Error {
  return inputError({
    code: "remote-ref",
    file: shown,
    message: `${shown} leads to ${url.host}, which is not among the allowed hosts.`,
    hint: "Allow the host, or bring the document here and refer to it by a relative path.",
  });
}
