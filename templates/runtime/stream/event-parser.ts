import { longestLine } from "./line-splitter.js";

/** One event of an event stream (HTML standard §9.2.6). */
export interface ServerSentEvent<Data = string> {
  /** `"message"` where the server names none. */
  readonly event: string;
  readonly data: Data;
  /** The last id the server gave, with this event or an earlier one; `""` where there was none. */
  readonly id: string;
}

/** Lines of an event stream made into events, as the HTML standard (§9.2.6) interprets them. */
export class EventParser {
  /** The id of the last event that was complete: what to resume from. */
  lastEventId = "";
  /** How long the server asks to wait before connecting again. */
  retryMs: number | undefined;
  #data: string[] = [];
  #dataLength = 0;
  #event = "";
  #id = "";

  /**
   * Takes a line without its end.
   *
   * @returns the event that the line completes
   * @throws {RangeError} the event is longer than 2^26 characters
   */
  push(line: string): ServerSentEvent | undefined {
    if (line === "") return this.#dispatch();
    const colon = line.indexOf(":");
    if (colon === 0) return undefined;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    this.#set(field, value);
    return undefined;
  }

  #set(field: string, value: string): void {
    switch (field) {
      case "event":
        this.#event = value;
        return;
      case "data":
        this.#data.push(value);
        this.#dataLength += value.length + 1;
        if (this.#dataLength > longestLine)
          throw new RangeError(`an event is longer than ${longestLine} characters`);
        return;
      case "id":
        if (!value.includes("\0")) this.#id = value;
        return;
      case "retry":
        if (/^\d{1,15}$/.test(value)) this.retryMs = Number(value);
    }
  }

  #dispatch(): ServerSentEvent | undefined {
    this.lastEventId = this.#id;
    const hasData = this.#data.length > 0;
    const event = { event: this.#event || "message", data: this.#data.join("\n"), id: this.#id };
    this.#event = "";
    if (!hasData) return undefined;
    this.#data = [];
    this.#dataLength = 0;
    return event;
  }
}
