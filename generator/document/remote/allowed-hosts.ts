import { isIP } from "node:net";
import { type Diagnostic, DiagnosticError } from "../../diagnostic.js";
import { isLoopbackAddress } from "./public-address.js";

interface AllowedHost {
  readonly hostname: string;
  /** Every port where it is empty. */
  readonly port: string;
}

/** The hosts that references may be fetched from, as the user named them: `host` or `host:port`. */
export class AllowedHosts {
  readonly #hosts: readonly AllowedHost[];

  /** @throws DiagnosticError (`invalid-host`) for each that is no host. */
  constructor(names: readonly string[]) {
    const parsed = names.map((name) => ({ name, host: parseHost(name) }));
    const faults = parsed.filter(({ host }) => host === undefined).map(({ name }) => invalid(name));
    if (faults.length > 0) throw new DiagnosticError(faults);
    this.#hosts = parsed.flatMap(({ host }) => host ?? []);
  }

  /** Whether one of them is the URL's. */
  has(url: URL): boolean {
    return this.#hosts.some((host) => isHostOf(url, host));
  }

  /** Whether the user named this very address, or `localhost` where it is one of this machine. */
  hasAddress(url: URL, address: string): boolean {
    const { hostname } = url;
    if (!this.has(url)) return false;
    if (hostname === "localhost") return isLoopbackAddress(address);
    return isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  }
}

function isHostOf(url: URL, { hostname, port }: AllowedHost): boolean {
  const own = url.port === "" ? defaultPort(url) : url.port;
  return url.hostname === hostname && (port === "" || port === own);
}

function defaultPort({ protocol }: URL): string {
  return protocol === "https:" ? "443" : "80";
}

function parseHost(name: string): AllowedHost | undefined {
  const [, host = "", port = ""] = /^(\[[0-9a-f:.]+\]|[^[\]:/?#@\\\s*]+)(?::(\d{1,5}))?$/i.exec(name) ?? [];
  const url = `http://${host}`;
  if (host === "" || Number(port) > 65_535 || !URL.canParse(url)) return undefined;
  return { hostname: new URL(url).hostname, port: port === "" ? "" : String(Number(port)) };
}

function invalid(name: string): Diagnostic {
  return {
    severity: "error",
    code: "invalid-host",
    message: `Expected a host or host:port that references may be fetched from, got "${name.slice(0, 200)}".`,
    hint: "Give the host alone, like schemas.example.com or localhost:8080, without https:// and without a path.",
  };
}
