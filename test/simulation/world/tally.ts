import { WaitHistogram } from "./wait-histogram.js";

/** What is counted while a cell runs. */
export class Tally {
  /** Requests of ours that reached the server. */
  requests = 0;
  /** Those of them that it refused. */
  rejected = 0;
  /** Units that it took, those of other users included. */
  unitsTaken = 0;
  /** Calls that had their answer. */
  done = 0;
  /** Calls that ended in an error: repeated too often, held too long, aborted by the network. */
  failed = 0;
  /** Calls that their callers aborted. */
  aborted = 0;
  /** Calls that were let go before an earlier one of the same priority. */
  outOfOrder = 0;
  /** The longest time in the queue. */
  longestWaitMs = 0;
  /** What is wrong with the books once everything is over; each a sentence. */
  readonly leaks: string[] = [];
  /** Time that calls waited although the server had room for them. */
  readonly extraWaits = new WaitHistogram();
}
