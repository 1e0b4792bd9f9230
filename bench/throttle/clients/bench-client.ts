import type { ServerKind } from "../server/server-kind.js";

/** One way of calling an API that has a limit. */
export interface BenchClient {
  readonly name: string;
  /** Makes a client for one run, set to what the server allows. */
  open(target: BenchTarget): BenchSession;
}

/** The server a client is set to. */
export interface BenchTarget {
  readonly url: string;
  readonly kind: ServerKind;
}

/** A client in use. */
export interface BenchSession {
  /** Makes one call. Rejects where it fails for good. */
  get(): Promise<unknown>;
  close(): void;
}
