import type { Credential } from "../call.js";
import type { ClientDefinition } from "../definition.js";
import { type GivenHeaders, headerEntries } from "./build-headers.js";
import { checkHeader } from "./header-check.js";
import type { Identities } from "./identities.js";

/** Headers apart: those anybody may see, and those that are a credential. */
export interface SplitHeaders {
  readonly open: GivenHeaders;
  readonly secret: GivenHeaders;
}

/**
 * Headers given by hand that say who asks: `Authorization`, `Cookie`, and those of the document's security schemes.
 * They become part of the call's credential, so that they keep cached answers and limits apart and stay out of keys.
 */
export class HeaderCredentials {
  readonly #names: ReadonlySet<string>;
  readonly #identities: Identities;

  constructor(definition: ClientDefinition, identities: Identities) {
    const schemes = Object.values(definition.security).flatMap((scheme) =>
      scheme.kind === "apiKey" && scheme.in === "header" ? [scheme.parameter.toLowerCase()] : [],
    );
    this.#names = new Set(["authorization", "proxy-authorization", "cookie", ...schemes]);
    this.#identities = identities;
  }

  /** Headers apart: those anybody may see, and those that are a credential. */
  split(headers: GivenHeaders): SplitHeaders {
    if (headers === undefined) return { open: undefined, secret: undefined };
    const entries = headerEntries(headers).filter(([, value]) => value !== undefined);
    const isSecret = ([name]: readonly [string, string]) => this.#names.has(name.toLowerCase());
    if (!entries.some(isSecret)) return { open: headers, secret: undefined };
    const secret = entries.filter(isSecret).map(([name, value]) => [name.toLowerCase(), value] as const);
    return {
      open: Object.fromEntries(entries.filter((entry) => !isSecret(entry))),
      secret: Object.fromEntries(secret),
    };
  }

  /** The client's credential with headers given by hand, which win. */
  async join(own: Credential, given: Readonly<Record<string, string>>): Promise<Credential> {
    const entries = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, value] of entries) checkHeader(name, value, `Header ${JSON.stringify(name)}`);
    const id = await this.#identities.idOf(JSON.stringify(["headers", own.id, entries]));
    return joined({ ...own, id }, entries);
  }
}

function joined(own: Credential, entries: readonly (readonly [string, string])[]): Credential {
  const { renew } = own;
  return {
    ...own,
    apply: (url, headers) => {
      own.apply(url, headers);
      for (const [name, value] of entries) setGiven(headers, name, value);
    },
    ...(renew === undefined
      ? {}
      : { renew: async () => joined({ ...(await renew()), id: own.id }, entries) }),
  };
}

/** Cookies given by hand join those of parameters; all else is replaced. */
function setGiven(headers: Headers, name: string, value: string): void {
  const cookies = name === "cookie" ? headers.get("cookie") : null;
  if (cookies === null || cookies === "") headers.set(name, value);
  else if (!cookies.includes(value)) headers.set(name, `${cookies}; ${value}`);
}
