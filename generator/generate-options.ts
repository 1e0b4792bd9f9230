import type { Settings } from "./config/settings.js";
import type { Place } from "./diagnostic.js";
import { sha256 } from "./output/manifest.js";
import { generatorIdentity } from "./package-root.js";

/** What `generate` takes. */
export interface GenerateOptions extends Settings {
  /** Path, `-` for standard input, or URL of the OpenAPI document. */
  readonly input: string;
  /** Directory of the SDK. */
  readonly output: string;
  /** Overlay documents, applied in this order. */
  readonly overlays?: readonly string[] | undefined;
  /** Hosts (`host` or `host:port`) that a `$ref` may be fetched from. @default none, save the document's own origin */
  readonly allowHosts?: readonly string[] | undefined;
  /** Compare only; write nothing. @default false */
  readonly check?: boolean | undefined;
  /** Say what would be written; write nothing. @default false */
  readonly dryRun?: boolean | undefined;
  /** Overwrite generated files that were edited. @default false */
  readonly force?: boolean | undefined;
  /** Told what is being done. */
  readonly onProgress?: ((text: string) => void) | undefined;
  readonly stdin?: (() => Promise<string>) | undefined;
  /** Finds the place of a setting, by its JSON pointer, for messages. */
  readonly locateSetting?: ((pointer: string) => Place) | undefined;
}

/** A hash of all that decides the files: inputs, settings, and the version of the generator. */
export function runHash(inputHash: string, options: Settings): string {
  const { name = null, include, exclude, keepSchemas, group, rename } = options;
  const wanted = options.package === false ? undefined : options.package;
  const settings = { include, exclude, keepSchemas, group, rename, package: wanted };
  const given = Object.values(settings).some((setting) => setting !== undefined);
  return sha256(
    JSON.stringify({
      inputHash,
      clientName: name,
      generator: generatorIdentity,
      ...(given ? { settings: sorted(settings) } : {}),
    }),
  );
}

/** Plain data with the members of its objects in a fixed order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, item]) => [name, sorted(item)]));
}
