import { describe, expect, it } from "vitest";
import type { RequestOptions } from "../../templates/runtime/options.js";
import type { Profile } from "../../templates/runtime/policy.js";
import { Profiles, standardProfile } from "../../templates/runtime/profile.js";

const declared: Profile = {
  exceeded: { status: [403, 429] },
  retry: { ...standardProfile.retry, attempts: 7, on: { "429": "always" } },
};

function retryOf(client: RequestOptions["retry"], request: RequestOptions["retry"], profile?: string) {
  const profiles = new Profiles({ default: declared }, client);
  const operation = { id: "x", method: "GET", path: "/", ...(profile === undefined ? {} : { profile }) };
  return profiles.of({ operation, options: { retry: request } }).retry;
}

describe("Profiles", () => {
  it("gives the document's profile, the standard one where it has none of that name", () => {
    expect(retryOf(undefined, undefined).attempts).toBe(7);
    expect(retryOf(undefined, undefined, "none")).toEqual(standardProfile.retry);
    expect(retryOf(undefined, undefined, "__proto__")).toEqual(standardProfile.retry);
  });

  it("lets the caller replace parts, the call's last", () => {
    expect(retryOf({ attempts: 2, baseMs: 5 }, undefined)).toEqual({
      ...declared.retry,
      attempts: 2,
      baseMs: 5,
    });
    expect(retryOf({ attempts: 2, baseMs: 5 }, { attempts: 3 })).toEqual({
      ...declared.retry,
      attempts: 3,
      baseMs: 5,
    });
    expect(retryOf({ on: { network: "always" } }, { on: { "429": "never" } }).on).toEqual({
      "429": "never",
      network: "always",
    });
  });

  it("turns retries off, and on again for a call", () => {
    expect(retryOf(false, undefined).attempts).toBe(1);
    expect(retryOf(undefined, false).attempts).toBe(1);
    expect(retryOf(false, { attempts: 3 }).attempts).toBe(3);
    expect(retryOf(false, {}).attempts).toBe(7);
  });
});
