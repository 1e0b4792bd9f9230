import type { Call } from "../call.js";
import { SdkError } from "../errors.js";
import type { CacheMode } from "../options.js";

/** The cache mode of a call: its `cache` option, else what its Cache-Control header asks for (RFC 9111 §5.2.1). */
export function cacheMode(call: Call): CacheMode {
  const { cache = "default" } = call.options;
  if (cache !== "default") return cache;
  const field = call.headers.get("cache-control");
  if (field === null) return "default";
  const directives = field
    .toLowerCase()
    .split(",")
    .map((directive) => directive.trim());
  if (directives.includes("no-store")) return "no-store";
  return directives.includes("no-cache") ? "no-cache" : "default";
}

/** The error of mode `only-if-cached` where nothing is stored. */
export function nothingStored(call: Call): SdkError {
  const { method, path } = call.operation;
  return new SdkError(
    `${method} ${path}: nothing is cached for this call, and its cache mode "only-if-cached" allows no request. ` +
      `Use "force-cache" to ask the server where nothing is cached.`,
  );
}
