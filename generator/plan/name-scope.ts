const reservedWords = new Set(
  `abstract any arguments as async await boolean break case catch class const constructor continue debugger declare
  default delete do else enum eval export extends false finally for from function get if implements import in
  infer instanceof interface is keyof let module namespace never new null number object of package private
  protected prototype public readonly require return set static string super switch symbol this throw true try
  type typeof undefined unique unknown var void while with yield`.split(/\s+/),
);

const builtInTypes = new Set(
  `AbortController AbortSignal Array ArrayBuffer AsyncIterable AsyncIterator Awaited BigInt Blob Body Boolean Date
  Error Event Exclude Extract File FormData Function Headers InstanceType Iterable Iterator Map Math NonNullable
  Number Object Omit Parameters Partial Pick Promise PromiseLike Proxy Readonly ReadableStream Record Reflect
  RegExp Request Required Response ReturnType Set String Symbol URL URLSearchParams Uint8Array WeakMap WeakSet
  WithRequired OneOf XOR Without`.split(/\s+/),
);

/** Whether the name must not be declared at the top of a module. */
export function isReserved(name: string): boolean {
  return reservedWords.has(name) || builtInTypes.has(name);
}

/** Names given once. */
export class NameScope {
  readonly #taken = new Set<string>();
  /** Where the search for a free number goes on, by name and suffix: thousands may want the same. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    for (const name of taken) this.#taken.add(name);
  }

  /**
   * Takes a name for a binding: the name, or with the suffix, or with the suffix and the first free number from 2.
   * Reserved words and names of built-in types are passed over.
   */
  take(name: string, suffix: string): string {
    return this.#firstFree(name, suffix, (candidate) => !isReserved(candidate));
  }

  /** Takes a name for a member of a class or object, which may be a reserved word (`delete`). */
  takeMember(name: string, suffix: string): string {
    return this.#firstFree(name, suffix, () => true);
  }

  #firstFree(name: string, suffix: string, isAllowed: (candidate: string) => boolean): string {
    const asked = `${name} ${suffix}`;
    for (let count = this.#next.get(asked) ?? 0; ; count++) {
      const candidate = count === 0 ? name : count === 1 ? `${name}${suffix}` : `${name}${suffix}${count}`;
      if (!isAllowed(candidate) || this.#taken.has(candidate)) continue;
      this.#taken.add(candidate);
      this.#next.set(asked, count);
      return candidate;
    }
  }
}

/** A valid identifier of the words' spelling: prefixed where it starts with a digit, the fallback where nothing is left. */
export function toIdentifier(spelling: string, fallback: string): string {
  const shortened = spelling.slice(0, 80);
  if (shortened === "") return fallback;
  return /^[0-9]/.test(shortened) ? `_${shortened}` : shortened;
}
