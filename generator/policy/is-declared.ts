import type { Profile } from "../../templates/runtime/policy.js";
import { defaultRetry } from "./resolve-retry.js";

/** Whether a profile is more than what holds where a document says nothing of limits and failures. */
export function isDeclared(profile: Profile): boolean {
  const { headers, exceeded, retry } = profile;
  const plain = { exceeded: { status: [429] }, retry: defaultRetry };
  return headers !== undefined || JSON.stringify({ exceeded, retry }) !== JSON.stringify(plain);
}
