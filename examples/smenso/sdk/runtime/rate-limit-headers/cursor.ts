/** A place in a text, moved on by sticky patterns that match there. Each character is read a fixed number of times. */
export class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** What the pattern matches here, which is passed; undefined where it does not match. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** Whether this character stands here. */
  isAt(character: string): boolean {
    return this.#text[this.#at] === character;
  }

  /** Whether this character stands here; if so it is passed. */
  takes(character: string): boolean {
    if (!this.isAt(character)) return false;
    this.#at += 1;
    return true;
  }
}
