import type { Call, Exchange, Send, Stage } from "../call.js";
import type { Context } from "../context.js";
import { AbortLinks } from "../http/abort-links.js";
import { isSafe } from "../operation.js";
import { cacheKey } from "./cache-key.js";
import { copyExchange } from "./copy-exchange.js";
import { isRead } from "./entry.js";
import { SharedWork } from "./shared-work.js";

interface Flight {
  /** Undefined as long as nobody is there who could leave. */
  work: SharedWork | undefined;
  /** Undefined while the request is being sent: a listener or a `fetch` of the caller's may ask for it again. */
  exchange: Promise<Exchange> | undefined;
}

/**
 * Equal GET and HEAD requests under way share one: same URL, credential, headers, `retry` and `maxWaitMs`; `timeoutMs`
 * and priority are the first caller's. Each caller gets an answer of its own, and may abort without ending it for the
 * others. Calls with `cache: "no-store"` or `"reload"` ask for an answer made for them, and neither join nor are joined;
 * nor do those whose answers are streamed, since their caller's signal has to end the stream too. Once a write has
 * ended, the reads begun before it are joined no more.
 */
export function singleFlight(_context: Context): Stage {
  const flights = new Map<string, Flight>();
  const links = new AbortLinks();
  return (next) => {
    const airspace = { flights, links, next };
    const write = async (call: Call) => {
      try {
        return await next(call);
      } finally {
        flights.clear();
      }
    };
    return (call, key = cacheKey(call)) => {
      if (isShareable(call)) return fly(airspace, call, flightKey(call, key));
      return isSafe(call.operation) ? next(call) : write(call);
    };
  };
}

function isShareable(call: Call): boolean {
  const { method, response } = call.operation;
  const { cache } = call.options;
  if ((method !== "GET" && method !== "HEAD") || call.body !== undefined) return false;
  if (cache === "no-store" || cache === "reload") return false;
  if (response === "binary" || response === "stream") return false;
  return call.headers.get("accept")?.includes("text/event-stream") !== true;
}

interface Airspace {
  readonly flights: Map<string, Flight>;
  readonly links: AbortLinks;
  readonly next: Send;
}

function fly(airspace: Airspace, call: Call, key: string): Promise<Exchange> {
  const { flights, links, next } = airspace;
  const joined = flights.get(key);
  if (joined !== undefined && joined.work?.isAbandoned !== true) return join(airspace, joined, call);
  // A first caller without a signal never leaves, so the request cannot be abandoned.
  const { signal } = call.options;
  const work = signal === undefined ? undefined : new SharedWork(links);
  const flight: Flight = { work, exchange: undefined };
  flights.set(key, flight);
  const exchange = next(
    work === undefined ? call : { ...call, options: { ...call.options, signal: work.signal } },
  );
  flight.exchange = exchange;
  const land = () => {
    if (flights.get(key) === flight) flights.delete(key);
  };
  exchange.then(land, land);
  return work === undefined ? exchange : work.join(exchange, signal);
}

async function join({ next, links }: Airspace, flight: Flight, call: Call): Promise<Exchange> {
  if (flight.exchange === undefined) await undefined;
  if (flight.exchange === undefined) return next(call);
  if (flight.work === undefined) {
    flight.work = new SharedWork(links);
    // The first caller, who stays.
    flight.work.join(flight.exchange, undefined);
  }
  const exchange = await flight.work.join(flight.exchange, call.options.signal);
  return isRead(exchange.reply) ? copyExchange(exchange) : next(call);
}

const conditions = ["if-none-match", "if-modified-since", "cache-control"];

function flightKey({ headers, options }: Call, key: string): string {
  const { throttle, retry, batch } = options;
  const waits = throttle === false ? false : throttle?.maxWaitMs;
  const isUsual = waits === undefined && retry === undefined && batch === undefined;
  if (isUsual && !conditions.some((name) => headers.has(name))) return key;
  const asked = conditions.map((name) => headers.get(name));
  return `${key}\n${JSON.stringify([asked, waits, retry, batch])}`;
}
