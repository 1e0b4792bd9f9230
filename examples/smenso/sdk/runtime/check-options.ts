import type { ClientDefinition } from "./definition.js";
import { ConfigurationError } from "./errors.js";
import { headerEntries } from "./http/build-headers.js";
import { checkHeader } from "./http/header-check.js";
import { checkCredentials } from "./http/missing-credential.js";
import { didYouMean } from "./http/nearest-name.js";
import { checkServerVariables } from "./http/server-variables.js";
import type { BaseClientOptions } from "./options.js";
import { ownMember } from "./pointer.js";

/**
 * Checks a client's options against its document, as far as types cannot.
 *
 * @throws {ConfigurationError} an option is of the wrong kind, or names a tier, limit or window there is not
 */
export function checkOptions(definition: ClientDefinition, options: BaseClientOptions): void {
  if (typeof options !== "object" || options === null)
    throw new ConfigurationError(
      `${definition.name} takes one object of options, got ${options === null ? "null" : typeof options}.`,
    );
  checkNumbers(options);
  checkKinds(options);
  checkHeaders(options.headers);
  checkCredentials(definition.security, options);
  checkTier(definition, options.tier);
  checkServerVariables(definition.servers ?? {}, options.serverVariables ?? {});
  checkLimits(definition, options.limits);
}

/** The least value each numeric option may have. */
const least: readonly (readonly [path: string, least: number])[] = [
  ["timeoutMs", 0],
  ["retry.attempts", 1],
  ["retry.baseMs", 0],
  ["retry.factor", 0],
  ["retry.maxMs", 0],
  ["retry.jitter", 0],
  ["retry.budgetMs", 0],
  ["throttle.maxQueue", 0],
  ["throttle.maxWaitMs", 0],
  ["throttle.maxDelayMs", 0],
  ["cache.maxEntries", 0],
  ["cache.maxBytes", 0],
  ["batch.waitMs", 0],
  ["batch.maxSize", 1],
];

function checkNumbers(options: BaseClientOptions): void {
  for (const [path, minimum] of least) {
    const value = path.split(".").reduce<unknown>(ownMember, options);
    if (value === undefined || (typeof value === "number" && value >= minimum)) continue;
    throw new ConfigurationError(
      `Option "${path}" must be a number, ${minimum} or more, got ${shown(value)}.`,
    );
  }
}

const kinds = {
  fetch: "function",
  onEvent: "function",
  random: "function",
  baseUrl: "string",
  tier: "string",
  headers: "object",
  store: "object",
  clock: "object",
  limits: "object",
  serverVariables: "object",
  codecs: "object",
} as const satisfies Partial<Record<keyof BaseClientOptions, string>>;

function checkKinds(options: BaseClientOptions): void {
  for (const [name, kind] of Object.entries(kinds)) {
    const value = ownMember(options, name);
    if (value === undefined || (typeof value === kind && value !== null)) continue;
    throw new ConfigurationError(`Option "${name}" must be of type ${kind}, got ${shown(value)}.`);
  }
  const { middleware, logger } = options;
  if (logger !== undefined && [logger?.debug, logger?.warn].some((method) => typeof method !== "function"))
    throw new ConfigurationError(
      `Option "logger" must have the methods "debug" and "warn", as console does.`,
    );
  if (middleware === undefined) return;
  if (Array.isArray(middleware) && middleware.every((layer) => typeof layer === "function")) return;
  throw new ConfigurationError(`Option "middleware" must be an array of functions.`);
}

function checkHeaders(headers: BaseClientOptions["headers"]): void {
  for (const [name, value] of headerEntries(headers ?? {})) {
    if (value !== undefined) checkHeader(name, value, `Option "headers", header ${JSON.stringify(name)}`);
  }
}

function checkTier({ name, policy: { tiers } }: ClientDefinition, tier: string | undefined): void {
  if (tier === undefined) return;
  if (tiers === undefined)
    throw new ConfigurationError(
      `Option "tier" is ${shown(tier)}, but the document of ${name} has no tiers.`,
    );
  if (!tiers.names.includes(tier))
    throw new ConfigurationError(
      `Option "tier" must be one of ${listed(tiers.names)}, got ${shown(tier)}.${didYouMean(tier, tiers.names)}`,
    );
}

function checkLimits({ policy }: ClientDefinition, overrides: BaseClientOptions["limits"]): void {
  for (const [limit, override] of Object.entries(overrides ?? {})) {
    const declared = Object.hasOwn(policy.limits, limit) ? policy.limits[limit] : undefined;
    if (declared === undefined) {
      const known = Object.keys(policy.limits);
      throw new ConfigurationError(
        `Option "limits" names "${limit}", which is no limit of the document; it has ${listed(known)}.${didYouMean(limit, known)}`,
      );
    }
    for (const [window, numbers] of Object.entries(override?.windows ?? {})) {
      const known = Object.keys(declared.windows);
      if (!Object.hasOwn(declared.windows, window))
        throw new ConfigurationError(
          `Option "limits" names window "${window}" of "${limit}", which has ${listed(known)}.${didYouMean(window, known)}`,
        );
      checkPositive(`limits.${limit}.windows.${window}.quota`, numbers.quota);
      checkPositive(`limits.${limit}.windows.${window}.windowMs`, numbers.windowMs);
    }
    checkPositive(`limits.${limit}.concurrency`, override?.concurrency);
  }
}

function checkPositive(path: string, value: unknown): void {
  if (value === undefined || typeof value === "object") return;
  if (typeof value === "number" && value > 0) return;
  throw new ConfigurationError(`Option "${path}" must be a number above 0, got ${shown(value)}.`);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.map((name) => `"${name}"`).join(", ");
}

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
