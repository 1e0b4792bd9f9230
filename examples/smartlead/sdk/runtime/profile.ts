import type { Call } from "./call.js";
import type { RequestOptions } from "./options.js";
import type { Profile, RetryPolicy } from "./policy.js";

/** What governs operations of a document that says nothing: the HTTP RFCs' rules, and no assumption about quotas. */
export const standardProfile: Profile = {
  exceeded: { status: [429] },
  retry: {
    attempts: 4,
    on: {
      "429": "always",
      "503": "always",
      "5XX": "idempotent",
      network: "idempotent",
      timeout: "idempotent",
    },
    baseMs: 1_000,
    factor: 2,
    maxMs: 30_000,
    jitter: 0.1,
    budgetMs: 120_000,
    honor: ["Retry-After", "reset"],
  },
};

/** The profiles of one client: the document's, with the caller's `retry` options merged in, the call's last. */
export class Profiles {
  readonly #declared: Readonly<Record<string, Profile>>;
  readonly #retry: RequestOptions["retry"];
  readonly #merged = new Map<string, Profile>();

  constructor(declared: Readonly<Record<string, Profile>>, retry: RequestOptions["retry"]) {
    this.#declared = declared;
    this.#retry = retry;
  }

  /** The profile that governs a call. */
  of({ operation, options }: Pick<Call, "operation" | "options">): Profile {
    const name = operation.profile ?? "default";
    if (options.retry !== undefined)
      return withRetry(withRetry(this.#profile(name), this.#retry || undefined), options.retry);
    const known = this.#merged.get(name);
    if (known !== undefined) return known;
    const merged = withRetry(this.#profile(name), this.#retry);
    this.#merged.set(name, merged);
    return merged;
  }

  #profile(name: string): Profile {
    const declared = this.#declared;
    return (Object.hasOwn(declared, name) ? declared[name] : undefined) ?? standardProfile;
  }
}

function withRetry(profile: Profile, retry: RequestOptions["retry"]): Profile {
  if (retry === undefined) return profile;
  if (retry === false) return { ...profile, retry: { ...profile.retry, attempts: 1 } };
  const given = Object.fromEntries(
    Object.entries(retry).filter(([, value]) => value !== undefined),
  ) as Partial<RetryPolicy>;
  return { ...profile, retry: { ...profile.retry, ...given, on: { ...profile.retry.on, ...given.on } } };
}
