import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import { wallMs } from "../wall-clock.js";

/** Tells when the first request to a server was made. */
export interface FirstSend {
  /** By `wallMs`; undefined where there was none. */
  readonly atMs: () => number | undefined;
  stop(): void;
}

/** What Node's `fetch` says of a request it makes. */
interface FetchMessage {
  readonly request: { readonly origin?: string | URL };
}

/** Watches for the first request to `url`, through whichever of Node's two HTTP clients it goes. */
export function watchFirstSend(url: string): FirstSend {
  const { origin, host } = new URL(url);
  let atMs: number | undefined;
  const onFetch = (message: unknown) => {
    const { request } = message as FetchMessage;
    if (atMs === undefined && String(request.origin) === origin) atMs = wallMs();
  };
  const onHttp = (message: unknown) => {
    const { request } = message as { readonly request: ClientRequest };
    if (atMs === undefined && request.getHeader("host") === host) atMs = wallMs();
  };
  subscribe("undici:request:create", onFetch);
  subscribe("http.client.request.start", onHttp);
  return {
    atMs: () => atMs,
    stop() {
      unsubscribe("undici:request:create", onFetch);
      unsubscribe("http.client.request.start", onHttp);
    },
  };
}
