/** An opaque id that every process gives the same secret. */
export type Digest = (secret: string) => Promise<string>;

/** How many identities are remembered; tokens that rotate must not fill the memory. */
const mostRemembered = 10_000;

/**
 * Opaque ids for secrets: equal for equal secrets, and telling nothing of them. Within one client they are counted;
 * where a store is shared they are SHA-256, since processes must agree on them and two secrets never may.
 */
export class Identities {
  readonly #digest: Digest | undefined;
  readonly #ids = new Map<string, string>();
  #count = 0;

  /** @param digest given where other processes must come to the same ids */
  constructor(digest?: Digest) {
    this.#digest = digest;
  }

  /** The id of a secret; a promise only the first time where ids are shared. */
  idOf(secret: string): string | Promise<string> {
    const known = this.#recall(secret);
    if (known !== undefined) return known;
    if (this.#digest === undefined) return this.#remember(secret, this.#nextId());
    return this.#digest(secret).then((id) => this.#remember(secret, id));
  }

  /** The id of a secret that never leaves this client. */
  localIdOf(secret: string): string {
    const key = `local\u0000${secret}`;
    return this.#recall(key) ?? this.#remember(key, this.#nextId());
  }

  /** A secret in use stays: forgetting it would give it a new id, and a fresh quota with it. */
  #recall(secret: string): string | undefined {
    const id = this.#ids.get(secret);
    if (id !== undefined && this.#ids.size >= mostRemembered / 2) {
      this.#ids.delete(secret);
      this.#ids.set(secret, id);
    }
    return id;
  }

  #nextId(): string {
    this.#count += 1;
    return `c${this.#count}`;
  }

  #remember(secret: string, id: string): string {
    if (this.#ids.size >= mostRemembered) {
      const oldest = this.#ids.keys().next();
      if (oldest.done !== true) this.#ids.delete(oldest.value);
    }
    this.#ids.set(secret, id);
    return id;
  }
}
