import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** What one request needs. */
export interface GetOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Asked for each address that the host has; one that is refused is not connected to. */
  readonly mayConnect: (address: string) => boolean;
}

/** What a server answered. A redirect is not followed. */
export interface Answer {
  readonly status: number;
  readonly redirectsTo: string | null;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of a body that is not read. */
  readonly discard: () => void;
}

/** Sends one GET. @throws RefusedAddress where no address of the host may be connected to */
export type HttpGet = (url: URL, options: GetOptions) => Promise<Answer>;

/** A host that has no address that may be connected to. */
export class RefusedAddress extends Error {
  readonly address: string;

  constructor(address: string) {
    super(`The address ${address} is refused.`);
    this.address = address;
  }
}

/** Resolves a name to all its addresses, as `dns.lookup` does. */
export type Resolve = (
  hostname: string,
  options: { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Sends requests by node:http, which connects to the very addresses that were checked: a name cannot mean another host
 * between the check and the connection.
 */
export function nodeGet(resolve: Resolve = systemLookup): HttpGet {
  return (url, { headers, signal, mayConnect }) => {
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if (isIP(literal) !== 0 && !mayConnect(literal)) return Promise.reject(new RefusedAddress(literal));
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const lookup = checkedLookup(resolve, mayConnect);
    const accepted = { ...headers, "accept-encoding": "gzip, br, deflate" };
    return new Promise((done, fail) => {
      send(url, { headers: accepted, signal, lookup, agent: false }, (message) => done(answerOf(message)))
        .on("error", fail)
        .end();
    });
  };
}

function checkedLookup(resolve: Resolve, mayConnect: GetOptions["mayConnect"]): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const allowed = addresses.filter(({ address }) => mayConnect(address));
      const [first] = allowed;
      if (first === undefined) return callback(new RefusedAddress(addresses[0]?.address ?? hostname), []);
      if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

function answerOf(message: IncomingMessage): Answer {
  return {
    status: message.statusCode ?? 0,
    redirectsTo: message.headers.location ?? null,
    body: decompressed(message),
    discard: () => void message.destroy(),
  };
}

function decompressed(message: IncomingMessage): Readable {
  const decoder = decoderOf(message.headers["content-encoding"]?.toLowerCase());
  if (decoder === undefined) return message;
  message.on("error", (error) => decoder.destroy(error));
  return message.pipe(decoder);
}

function decoderOf(encoding: string | undefined) {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return createInflate();
    default:
      return undefined;
  }
}

/** Sends requests by the caller's own `fetch`. Names are resolved there, so only addresses in URLs are checked here. */
export function fetchGet(fetch: typeof globalThis.fetch): HttpGet {
  return async (url, { headers, signal, mayConnect }) => {
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if (isIP(literal) !== 0 && !mayConnect(literal)) throw new RefusedAddress(literal);
    const response = await fetch(url, { redirect: "manual", signal, headers });
    return {
      status: response.status,
      redirectsTo: response.headers.get("location"),
      body: response.body ?? (async function* () {})(),
      discard: () => void response.body?.cancel().catch(() => {}),
    };
  };
}
