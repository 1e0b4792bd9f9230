import type { SourceLocation } from "../source.js";
import { AllowedHosts } from "./allowed-hosts.js";
import { isPublicAddress } from "./public-address.js";

/** What holds for a request and the redirects it leads to. */
export interface FetchRules {
  /** Whether a redirect may lead from there to there. */
  readonly mayRedirect: (from: URL, to: URL) => boolean;
  /** Whether an address of the URL's host may be connected to. */
  readonly mayConnect: (url: URL, address: string) => boolean;
  /** The header `Authorization` that the URL is asked with. */
  readonly authorization: (url: URL) => string | undefined;
}

/**
 * What one load may ask other machines for. Inputs are the user's own word: they are fetched from wherever they lie, and
 * only a redirect may not lead from there to private addresses elsewhere. References are a stranger's word: they are
 * fetched from the hosts that the user allowed and from the root document's own origin, never across hosts, and from
 * private addresses only where the user named those or the root document itself lies there.
 */
export class RemoteAccess {
  readonly #hosts: AllowedHosts;
  readonly #rootOrigins = new Set<string>();
  /** Origins of inputs that were found at private addresses. */
  readonly #privateOrigins = new Set<string>();
  #rootCredentials: { readonly origin: string; readonly header: string } | undefined;

  constructor(allowHosts: readonly string[]) {
    this.#hosts = new AllowedHosts(allowHosts);
  }

  /** Lets references name the origin of the root document: of its URL as it was given, and after redirects. */
  trustRoot(given: SourceLocation, found: SourceLocation): void {
    if (given.kind !== "url" || found.kind !== "url") return;
    this.#rootOrigins.add(given.url.origin).add(found.url.origin);
    const header = basicCredentials(given.url);
    if (header !== undefined) this.#rootCredentials = { origin: given.url.origin, header };
  }

  /** Whether a reference may name this URL. */
  mayRefer(url: URL): boolean {
    const isHttp = url.protocol === "http:" || url.protocol === "https:";
    return isHttp && (this.#hosts.has(url) || this.#rootOrigins.has(url.origin));
  }

  /** Rules for a document or overlay that the user named. */
  inputRules(input: URL): FetchRules {
    const header = basicCredentials(input);
    return {
      mayRedirect: () => true,
      mayConnect: (url, address) => {
        const isPublic = isPublicAddress(address);
        if (!isPublic && url.hostname === input.hostname) this.#privateOrigins.add(url.origin);
        return isPublic || url.hostname === input.hostname;
      },
      authorization: (url) => (url.origin === input.origin ? header : undefined),
    };
  }

  /** Rules for what references name. */
  readonly referenceRules: FetchRules = {
    mayRedirect: (from, to) => from.hostname === to.hostname && this.mayRefer(to),
    mayConnect: (url, address) => {
      const isWhereRootLies = this.#rootOrigins.has(url.origin) && this.#privateOrigins.has(url.origin);
      return isPublicAddress(address) || this.#hosts.hasAddress(url, address) || isWhereRootLies;
    },
    authorization: ({ origin }) =>
      this.#rootCredentials?.origin === origin ? this.#rootCredentials.header : undefined,
  };
}

/** The user and password of a URL as Basic credentials (RFC 7617). */
function basicCredentials({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  const text = `${decode(username)}:${decode(password)}`;
  return `Basic ${Buffer.from(text, "utf8").toString("base64")}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
