import type { CallHeaders } from "../call.js";

/**
 * The headers of one request, as light as they can be: most are looked at a dozen times and sent once. Names keep the
 * case in which they were given. Names and values are to be checked before.
 */
export class RequestHeaders implements CallHeaders {
  selecting: string | undefined;
  readonly #fields = new Map<string, readonly [name: string, value: string]>();

  constructor(fields: Iterable<readonly [name: string, value: string]> = []) {
    for (const [name, value] of fields) this.set(name, value);
  }

  get(name: string): string | null {
    return this.#fields.get(name.toLowerCase())?.[1] ?? null;
  }

  has(name: string): boolean {
    return this.#fields.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#fields.set(name.toLowerCase(), [name, normalized(value)]);
    this.selecting = undefined;
  }

  [Symbol.iterator](): IterableIterator<[name: string, value: string]> {
    const fields = [...this.#fields];
    if (fields.length > 1) fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return fields.map(([, [name, value]]): [string, string] => [name, value]).values();
  }
}

/** Without white space around it (Fetch standard, "normalize"). Unlike `trim`, it leaves what is beyond ASCII. */
function normalized(value: string): string {
  return value === value.trim() ? value : value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
}
