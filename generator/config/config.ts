import type { Settings } from "./settings.js";

/** One SDK, as a configuration file describes it. Paths are relative to the file; flags of the command line win. */
export interface ClientConfig extends Settings {
  /** Where the JSON Schema of this is, for editors. */
  readonly $schema?: string | undefined;
  /** Path or URL of the OpenAPI document. */
  readonly input?: string | undefined;
  /** Directory of the SDK. */
  readonly output?: string | undefined;
  /** Overlay documents, applied in this order; those of the command line come after them. */
  readonly overlays?: readonly string[] | undefined;
  /** Hosts (`host` or `host:port`) that a `$ref` may be fetched from, beside those of the command line. */
  readonly allowHosts?: readonly string[] | undefined;
}

/** What a configuration file holds: an SDK, or several that one run generates. */
export type Config = ClientConfig | readonly ClientConfig[];

/** What a module may export by default: the configuration, or what gives it. */
export type ConfigExport = Config | Promise<Config> | (() => Config | Promise<Config>);

/** Gives a configuration its types in an editor: `export default defineConfig({ … })`. Returns what it is given. */
export function defineConfig<const T extends ConfigExport>(config: T): T {
  return config;
}
