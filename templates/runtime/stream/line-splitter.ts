/** Characters one line may have: what is longer is no item, and must not fill the memory. */
export const longestLine = 1 << 26;

/**
 * Text in pieces, cut into lines wherever they end: CR, LF or CRLF (HTML standard §9.2.6), also where a piece ends
 * between the two. A line is given as soon as its end is there.
 */
export class LineSplitter {
  #begun: string[] = [];
  #begunLength = 0;
  #endedInReturn = false;

  /**
   * The lines that end in this piece.
   *
   * @throws {RangeError} a line is longer than 2^26 characters
   */
  push(piece: string): string[] {
    if (piece === "") return [];
    let from = this.#endedInReturn && piece.startsWith("\n") ? 1 : 0;
    this.#endedInReturn = piece.endsWith("\r");
    const lines: string[] = [];
    const ends = /\r\n?|\n/g;
    ends.lastIndex = from;
    for (let end = ends.exec(piece); end !== null; end = ends.exec(piece)) {
      lines.push(this.#finish(piece.slice(from, end.index)));
      from = ends.lastIndex;
    }
    this.#begin(piece.slice(from));
    return lines;
  }

  /** What was begun and not ended; `""` for nothing. */
  get rest(): string {
    return this.#begun.join("");
  }

  #begin(text: string): void {
    if (text === "") return;
    this.#begun.push(text);
    this.#begunLength += text.length;
    if (this.#begunLength > longestLine)
      throw new RangeError(`an item is longer than ${longestLine} characters`);
  }

  #finish(text: string): string {
    if (this.#begun.length === 0) return text;
    const line = this.#begun.join("") + text;
    this.#begun = [];
    this.#begunLength = 0;
    return line;
  }
}
