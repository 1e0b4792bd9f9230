/** A client that calls are given to. */
export interface SimulatedClient {
  /** Calls that wait to be sent. */
  readonly queued: number;
  /** Told when a call has left the queue. */
  onRoom: () => void;
  /** Gives it one more call. */
  ask(): void;
}
