import { ownMember } from "../pointer.js";
import type { Reading } from "./reading.js";

/**
 * Of several windows those that the body of a refusal names (`violated-policies` of draft-ietf-httpapi-ratelimit-headers);
 * none where it names none.
 *
 * @param body reads the body; not asked for where no reading has a name
 */
export function violatedPolicies(readings: readonly Reading[], body: () => unknown): readonly Reading[] {
  if (!readings.some(({ name }) => name !== undefined)) return [];
  const violated = ownMember(body(), "violated-policies");
  if (!Array.isArray(violated)) return [];
  return readings.filter(({ name }) => name !== undefined && violated.includes(name));
}
