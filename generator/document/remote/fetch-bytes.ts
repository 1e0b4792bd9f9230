import { inputError } from "../input-error.js";
import type { ReadResult } from "../read-source.js";
import { type Answer, fetchGet, nodeGet, RefusedAddress } from "./http-get.js";
import type { FetchRules } from "./remote-access.js";

interface FetchOptions {
  /** Sends the requests. @default node:http, with every address checked that it connects to */
  readonly fetch?: typeof fetch | undefined;
  readonly rules: FetchRules;
  readonly shown: string;
  readonly maxBytes: number;
  /** Ends the request, whatever it has got. */
  readonly deadline?: AbortSignal | undefined;
}

const timeoutMs = 30_000;
const maxRedirects = 5;

/**
 * Gets a document by HTTP within 30 s and at most 5 redirects, each of which the rules must allow.
 * @throws DiagnosticError (`unreadable-input`, `input-too-large`, `remote-ref` where a redirect or an address is refused).
 */
export async function fetchBytes(url: URL, options: FetchOptions): Promise<ReadResult> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([timeout, ...(options.deadline === undefined ? [] : [options.deadline])]);
  try {
    const { answer, finalUrl } = await follow(url, options, signal);
    const bytes = await readBody(answer, options);
    return { bytes, location: { kind: "url", url: finalUrl, shown: options.shown } };
  } catch (error) {
    if (error instanceof Error && error.name === "DiagnosticError") throw error;
    if (error instanceof RefusedAddress) throw addressRefused(options, error.address);
    if (options.deadline?.aborted === true)
      throw unreadable(options, "reading remote references took too long");
    throw unreadable(
      options,
      timeout.aborted ? `no answer within ${timeoutMs / 1000} seconds` : reasonOf(error),
    );
  }
}

async function follow(start: URL, options: FetchOptions, signal: AbortSignal) {
  const { fetch, rules } = options;
  const get = fetch === undefined ? nodeGet() : fetchGet(fetch);
  let url = withoutCredentials(start);
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const asked = url;
    const authorization = rules.authorization(asked);
    const answer = await get(asked, {
      signal,
      headers: {
        accept: "application/json, application/yaml, text/yaml, */*;q=0.5",
        ...(authorization === undefined ? {} : { authorization }),
      },
      mayConnect: (address) => rules.mayConnect(asked, address),
    });
    if (![301, 302, 303, 307, 308].includes(answer.status) || answer.redirectsTo === null) {
      if (answer.status >= 200 && answer.status < 300) return { answer, finalUrl: asked };
      answer.discard();
      throw unreadable(options, `the server answered ${answer.status}`);
    }
    answer.discard();
    url = redirectTarget(asked, answer.redirectsTo, options);
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
  if (!options.rules.mayRedirect(from, url)) throw redirectRefused(options, url);
  return url;
}

async function readBody({ body, discard }: Answer, { shown, maxBytes }: FetchOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) {
      discard();
      const message = `${shown} is larger than ${maxBytes / 1024 / 1024} MB, the most that is read.`;
      throw inputError({ code: "input-too-large", file: shown, message });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  bare.hash = "";
  return bare;
}

function reasonOf(error: unknown): string {
  for (const at of [error, error instanceof Error ? error.cause : undefined]) {
    if (at instanceof Error && "code" in at && typeof at.code === "string") return at.code;
  }
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

function redirectRefused({ shown }: FetchOptions, url: URL): Error {
  return inputError({
    code: "remote-ref",
    file: shown,
    message: `${shown} redirects to ${url.host}; a reference is not followed to another host.`,
    hint: "Refer to the document where it lies in the end, or bring it here and refer to it by a relative path.",
  });
}

function addressRefused({ shown }: FetchOptions, address: string): Error {
  return inputError({
    code: "remote-ref",
    file: shown,
    message: `${shown} lies at ${address}, which is no address of the public internet, so it is not fetched.`,
    hint: "If you trust it, name that very address (--allow-host address:port) in both the reference and the option, or bring the document here.",
  });
}
