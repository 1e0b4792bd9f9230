import type { ServerKind } from "../server/server-kind.js";

/** One way of calling an API that has a limit. */
export interface BenchClient {
  readonly name: string;
  /** Makes a client for one run, set to what the server allows. */
  open(target: BenchTarget): BenchSession;
}

/** The server a client is set to. */
export interface BenchTarget {
  /** Without a slash at its end; paths begin with one. */
  readonly url: string;
  readonly kind: ServerKind;
}

/** A client in use. */
export interface BenchSession {
  /** Reads one thing. Rejects where the call fails for good. */
  get(path: string): Promise<unknown>;
  close(): void;
}
