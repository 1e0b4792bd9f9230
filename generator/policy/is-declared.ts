import type { Profile } from "../../templates/runtime/policy.js";
import { defaultRetry } from "./resolve-retry.js";

/**
 * Whether a profile is more than what holds where a document says nothing of failures. Headers alone, which are found in
 * many documents, declare no limit.
 */
export function isDeclared(profile: Profile): boolean {
  const { exceeded, retry } = profile;
  const plain = { exceeded: { status: [429] }, retry: defaultRetry };
  return JSON.stringify({ exceeded, retry }) !== JSON.stringify(plain);
}
