/** Where a member or element begins, and where its value does: character offsets. */
interface Part {
  readonly offset: number;
  readonly valueOffset: number;
}

/**
 * Finds places in a JSON text that is known to parse. A tree of all of its nodes would take more time and memory than
 * the document itself: here only the objects and arrays on the way to what is asked for are looked into, each once.
 */
export class JsonPlaces {
  readonly #text: string;
  /** The parts of the objects and arrays looked into, by their offset. */
  readonly #known = new Map<number, ReadonlyMap<string, Part>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset of what a JSON pointer's tokens lead to: of a member's key, or an element; as far as they lead. */
  offsetOf(tokens: readonly string[]): number {
    let valueOffset = this.#skipSpace(0);
    let offset = valueOffset;
    for (const token of tokens) {
      const part = this.#partsAt(valueOffset).get(token);
      if (part === undefined) break;
      ({ offset, valueOffset } = part);
    }
    return offset;
  }

  #partsAt(offset: number): ReadonlyMap<string, Part> {
    const known = this.#known.get(offset) ?? this.#readParts(offset);
    this.#known.set(offset, known);
    return known;
  }

  #readParts(start: number): ReadonlyMap<string, Part> {
    const parts = new Map<string, Part>();
    const text = this.#text;
    const isArray = text[start] === "[";
    if (!isArray && text[start] !== "{") return parts;
    let at = this.#skipSpace(start + 1);
    while (at < text.length && text[at] !== "]" && text[at] !== "}") {
      const offset = at;
      let token = String(parts.size);
      if (!isArray) {
        const end = this.#skipString(at);
        token = JSON.parse(text.slice(at, end)) as string;
        // Past the colon.
        at = this.#skipSpace(this.#skipSpace(end) + 1);
      }
      // JSON.parse keeps the last of members with the same name.
      parts.set(token, { offset, valueOffset: at });
      at = this.#skipSpace(this.#skipValue(at));
      if (text[at] === ",") at = this.#skipSpace(at + 1);
    }
    return parts;
  }

  #skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.#text.charCodeAt(at))) at++;
    return at;
  }

  /** @param from the offset of the opening quote; @returns the offset after the closing one */
  #skipString(from: number): number {
    for (let end = this.#text.indexOf('"', from + 1); end >= 0; end = this.#text.indexOf('"', end + 1)) {
      let escapes = end;
      while (this.#text[escapes - 1] === "\\") escapes--;
      if ((end - escapes) % 2 === 0) return end + 1;
    }
    return this.#text.length;
  }

  #skipValue(from: number): number {
    const text = this.#text;
    let depth = 0;
    for (let at = from; at < text.length; at++) {
      switch (text[at]) {
        case '"':
          at = this.#skipString(at) - 1;
          break;
        case "{":
        case "[":
          depth++;
          continue;
        case "}":
        case "]":
          // The end of what holds a number or a word.
          if (depth === 0) return at;
          depth--;
          break;
        case ",":
          if (depth === 0) return at;
          continue;
        default:
          continue;
      }
      if (depth === 0) return at + 1;
    }
    return text.length;
  }
}

/** White space as JSON has it (RFC 8259 §2), and a byte order mark. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff;
}
